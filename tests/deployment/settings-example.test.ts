import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { expect, it } from 'vitest';
import { findProjectRoot } from '../../scripts/command-line/project-root.ts';
import { parseSettings } from '../../server/config.ts';

const ROOT = findProjectRoot(import.meta.url);
const EXAMPLE = await readFile(path.join(ROOT, '.env.example'), 'utf8');
/** As it reads once somebody has taken away the `#` before each setting. */
const SHOWN = parseEnv(EXAMPLE.replaceAll(/^#(?=[A-Z][A-Z0-9_]*=)/gm, ''));

/** Of a small machine, whose defaults the example shows. */
const PROCESSORS = 2;

it('shows every setting that the server reads', async () => {
  const source = await readFile(path.join(ROOT, 'server/config.ts'), 'utf8');
  const read = [...source.matchAll(/^ {2}((?:STACKSCAPE|NEO4J)_[A-Z0-9_]+):/gm)].map(
    ([, name]) => name,
  );
  expect(read.length).toBeGreaterThan(10);
  expect(Object.keys(SHOWN)).toEqual(expect.arrayContaining(read));
});

it('shows the defaults as they are', () => {
  const { neo4j: shownNeo4j, ...shown } = parseSettings(SHOWN, '/', PROCESSORS);
  const { neo4j, ...defaults } = parseSettings({}, '/', PROCESSORS);
  expect(shown).toEqual(defaults);
  expect(neo4j).toBeNull();
  expect(shownNeo4j).toEqual({
    uri: 'neo4j://127.0.0.1:7687',
    username: 'neo4j',
    password: null,
    database: 'neo4j',
  });
});

it('sets nothing as long as nobody edits it', () => {
  expect(parseEnv(EXAMPLE)).toEqual({});
});

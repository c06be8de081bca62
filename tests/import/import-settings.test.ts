import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../scripts/import.ts';
import { runCommand } from '../support/command.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';

describeWithNeo4j('With Neo4j', (address) => {
  const environment = {
    NEO4J_URI: address.uri,
    NEO4J_USERNAME: address.username,
    NEO4J_DATABASE: address.database,
    ...(address.password === null ? {} : { NEO4J_PASSWORD: address.password }),
  };
  test('a wrong password and a database that is not there get one sentence', async () => {
    const said = async (changes: Record<string, string>) => {
      const env = { ...environment, ...changes };
      const { code, err } = await runCommand(run, ['--dry-run'], { env });
      return { code, last: err.trim().split('\n').at(-1) };
    };
    expect(await said({ NEO4J_PASSWORD: 'surely-wrong' })).toEqual({
      code: 1,
      last: 'Neo4j refused the login; check NEO4J_USERNAME and NEO4J_PASSWORD.',
    });
    expect(await said({ NEO4J_URI: 'bolt://127.0.0.1:9' })).toEqual({
      code: 1,
      last: 'Neo4j does not answer; check that it runs and that NEO4J_URI is right.',
    });
    expect(await said({ NEO4J_DATABASE: 'elsewhere' })).toEqual({
      code: 1,
      last: 'Neo4j has no such database; check NEO4J_DATABASE.',
    });
    expect((await said({ NEO4J_URI: 'http://localhost' })).code).toBe(2);
    expect((await said({ NEO4J_URI: 'http://localhost' })).last).toMatch(/^NEO4J_URI must be/);
  });
});

test('a folder of STACKSCAPE_DATA that is not there is a wrong setting', async () => {
  const { code, err } = await runCommand(run, [], { env: { STACKSCAPE_DATA: '/no/such/folder' } });
  expect(code).toBe(2);
  expect(err).toBe('STACKSCAPE_DATA names /no/such/folder, which is no folder\n');
});

test('a store folder that cannot be written gets one sentence', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'stackscape-import-'));
  try {
    await writeFile(path.join(folder, 'file'), '');
    const env = { STACKSCAPE_STORE_DIR: path.join(folder, 'file', 'store') };
    const { code, err } = await runCommand(run, [], { env });
    expect(code).toBe(1);
    expect(err).toContain('The folder of the embedded store cannot be written');
    expect(err).toContain('STACKSCAPE_STORE_DIR');
    expect(err).not.toMatch(/\n\s+at /);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

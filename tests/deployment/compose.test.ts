import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DCLinter } from 'dclint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { GUARDED_SETTINGS, NEO4J_IMAGE, toImageEnvironment } from '../../scripts/neo4j/settings.ts';
import { findProjectRoot } from '../../scripts/command-line/project-root.ts';

const FILE = path.join(findProjectRoot(import.meta.url), 'docker-compose.yml');
const TEXT = await readFile(FILE, 'utf8');

const serviceSchema = z.object({
  image: z.string(),
  command: z.array(z.string()).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  environment: z.record(z.string(), z.string()),
  networks: z.array(z.string()),
  ports: z.array(z.string()).optional(),
  restart: z.string(),
});
const { services, networks } = z
  .object({
    services: z.object({ neo4j: serviceSchema, import: serviceSchema, app: serviceSchema }),
    networks: z.record(z.string(), z.object({ internal: z.boolean() }).nullable()),
  })
  .parse(parse(TEXT, { merge: true }));

/** What is wrong with a file by the published schema of Compose, and by the linter's own errors. */
function findErrors(file: string): string[] {
  const linter = new DCLinter({ rules: {}, quiet: true, debug: false, exclude: [] });
  return linter
    .lintFiles([file], false)
    .flatMap(({ messages }) => messages)
    .filter(({ type }) => type === 'error')
    .map(({ message }) => message);
}

describe('docker-compose.yml', () => {
  it('is valid by the schema of Compose', () => {
    expect(findErrors(FILE)).toEqual([]);
  });

  it('would be found invalid with a key or a value that Compose does not know', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'stackscape-compose-'));
    try {
      const broken = path.join(folder, 'docker-compose.yml');
      await writeFile(broken, TEXT.replace('restart: unless-stopped', 'restarts: always'));
      expect(findErrors(broken).join()).toContain('must NOT have additional properties');
      await writeFile(broken, TEXT.replace('condition: service_healthy', 'condition: is_fine'));
      expect(findErrors(broken).join()).toContain('/services/import/depends_on');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('publishes one port, of the app, on loopback', () => {
    expect(services.neo4j.ports).toBeUndefined();
    expect(services.import.ports).toBeUndefined();
    expect(services.app.ports).toEqual(['127.0.0.1:${STACKSCAPE_PORT:-4000}:4000']);
  });

  it('keeps Neo4j on a network that leads nowhere else', () => {
    expect(services.neo4j.networks).toEqual(['store']);
    expect(networks['store']).toEqual({ internal: true });
  });

  it('has no password of its own: without NEO4J_PASSWORD nothing starts', () => {
    const values = Object.values(services).flatMap(({ environment }) =>
      Object.entries(environment).filter(([name]) => /PASSWORD|AUTH|TOKEN/.test(name)),
    );
    expect(values.map(([name]) => name)).toEqual([
      'NEO4J_AUTH',
      'NEO4J_PASSWORD',
      'NEO4J_PASSWORD',
      'STACKSCAPE_TOKEN',
    ]);
    const passwords = values.filter(([name]) => name !== 'STACKSCAPE_TOKEN');
    for (const [, value] of passwords) {
      expect(value).toMatch(/^(?:neo4j\/)?\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
    }
    expect(services.app.environment['STACKSCAPE_TOKEN']).toBe('${STACKSCAPE_TOKEN:-}');
  });

  it('serves only once Neo4j is healthy and the import has succeeded', () => {
    expect(services.import.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(services.app.depends_on).toEqual({
      neo4j: { condition: 'service_healthy' },
      import: { condition: 'service_completed_successfully' },
    });
    expect(services.import.command).toEqual(['node', 'scripts/stackscape.mjs', 'import']);
    expect(services.import.restart).toBe('no');
  });

  it('starts Neo4j with the settings that every Neo4j of ours has, and without plugins', () => {
    expect(services.neo4j.image).toBe(NEO4J_IMAGE);
    expect(services.neo4j.environment).toMatchObject(toImageEnvironment(GUARDED_SETTINGS));
    expect(Object.keys(services.neo4j.environment).join()).not.toMatch(/plugins/i);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { openStore } from '../../server/store/open-store.ts';
import { parseSettings } from '../../server/config.ts';
import { startLocalNeo4j } from '../../scripts/neo4j/local-neo4j.ts';
import type { LocalNeo4j } from '../../scripts/neo4j/local-neo4j.ts';
import { findMissingForLocalNeo4j } from '../support/find-neo4j.ts';
import { writeLargeDataset } from '../support/large-dataset.ts';
import { describeUnlessMissing } from '../support/real-part.ts';

const NODES = 6000;
const PROGRAM = path.resolve(import.meta.dirname, '../programs/import-dataset.ts');

/** Starts the real importer as a process of its own. */
function startImporter(dataset: string, environment: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, '--dataset', dataset], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let heard = '';
  const hearers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      for (const hear of hearers) hear();
    });
  }
  return {
    /** Resolves once the importer has said so. */
    hears: (pattern: RegExp) =>
      new Promise<void>((resolve, reject) => {
        const hear = () => {
          if (!pattern.test(heard)) return;
          hearers.delete(hear);
          resolve();
        };
        hearers.add(hear);
        child.once('exit', () => reject(new Error(`It ended before ${pattern}: ${heard}`)));
        hear();
      }),
    /** Holds it where it is; `resume` lets it go on. */
    pause: () => child.kill('SIGSTOP'),
    resume: () => child.kill('SIGCONT'),
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    end: async () => {
      if (child.exitCode === null) await once(child, 'exit');
      return { code: child.exitCode, heard };
    },
  };
}

async function importWhole(dataset: string, environment: Record<string, string>) {
  const { code, heard } = await startImporter(dataset, environment).end();
  expect(heard).toMatch(/Imported|Nothing to change/);
  expect(code).toBe(0);
}

/** Everything in the store, to be compared. */
async function readAll(store: GraphStore) {
  const [nodes, relationships]: [unknown[], unknown[]] = [[], []];
  for await (const chunk of store.readGraph({})) {
    if ('nodes' in chunk) nodes.push(...chunk.nodes);
    else relationships.push(...chunk.relationships);
  }
  return { nodes, relationships };
}

/** A moment of the import, told by what it says. */
const MOMENTS = [
  ['as it begins', /Defining constraints/],
  ['while it writes nodes', /Writing [^\n]*: [2-5]\d{3} of/],
  ['while it writes relationships', /Writing [^\n]*: (?:[89]|1[0-4])\d{3} of/],
] as const;

function describeKilledImporter(
  name: string,
  setup: () => Promise<{ environment: Record<string, string>; close: () => Promise<void> }>,
  expected: { readonly servesOlder: boolean },
): void {
  describe(name, () => {
    let folder: string;
    let older: string;
    let newer: string;
    let target: Awaited<ReturnType<typeof setup>>;
    let store: GraphStore;
    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'stackscape-killed-'));
      [older, newer] = [path.join(folder, 'older.jsonl'), path.join(folder, 'newer.jsonl')];
      await writeLargeDataset(older, { nodes: 100, version: 'older' });
      await writeLargeDataset(newer, { nodes: NODES, version: 'newer' });
      target = await setup();
      store = openStore(parseSettings(target.environment, folder));
    });
    afterAll(async () => {
      await store?.close();
      await target?.close();
      await rm(folder, { recursive: true, force: true });
    });

    test.each(MOMENTS)(
      'killed %s, the import is seen and can be repaired',
      async (_moment, said) => {
        await importWhole(older, target.environment);
        const before = await store.getState();
        const importer = startImporter(newer, target.environment);
        await importer.hears(said);
        await importer.kill();

        expect((await store.getState()).import).toBe('interrupted');
        const health = await store.getHealth();
        expect(health.reason).toContain('npm run import');
        expect(health.status).toBe(expected.servesOlder ? 'ready' : 'not_ready');
        if (expected.servesOlder) {
          expect(health.graph.dataset).toBe(before.dataset);
          const found = await store.getNode({ id: 'project:p7' });
          expect(found?.node.properties.name).toBe('Project 7 older');
        }

        await importWhole(newer, target.environment);
        expect(await store.getHealth()).toMatchObject({
          status: 'ready',
          graph: { nodes: NODES + 1, relationships: NODES * 2 },
        });
        const { nodes, relationships } = await readAll(store);
        expect([nodes.length, relationships.length]).toEqual([NODES + 1, NODES * 2]);
        expect(JSON.stringify(nodes)).not.toContain('older');
      },
    );

    test('a second import at the same time is told to wait', async () => {
      const first = startImporter(older, target.environment);
      await first.hears(/Defining constraints/);
      first.pause();
      try {
        const second = await startImporter(newer, target.environment).end();
        expect(second.code).toBe(1);
        expect(second.heard).toContain('Another import runs');
        expect(second.heard).not.toMatch(/\n\s+at /);
      } finally {
        first.resume();
      }
      expect((await first.end()).code).toBe(0);
    });
  });
}

describeKilledImporter(
  'An importer into the embedded store',
  async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'stackscape-store-'));
    return {
      environment: { STACKSCAPE_STORE_DIR: directory },
      close: () => rm(directory, { recursive: true, force: true }),
    };
  },
  { servesOlder: true },
);

describeUnlessMissing(
  { name: 'With a Neo4j of its own', missing: await findMissingForLocalNeo4j() },
  () => {
    describeKilledImporter(
      'an importer into Neo4j',
      async () => {
        const neo4j: LocalNeo4j = await startLocalNeo4j({ heapMegabytes: 768 });
        return { environment: { NEO4J_URI: neo4j.uri }, close: () => neo4j.stop() };
      },
      { servesOlder: false },
    );
  },
);

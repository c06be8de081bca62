import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseSettings } from '../../server/config.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { openStore } from '../../server/store/open-store.ts';
import { run } from '../../scripts/import.ts';
import { runCommand } from '../support/command.ts';
import { ABOUT } from '../support/export-bytes.ts';
import { FACTS } from './facts.ts';

/** A store to import into: its settings, and how to begin with an empty one. */
interface Target {
  readonly environment: Record<string, string>;
  close(): Promise<void>;
}

/** What an import does, whatever the store. */
export function describeImport(
  name: string,
  openTarget: (folder: string) => Promise<Target>,
): void {
  describe(name, () => {
    let folder: string;
    let target: Target;
    let store: GraphStore;
    beforeEach(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'stackscape-import-'));
      target = await openTarget(folder);
      await writeFacts(FACTS);
      store = openStore(parseSettings(target.environment, folder));
    });
    afterEach(async () => {
      await store?.close();
      await target?.close();
      await rm(folder, { recursive: true, force: true });
    });

    async function writeFacts(text: string, where = 'dataset/curated') {
      const directory = path.join(folder, where);
      await mkdir(directory, { recursive: true });
      await writeFile(path.join(directory, 'facts.yaml'), text);
    }

    async function importFacts(...options: string[]) {
      const argv = ['--dataset', path.join(folder, 'dataset'), ...options];
      const { code, text, err } = await runCommand(run, argv, { env: target.environment });
      return { code, stdout: text, stderr: err };
    }

    async function readAll() {
      const chunks = await collect(store.readGraph({}));
      return {
        nodes: chunks.flatMap((chunk) => ('nodes' in chunk ? [...chunk.nodes] : [])),
        relationships: chunks.flatMap((chunk) =>
          'relationships' in chunk ? [...chunk.relationships] : [],
        ),
      };
    }

    test('the facts are in the store, with dates from releases and derived values', async () => {
      const { code, stdout } = await importFacts();
      expect(code).toBe(0);
      expect(stdout).toMatch(/^Imported 5 nodes and 2 relationships in [\d.]+ s\.\n$/);
      const { nodes, relationships } = await readAll();
      expect(nodes.map(({ id }) => id)).toHaveLength(5);
      expect(nodes.find(({ id }) => id === 'project:openstack')?.properties).toMatchObject({
        nameZh: '开源云',
        degree: 2,
        x: expect.any(Number),
        pagerank: expect.any(Number),
      });
      expect(nodes.find(({ id }) => id === 'org:nasa')?.properties.from).toBe('1958');
      expect(relationships.find(({ type }) => type === 'RELEASE_OF')?.properties.from).toBe(
        '2010-10-21',
      );
      expect(await store.getHealth()).toMatchObject({ status: 'ready' });
    });

    test('done twice it changes nothing, and says so', async () => {
      await importFacts();
      const before = await readAll();
      const { code, stdout } = await importFacts();
      expect(code).toBe(0);
      expect(stdout).toBe('Nothing to change. 5 nodes and 2 relationships stay as they are.\n');
      expect(await readAll()).toEqual(before);
    });

    test('what is no longer a fact goes, what changed is changed, labels included', async () => {
      await importFacts();
      await writeFacts(
        FACTS.replace(/ {2}- type: FOUNDED[\s\S]*?(?= {2}- type: RELEASE_OF)/, '')
          .replace(
            'labels: [Organisation]\n    name: Verizon',
            'labels: [Organisation, TelecomAdopter]\n    name: Verizon',
          )
          .replace(
            'name: NASA\n    from: 1958',
            'name: National Aeronautics and Space Administration',
          ),
      );
      await importFacts();
      const { nodes, relationships } = await readAll();
      expect(relationships.map(({ type }) => type)).toEqual(['RELEASE_OF']);
      expect(nodes.find(({ id }) => id === 'org:verizon')?.labels).toEqual([
        'Entity',
        'Organisation',
        'TelecomAdopter',
      ]);
      const nasa = nodes.find(({ id }) => id === 'org:nasa')?.properties;
      expect(nasa?.name).toBe('National Aeronautics and Space Administration');
      expect(nasa).not.toHaveProperty('from');
      await writeFacts(FACTS);
      await importFacts();
      const again = (await readAll()).nodes.find(({ id }) => id === 'org:verizon');
      expect(again?.labels).toEqual(['Entity', 'Organisation']);
    });

    test('a dry run tells what would change, and changes nothing', async () => {
      await importFacts();
      const before = await readAll();
      await writeFacts(FACTS.replace('name: Verizon', 'name: Verizon Communications'));
      const { code, stdout } = await importFacts('--dry-run');
      expect(code).toBe(0);
      expect(stdout).toContain('changed      1 Organisation: org:verizon');
      expect(await readAll()).toEqual(before);
    });

    test('a broken fact is named with file and line, and nothing is imported', async () => {
      await importFacts();
      const before = await readAll();
      await writeFacts(
        FACTS.replace('end: project:openstack', 'end: project:nowhere').replace(
          "from: '2010'",
          "from: 'spring'",
        ),
      );
      const { code, stdout, stderr } = await importFacts();
      expect(code).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/facts\.yaml:29: .*project:nowhere does not exist/);
      expect(stderr).toMatch(/facts\.yaml:30: .*"from" is "spring"; expected a date/);
      expect(stderr).toContain('2 problems in the dataset; nothing was imported.');
      expect(await readAll()).toEqual(before);
    });

    test("one's own facts lie over the dataset, beside what they are connected with", async () => {
      await writeFacts(
        `nodes:
  - id: project:mine
    labels: [Project]
    name: My own
    sources: ['source:story#9']
relationships:
  - { type: PART_OF, start: project:mine, end: project:openstack, sources: ['source:story#9'] }
`,
        'own',
      );
      const { code } = await importFacts('--data', path.join(folder, 'own'));
      expect(code).toBe(0);
      const { nodes } = await readAll();
      expect(nodes.find(({ id }) => id === 'project:mine')?.properties).toMatchObject({
        degree: 1,
      });
      await importFacts();
      expect((await readAll()).nodes.map(({ id }) => id)).not.toContain('project:mine');
    });

    test('an export of ours is restored exactly, derived values included', async () => {
      await importFacts();
      const before = await readAll();
      const file = path.join(folder, 'all.jsonl');
      const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
      const io = { stdout: silent, stderr: silent, env: target.environment };
      // The bundled dataset is loaded only where there is none; an export of the store as it is.
      await writeFile(file, await exportAll(store));
      await writeFacts(FACTS.replace('name: NASA', 'name: Somebody else'));
      await importFacts();
      expect(await run(['--dataset', file], io)).toBe(0);
      expect(await readAll()).toEqual(before);
      expect(await readFile(file, 'utf8')).toBe(await exportAll(store));
    });
  });
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** The same bytes as `npm run export -- --format jsonl --all`, of the store as it is. */
async function exportAll(store: GraphStore): Promise<string> {
  const { writeJsonLines } = await import('../../server/exports/json-lines.ts');
  const { dataset } = await store.getState();
  const about = { ...ABOUT, dataset: dataset ?? '' };
  const parts = await collect(writeJsonLines(store.readGraph({}), about));
  return parts.join('');
}

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseSettings } from '../../server/config.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { openStore } from '../../server/store/open-store.ts';
import { ensureLoaded } from '../../scripts/import/ensure-loaded.ts';
import { run } from '../../scripts/import.ts';
import { ABOUT } from '../support/export-bytes.ts';
import { describeWithNeo4j, emptyNeo4j, openDriver } from '../support/neo4j.ts';

const FACTS = `nodes:
  - id: source:story
    labels: [Source]
    name: The story
    url: https://example.org/story
    sources: ['source:story#1']
  - id: project:openstack
    labels: [Project]
    name: OpenStack
    nameZh: 开源云
    sources: ['source:story#1']
  - id: org:nasa
    labels: [Organisation]
    name: NASA
    from: 1958
    sources: ['source:story#1']
  - id: org:verizon
    labels: [Organisation]
    name: Verizon
    sources: ['source:story#2']
  - id: release:austin
    labels: [Release]
    name: Austin
    date: '2010-10-21'
    sources: ['source:story#1']
relationships:
  - type: FOUNDED
    start: org:nasa
    end: project:openstack
    from: '2010'
    sources: ['source:story#1']
  - type: RELEASE_OF
    start: release:austin
    end: project:openstack
    sources: ['source:story#1']
`;

/** A store to import into: its settings, and how to begin with an empty one. */
interface Target {
  readonly environment: Record<string, string>;
  close(): Promise<void>;
}

function describeImport(name: string, openTarget: (folder: string) => Promise<Target>): void {
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
      const heard = { stdout: '', stderr: '' };
      const listen = (stream: keyof typeof heard) =>
        new Writable({
          write(chunk: Buffer, _encoding, done) {
            heard[stream] += chunk.toString();
            done();
          },
        });
      const argv = ['--dataset', path.join(folder, 'dataset'), ...options];
      const io = { stdout: listen('stdout'), stderr: listen('stderr'), env: target.environment };
      return { code: await run(argv, io), ...heard };
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

describeImport('An import into the embedded store', async (folder) => ({
  environment: { STACKSCAPE_STORE_DIR: path.join(folder, 'store') },
  close: async () => undefined,
}));

describeWithNeo4j('With Neo4j', (address) => {
  const environment = {
    NEO4J_URI: address.uri,
    NEO4J_USERNAME: address.username,
    NEO4J_DATABASE: address.database,
    ...(address.password === null ? {} : { NEO4J_PASSWORD: address.password }),
  };
  describeImport('an import into Neo4j', async () => {
    await emptyNeo4j(address);
    return { environment, close: async () => undefined };
  });

  test('an import touches nothing that is not ours', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'stackscape-import-'));
    await emptyNeo4j(address);
    await mkdir(path.join(folder, 'curated'));
    await writeFile(path.join(folder, 'curated/facts.yaml'), FACTS);
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
    const io = { stdout: silent, stderr: silent, env: environment };
    const driver = openDriver(address);
    const session = driver.session();
    try {
      expect(await run(['--dataset', folder], io)).toBe(0);
      await session.run(`MATCH (o:Entity {id: 'project:openstack'}), (n:Entity {id: 'org:nasa'})
        CREATE (note:Note {text: 'mine'})-[:ABOUT]->(o), (:Entity {id: 'someone-else', name: 'Mine'}),
          (n)-[:ADMIRES {since: 2020}]->(o)
        SET o:Favourite`);
      const facts = FACTS.replace('name: Verizon', 'name: Verizon Communications');
      await writeFile(
        path.join(folder, 'curated/facts.yaml'),
        facts.replace('name: OpenStack', 'name: OpenStack!'),
      );
      expect(await run(['--dataset', folder], io)).toBe(0);
      const { records } = await session.run(`MATCH (note:Note)-[:ABOUT]->(o:Favourite)
        MATCH (:Entity {id: 'org:nasa'})-[r:ADMIRES]->(o)
        MATCH (other:Entity {id: 'someone-else'})
        RETURN note.text AS text, o.name AS name, r.since AS since, other.name AS other`);
      expect(records.map((record) => record.toObject())).toMatchObject([
        { text: 'mine', name: 'OpenStack!', other: 'Mine' },
      ]);
      const store = openStore(parseSettings(environment, folder));
      expect((await store.getOverview({ limit: 100 })).nodes.id).not.toContain('someone-else');
      expect((await store.getExpansions({ id: 'org:nasa' }))?.items).toHaveLength(1);
      await store.close();
    } finally {
      await session.close();
      await driver.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('a wrong password and a database that is not there get one sentence', async () => {
    const said = async (changes: Record<string, string>) => {
      let stderr = '';
      const stream = new Writable({
        write(chunk: Buffer, _encoding, done) {
          stderr += chunk.toString();
          done();
        },
      });
      const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
      const env = { ...environment, ...changes };
      const code = await run(['--dry-run'], { stdout: silent, stderr: stream, env });
      return { code, last: stderr.trim().split('\n').at(-1) };
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

test('facts that were chosen by hand stay in the embedded store until the bundled ones are', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'stackscape-import-'));
  try {
    for (const [name, facts] of [
      ['bundled', FACTS],
      ['chosen', FACTS.replace('name: NASA', 'name: Somebody else')],
    ] as const) {
      await mkdir(path.join(folder, name, 'curated'), { recursive: true });
      await writeFile(path.join(folder, name, 'curated/facts.yaml'), facts);
    }
    const env = { STACKSCAPE_STORE_DIR: path.join(folder, 'store') };
    const settings = parseSettings(env, folder);
    let stderr = '';
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        stderr += chunk.toString();
        done();
      },
    });
    const io = { stdout: stream, stderr: stream, env };
    const whoIsThere = async () => {
      // What every command that reads the store does first.
      await ensureLoaded({ settings, io, dataDirectory: path.join(folder, 'bundled') });
      const store = openStore(settings);
      const answer = await store.getNode({ id: 'org:nasa' });
      await store.close();
      return answer?.node.properties.name;
    };
    expect(await whoIsThere()).toBe('NASA');
    expect(await run(['--dataset', path.join(folder, 'chosen')], io)).toBe(0);
    stderr = '';
    expect(await whoIsThere()).toBe('Somebody else');
    expect(stderr).toContain('load the bundled ones with: npm run import');
    await rm(path.join(folder, 'store'), { recursive: true });
    expect(await whoIsThere()).toBe('NASA');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a folder of STACKSCAPE_DATA that is not there is a wrong setting', async () => {
  let stderr = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      stderr += chunk.toString();
      done();
    },
  });
  const io = { stdout: stream, stderr: stream, env: { STACKSCAPE_DATA: '/no/such/folder' } };
  expect(await run([], io)).toBe(2);
  expect(stderr).toBe('STACKSCAPE_DATA names /no/such/folder, which is no folder\n');
});

test('a store folder that cannot be written gets one sentence', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'stackscape-import-'));
  try {
    await writeFile(path.join(folder, 'file'), '');
    let stderr = '';
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        stderr += chunk.toString();
        done();
      },
    });
    const env = { STACKSCAPE_STORE_DIR: path.join(folder, 'file', 'store') };
    expect(await run([], { stdout: stream, stderr: stream, env })).toBe(1);
    expect(stderr).toContain('The folder of the embedded store cannot be written');
    expect(stderr).toContain('STACKSCAPE_STORE_DIR');
    expect(stderr).not.toMatch(/\n\s+at /);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

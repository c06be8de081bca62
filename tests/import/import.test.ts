import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { parseSettings } from '../../server/config.ts';
import { openStore } from '../../server/store/open-store.ts';
import { ensureLoaded } from '../../scripts/import/ensure-loaded.ts';
import { run } from '../../scripts/import.ts';
import { runCommand } from '../support/command.ts';
import { describeWithNeo4j, emptyNeo4j, openDriver } from '../support/neo4j.ts';
import { FACTS } from './facts.ts';
import { describeImport } from './import-specification.ts';

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
    const importFacts = () => runCommand(run, ['--dataset', folder], { env: environment });
    const driver = openDriver(address);
    const session = driver.session();
    try {
      expect(await importFacts()).toMatchObject({ code: 0 });
      await session.run(`MATCH (o:Entity {id: 'project:openstack'}), (n:Entity {id: 'org:nasa'})
        CREATE (note:Note {text: 'mine'})-[:ABOUT]->(o), (:Entity {id: 'someone-else', name: 'Mine'}),
          (n)-[:ADMIRES {since: 2020}]->(o)
        SET o:Favourite`);
      const facts = FACTS.replace('name: Verizon', 'name: Verizon Communications');
      await writeFile(
        path.join(folder, 'curated/facts.yaml'),
        facts.replace('name: OpenStack', 'name: OpenStack!'),
      );
      expect(await importFacts()).toMatchObject({ code: 0 });
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

import { rm } from 'node:fs/promises';
import path from 'node:path';
import { openEmbedded } from '../../server/store/open-store.ts';
import { groupBy } from '../import/group-by.ts';
import { openBareDriver, runBare } from './bare-driver.ts';
import type { BenchStore, BenchStores } from './stores.ts';
import { toRatio, toTable } from './table.ts';

/** Loads the same rows by `npm run import`'s code and by bare UNWIND statements, thrice in turn. */
export async function benchImport(stores: BenchStores): Promise<string> {
  const rows: string[][] = [];
  for (const store of [stores.embedded, stores.neo4j]) {
    if (store === null) continue;
    stores.note(`Importing into ${store.name} …`);
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      await empty(store);
      bare.push(await loadBare(stores, store));
      await empty(store);
      ours.push(await store.load());
    }
    rows.push([
      store.name,
      `${median(ours).toFixed(2)} s`,
      `${median(bare).toFixed(2)} s`,
      toRatio(median(ours), median(bare)),
    ]);
  }
  const { nodes, relationships } = stores.dataset;
  const size = `${nodes.length} nodes, ${relationships.length} relationships; median of 3`;
  return `${size}\n\n${toTable(['store', 'import', 'bare UNWIND', 'ratio'], rows)}`;
}

async function empty({ settings }: BenchStore): Promise<void> {
  if (settings.neo4j === null) {
    await rm(settings.storeDirectory, { recursive: true, force: true });
    return;
  }
  const driver = openBareDriver(settings.neo4j);
  await runBare(driver, 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  await driver.close();
}

/** The rows as UNWIND statements, one a label or type, with an index and nothing else. */
async function loadBare({ dataset }: BenchStores, { settings }: BenchStore): Promise<number> {
  const statements = [
    ...[...groupBy(dataset.nodes, ({ labels }) => labels.join(':'))].map(([labels, nodes]) => ({
      text: `UNWIND $rows AS row CREATE (n:${labels}) SET n = row`,
      rows: nodes.map(({ id, properties }) => ({ ...properties, id })),
    })),
    ...[...groupBy(dataset.relationships, ({ type }) => type)].map(([type, relationships]) => ({
      text: `UNWIND $rows AS row MATCH (a:Entity {id: row.start}) MATCH (b:Entity {id: row.end})
CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
      rows: relationships.map(({ id, start, end, properties }) => ({
        start,
        end,
        properties: { ...properties, id },
      })),
    })),
  ];
  const index = 'CREATE INDEX bench_id IF NOT EXISTS FOR (n:Entity) ON (n.id)';
  const started = performance.now();
  if (settings.neo4j === null) {
    const file = path.join(`${settings.storeDirectory}-bare`, 'graph.grafeo');
    const { mkdir } = await import('node:fs/promises');
    await mkdir(path.dirname(file), { recursive: true });
    const engine = openEmbedded({ path: file, mode: 'write' }, settings);
    await engine.defineSchema([{ text: index }]);
    for (const { text, rows } of statements) await engine.write([{ text, parameters: { rows } }]);
    await engine.close();
    await rm(path.dirname(file), { recursive: true, force: true });
  } else {
    const driver = openBareDriver(settings.neo4j);
    await runBare(driver, index);
    await runBare(driver, 'CALL db.awaitIndexes(60)');
    for (const { text, rows } of statements) await runBare(driver, text, { rows });
    await driver.close();
  }
  return (performance.now() - started) / 1_000;
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

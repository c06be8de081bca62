import type { HostileLoad } from '../../tests/support/hostile-load.ts';
import { pressHostile, searchMeanwhile, watchMemory } from '../../tests/support/hostile-load.ts';
import { startProgram } from '../../tests/support/start-program.ts';
import { percentile } from './measure.ts';
import type { BenchStore, BenchStores } from './stores.ts';
import { toMilliseconds, toRatio, toTable } from './table.ts';

const CLIENTS = 50;
const IDLE_SECONDS = 20;
const MEBIBYTE = 1_048_576;

/** How a search of somebody else fares while 50 clients run queries that would never end. */
export async function benchHostileLoad(
  stores: BenchStores,
  { seconds }: { readonly seconds: number },
): Promise<string> {
  const rows: string[][] = [];
  for (const store of [stores.embedded, stores.neo4j]) {
    if (store === null) continue;
    stores.note(`Hostile load on ${store.name} for ${seconds} s …`);
    rows.push(await benchStore(store, seconds));
  }
  return toTable(
    [
      'store',
      'idle /search p50',
      'p99',
      'under load p50',
      'p99',
      'p99 to idle',
      'failed',
      'memory at most',
      'restarts',
      'hostile answers',
    ],
    rows,
  );
}

async function benchStore(store: BenchStore, seconds: number): Promise<string[]> {
  const { neo4j, storeDirectory } = store.settings;
  const server = await startProgram({
    STACKSCAPE_RATE_LIMIT: '0',
    ...(neo4j === null ? { STACKSCAPE_STORE_DIR: storeDirectory } : { NEO4J_URI: neo4j.uri }),
  });
  try {
    await searchMeanwhile(server.address, 3);
    const idle = await searchMeanwhile(server.address, IDLE_SECONDS);
    const load: HostileLoad = { address: server.address, clients: CLIENTS, seconds };
    const pressing = pressHostile(load);
    const [statuses, loaded, memory] = await Promise.all([
      pressing,
      searchMeanwhile(server.address, seconds),
      watchMemory(server.pid, pressing),
    ]);
    const [before, under] = [idle, loaded].map((answers) =>
      answers.map(({ milliseconds }) => milliseconds),
    );
    const [p99Before, p99Under] = [percentile(before ?? [], 0.99), percentile(under ?? [], 0.99)];
    return [
      store.name,
      toMilliseconds(percentile(before ?? [], 0.5)),
      toMilliseconds(p99Before),
      toMilliseconds(percentile(under ?? [], 0.5)),
      toMilliseconds(p99Under),
      toRatio(p99Under, p99Before),
      String(loaded.filter(({ status }) => status !== 200).length),
      `${Math.round(memory / MEBIBYTE)} MiB`,
      server.isRunning() ? '0' : 'ended',
      [...statuses]
        .toSorted(([a], [b]) => a - b)
        .map(([status, count]) => `${count} × ${status}`)
        .join(', '),
    ];
  } finally {
    await server.stop();
  }
}

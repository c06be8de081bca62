import { openBareDriver, runBare } from './bare-driver.ts';
import { measure, measurePair } from './measure.ts';
import type { Latency } from './measure.ts';
import type { BenchStores } from './stores.ts';
import { toMilliseconds, toRatio, toTable } from './table.ts';

const WARM_UP = 20;

/** What is asked of our API, and the plainest Cypher that answers the same. */
interface Question {
  readonly name: string;
  readonly path: (id: string) => string;
  readonly cypher: string;
}

const TARGET = 'foundation:linux-foundation';
const QUESTIONS: readonly Question[] = [
  {
    name: 'search',
    path: (id) =>
      `/search?q=${encodeURIComponent(id.slice(id.indexOf(':') + 1, id.indexOf(':') + 5))}`,
    cypher: `CALL db.index.fulltext.queryNodes('stackscape_names', $prefix) YIELD node, score
RETURN node, score LIMIT 10`,
  },
  {
    name: 'node',
    path: (id) => `/nodes/${encodeURIComponent(id)}`,
    cypher: 'MATCH (n:Entity {id: $id}) RETURN n',
  },
  {
    name: 'neighbourhood',
    path: (id) => `/nodes/${encodeURIComponent(id)}/neighbourhood?depth=1`,
    cypher: 'MATCH (n:Entity {id: $id})-[r]-(m:Entity) RETURN n, r, m LIMIT 300',
  },
  {
    name: 'path',
    path: (id) => `/paths?from=${encodeURIComponent(id)}&to=${encodeURIComponent(TARGET)}`,
    cypher: `MATCH p = allShortestPaths((a:Entity {id: $id})-[*..6]-(b:Entity {id: $target}))
RETURN p LIMIT 10`,
  },
];

/** p50 and p99 of each question over HTTP on both stores, beside the bare driver on Neo4j. */
export async function benchQuestions(
  stores: BenchStores,
  { rounds }: { readonly rounds: number },
): Promise<string> {
  const ids = pickIds(stores, rounds + WARM_UP);
  const rows: string[][] = [];
  for (const question of QUESTIONS) {
    stores.note(`Asking: ${question.name} …`);
    const run = { rounds, warmUp: WARM_UP };
    const embedded = await stores.embedded.serve((address) =>
      measure({ run: (round) => ask(address, question, ids[round] ?? ''), ...run }),
    );
    const neo4j = await askNeo4j(stores, question, ids, run);
    rows.push([question.name, ...toCells(embedded), ...toNeo4jCells(neo4j)]);
  }
  const header = [
    'question',
    'embedded p50',
    'p99',
    'Neo4j p50',
    'p99',
    'bare driver p50',
    'p99',
    'ratio',
  ];
  return toTable(header, rows);
}

/** Every so many of the nodes, so that small and large neighbourhoods are met. */
function pickIds({ dataset }: BenchStores, count: number): string[] {
  const nodes = dataset.nodes.filter(({ labels }) => !labels.includes('Source'));
  const step = Math.max(1, Math.floor(nodes.length / count));
  return Array.from(
    { length: count },
    (_, round) => nodes[(round * step) % nodes.length]?.id ?? '',
  );
}

async function ask(address: string, { path }: Question, id: string): Promise<void> {
  const response = await fetch(`${address}/api/v1${path(id)}`);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path(id)} answered ${response.status}.`);
}

async function askNeo4j(
  { neo4j }: BenchStores,
  question: Question,
  ids: readonly string[],
  run: { readonly rounds: number; readonly warmUp: number },
): Promise<{ readonly ours: Latency; readonly bare: Latency } | null> {
  const settings = neo4j?.settings.neo4j;
  if (!neo4j || !settings) return null;
  const driver = openBareDriver(settings);
  try {
    return await neo4j.serve((address) =>
      measurePair({
        ours: (round) => ask(address, question, ids[round] ?? ''),
        bare: (round) => {
          const id = ids[round] ?? '';
          const prefix = `${id.slice(id.indexOf(':') + 1, id.indexOf(':') + 5).replace(/\W/g, '')}*`;
          return runBare(driver, question.cypher, { id, prefix, target: TARGET });
        },
        ...run,
      }),
    );
  } finally {
    await driver.close();
  }
}

function toCells({ p50, p99 }: Latency): string[] {
  return [toMilliseconds(p50), toMilliseconds(p99)];
}

function toNeo4jCells(pair: { readonly ours: Latency; readonly bare: Latency } | null): string[] {
  if (pair === null) return ['–', '–', '–', '–', '–'];
  return [...toCells(pair.ours), ...toCells(pair.bare), toRatio(pair.ours.p50, pair.bare.p50)];
}

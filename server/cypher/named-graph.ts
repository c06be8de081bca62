import { API_LIMITS } from '../../graph-data/model/api/limits.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import { compareText } from '../../graph-data/model/compare-text.ts';
import type { CypherEngine, QueryResult, RunOptions, Statement } from '../store/cypher-engine.ts';
import type { GraphChunk, NamedGraphQuestion } from '../store/graph-store.ts';
import { toNodeNotFound } from '../store/not-found.ts';
import { relationshipColumns, toRelationship } from './decode.ts';
import { fromIndex } from './from-index.ts';
import { toConditions, toMomentParameters } from './moment.ts';
import { readNodesById } from './nodes-by-id.ts';

/** Relationships by name that are read at once, as an answer; more come in chunks, as a file does. */
const FEW_RELATIONSHIPS = 12_000;

/** Which relationships are meant: both of their ends, and their names where some are named. */
interface Named {
  readonly nodeIds: ReadonlySet<string>;
  readonly relationshipIds: ReadonlySet<string> | null;
  readonly at: string | undefined;
}

/** See `GraphStore.readNamedGraph`. */
export async function* readNamedGraph(
  engine: CypherEngine,
  { nodeIds: ids, relationshipIds: names, at }: NamedGraphQuestion,
  run: RunOptions,
): AsyncIterable<GraphChunk> {
  const nodes = await readNodesById(engine, { ids, at }, run);
  const nodeIds = new Set(nodes.map(({ id }) => id));
  const missing = ids.find((id) => !nodeIds.has(id));
  if (missing !== undefined && (at === undefined || nodeIds.size === 0)) {
    throw toNodeNotFound([missing], at);
  }
  const named = { nodeIds, relationshipIds: names === undefined ? null : new Set(names), at };
  if (at === undefined) await refuseMissing(engine, named, run);
  yield { nodes: nodes.toSorted((left, right) => compareText(left.id, right.id)) };
  const columns = relationshipColumns({ start: 'a', relationship: 'r', end: 'b' });
  for await (const rows of readRows(engine, { ...named, columns }, run)) {
    const relationships = rows.map(toRelationship);
    yield { relationships: relationships.filter((item) => isMeant(named, item)) };
  }
}

/** Says which relationship is named and not there, while no byte of a file is written yet. */
async function refuseMissing(engine: CypherEngine, named: Named, run: RunOptions): Promise<void> {
  if (named.relationshipIds === null) return;
  const found = new Set<string>();
  const columns = 'r.id AS id, b.id AS end';
  for await (const rows of readRows(engine, { ...named, columns }, run)) {
    for (const [id, end] of rows.map((row) => row.map(String))) {
      if (id !== undefined && isMeant(named, { id, end: end ?? '' })) found.add(id);
    }
  }
  const missing = [...named.relationshipIds].find((id) => !found.has(id));
  if (missing === undefined) return;
  throw new AppError(
    'not_found',
    `There is no relationship ${JSON.stringify(missing)} between the chosen nodes.`,
  );
}

function isMeant(
  { nodeIds, relationshipIds }: Named,
  { id, end }: { readonly id: string; readonly end: string },
): boolean {
  return nodeIds.has(end) && (relationshipIds?.has(id) ?? true);
}

/** Rows of what is meant, and where the database looks nothing up in lists of what else begins there. */
async function* readRows(
  engine: CypherEngine,
  { nodeIds, relationshipIds, at, columns }: Named & { readonly columns: string },
  run: RunOptions,
): AsyncIterable<QueryResult['rows']> {
  if (relationshipIds?.size === 0) return;
  const isByDatabase = engine.capabilities.listLookUp;
  const isNamed = isByDatabase && relationshipIds !== null;
  const conditions = [
    toConditions(['r'], at),
    ...(isByDatabase ? ['b.id IN $nodeIds'] : []),
    ...(isNamed ? ['r.id IN $relationshipIds'] : []),
  ];
  const statement: Statement = {
    text: `UNWIND $nodeIds AS wanted
MATCH (a:Entity {id: wanted})-[r]->(b:Entity) ${fromIndex(engine.capabilities, 'a')}
WHERE ${conditions.join(' AND ')}
RETURN ${columns} ORDER BY id`,
    parameters: {
      nodeIds: [...nodeIds],
      ...(isNamed && { relationshipIds: [...relationshipIds] }),
      ...toMomentParameters(at),
    },
  };
  const isFew =
    nodeIds.size <= API_LIMITS.subgraphNodes && (relationshipIds?.size ?? 0) <= FEW_RELATIONSHIPS;
  if (isFew) yield (await engine.read(statement, run)).rows;
  else yield* engine.readChunks(statement, run);
}

import { z } from 'zod';
import { compareText } from '../../graph-data/model/compare-text.ts';
import { isOfKinds } from '../../graph-data/model/graph.ts';
import { RELATIONSHIP_TYPES } from '../../graph-data/model/relationship-types.ts';
import type { CypherEngine, RunOptions } from '../store/cypher-engine.ts';
import type { OverviewQuestion } from '../store/graph-store.ts';
import { decodeRow } from './decode.ts';
import { toConditions, toMomentParameters } from './moment.ts';

const nodeRowSchema = z.tuple([
  z.string(),
  z.string().nullable(),
  z.string().nullable(),
  z.array(z.string()),
  z.number().nullable(),
  z.number().nullable(),
  z.int().nullable(),
  z.number().nullable(),
  z.int().nullable(),
  z.string().nullable(),
  z.string().nullable(),
  z.string().nullable(),
]);
const relationshipRowSchema = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string().nullable(),
  z.string().nullable(),
]);

export type NodeRow = z.infer<typeof nodeRowSchema>;
export type RelationshipRow = z.infer<typeof relationshipRowSchema>;

export interface OverviewRows {
  /** Every node that the question is about; `kept` is the beginning of it that the limit lets in. */
  readonly matching: readonly NodeRow[];
  readonly kept: readonly NodeRow[];
  /** Every relationship among `matching`; `between` are those that the overview tells of. */
  readonly relationships: readonly RelationshipRow[];
  readonly between: readonly RelationshipRow[];
  /** The index of each kept node. */
  readonly places: ReadonlyMap<string, number>;
}

const TYPES: ReadonlySet<string> = new Set(RELATIONSHIP_TYPES);

/**
 * What an overview is made of, in its order: nodes by degree, then id, so that a smaller limit gives
 * the beginning of a larger one; relationships by id. Whatever names a node or relationship by its
 * index in the overview must go by these.
 */
export async function readOverviewRows(
  engine: CypherEngine,
  question: OverviewQuestion,
  run: RunOptions,
): Promise<OverviewRows> {
  const matching = await readNodeRows(engine, question, run);
  const kept = matching.slice(0, question.limit);
  const places = new Map(kept.map(([id], index) => [id, index]));
  const all = kept.length === matching.length ? places : new Set(matching.map(([id]) => id));
  const relationships = (await readRelationshipRows(engine, question, run)).filter(
    ([, , start, end]) => all.has(start) && all.has(end),
  );
  const between = relationships.filter(
    ([, type, start, end]) => TYPES.has(type) && places.has(start) && places.has(end),
  );
  return { matching, kept, relationships, between, places };
}

async function readNodeRows(
  engine: CypherEngine,
  { kinds, at }: OverviewQuestion,
  run: RunOptions,
): Promise<NodeRow[]> {
  const { rows } = await engine.read(
    {
      text: `MATCH (n:Entity)
WHERE ${toConditions(['n'], at)}
RETURN n.id AS id, n.name AS name, n.nameZh AS nameZh, labels(n) AS labels, n.x AS x, n.y AS y,
  n.degree AS degree, n.pagerank AS pagerank, n.community AS community, n.retired AS retired,
  n.from AS began, n.to AS ended`,
      parameters: toMomentParameters(at),
    },
    run,
  );
  return rows
    .map((row) => decodeRow(nodeRowSchema, row))
    .filter(([, , , labels]) => isOfKinds(labels, kinds))
    .toSorted(
      ([leftId, , , , , , left], [rightId, , , , , , right]) =>
        (right ?? 0) - (left ?? 0) || compareText(leftId, rightId),
    );
}

async function readRelationshipRows(
  engine: CypherEngine,
  { at }: OverviewQuestion,
  run: RunOptions,
): Promise<RelationshipRow[]> {
  const { rows } = await engine.read(
    {
      text: `MATCH (a:Entity)-[r]->(b:Entity)
WHERE ${toConditions(['r'], at)}
RETURN r.id AS id, type(r) AS type, a.id AS start, b.id AS end, r.from AS began, r.to AS ended`,
      parameters: toMomentParameters(at),
    },
    run,
  );
  return rows
    .filter(([, , start, end]) => typeof start === 'string' && typeof end === 'string')
    .map((row) => decodeRow(relationshipRowSchema, row))
    .toSorted(([left], [right]) => compareText(left, right));
}

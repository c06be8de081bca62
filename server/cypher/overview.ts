import { compareText } from '../../graph-data/model/compare-text.ts';
import { z } from 'zod';
import type { Overview } from '../../graph-data/model/api.ts';
import { isOfKinds } from '../../graph-data/model/graph.ts';
import {
  NARROWER_LABELS,
  NODE_KINDS,
  RELATIONSHIP_TYPES,
  RELATIONSHIP_TYPE_DEFINITIONS,
} from '../../graph-data/model/vocabulary.ts';
import type { OverviewQuestion } from '../store/graph-store.ts';
import type { CypherEngine, RunOptions } from '../store/cypher-engine.ts';
import { decodeRow } from './decode.ts';
import { toConditions, toLastDay, toMomentParameters } from './moment.ts';
import { toNarrowestLabel } from './narrowest-label.ts';
import { toOverviewSpans } from './overview-spans.ts';

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

const BACKBONE: ReadonlySet<string> = new Set(
  RELATIONSHIP_TYPES.filter((type) => RELATIONSHIP_TYPE_DEFINITIONS[type].layer === 'backbone'),
);

const TYPES: readonly string[] = RELATIONSHIP_TYPES;
const LABELS: readonly string[] = [...NODE_KINDS, ...NARROWER_LABELS];

/**
 * The whole graph, or its most connected part, in columns (see `overviewSchema`). Nodes are ordered
 * by degree, then id, so that a smaller limit gives the beginning of a larger one.
 */
export async function readOverview(
  engine: CypherEngine,
  question: OverviewQuestion,
  context: { readonly dataset: string; readonly run: RunOptions },
): Promise<Overview> {
  const matching = await readNodeRows(engine, question, context.run);
  const kept = matching.slice(0, question.limit);
  const places = new Map(kept.map(([id], index) => [id, index]));
  const all = kept.length === matching.length ? places : new Set(matching.map(([id]) => id));
  const relationships = (await readRelationshipRows(engine, question, context.run)).filter(
    ([, , start, end]) => all.has(start) && all.has(end),
  );
  const between = relationships.filter(
    ([, type, start, end]) => TYPES.includes(type) && places.has(start) && places.has(end),
  );
  return {
    version: 1,
    dataset: context.dataset,
    at: question.at === undefined ? null : toLastDay(question.at),
    kinds: [...LABELS],
    types: [...TYPES],
    nodes: toNodeColumns(kept, createImportance(matching, relationships)),
    relationships: toRelationshipColumns(between, places),
    spans: toOverviewSpans(
      kept.map(([, , , , , , , , , , from, to]) => ({ from, to })),
      between.map((row) => ({
        type: row[1],
        key: toQualifier(row) || row[3],
        from: row[4],
        to: row[5],
      })),
    ),
    truncated: kept.length < matching.length,
    total: { nodes: matching.length, relationships: relationships.length },
  };
}

type NodeRow = z.infer<typeof nodeRowSchema>;
type RelationshipRow = z.infer<typeof relationshipRowSchema>;

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

function toNodeColumns(
  rows: readonly NodeRow[],
  toImportance: (row: NodeRow) => number,
): Overview['nodes'] {
  const columns: Overview['nodes'] = {
    id: [],
    name: [],
    nameZh: {},
    kind: [],
    x: [],
    y: [],
    degree: [],
    importance: [],
    community: [],
    retired: [],
  };
  for (const [index, row] of rows.entries()) {
    const [id, name, nameZh, labels, x, y, degree, , community, retired] = row;
    columns.id.push(id);
    columns.name.push(name ?? id);
    if (nameZh !== null) columns.nameZh[String(index)] = nameZh;
    columns.kind.push(LABELS.indexOf(toNarrowestLabel(labels) ?? ''));
    columns.x.push(round(x ?? 0));
    columns.y.push(round(y ?? 0));
    columns.degree.push(degree ?? 0);
    columns.importance.push(toImportance(row));
    columns.community.push(community ?? 0);
    if (retired !== null) columns.retired.push(index);
  }
  return columns;
}

/**
 * PageRank alone would draw everyone who points and is not pointed at as a dot: people, companies,
 * teams. So the logarithm of the ties of the first picture counts too, up to a third of the largest
 * area.
 */
function createImportance(
  nodes: readonly NodeRow[],
  relationships: readonly RelationshipRow[],
): (row: NodeRow) => number {
  const ties = new Map<string, number>();
  for (const [, type, start, end] of relationships) {
    if (!BACKBONE.has(type)) continue;
    ties.set(start, (ties.get(start) ?? 0) + 1);
    ties.set(end, (ties.get(end) ?? 0) + 1);
  }
  // Not by spreading: a graph has more nodes than a function takes arguments.
  const mostTies = Math.log1p([...ties.values()].reduce((most, count) => Math.max(most, count), 1));
  const largestRank = nodes.reduce((most, row) => Math.max(most, row[7] ?? 0), 1e-9);
  return ([id, , , , , , , pagerank]) => {
    const byTies = 0.58 * (Math.log1p(ties.get(id) ?? 0) / mostTies) ** 1.5;
    return Math.round(Math.max((pagerank ?? 0) / largestRank, byTies ** 2) * 1_000_000);
  };
}

/** Both ends of every row have a place, and its type is one that we know. */
function toRelationshipColumns(
  rows: readonly RelationshipRow[],
  places: ReadonlyMap<string, number>,
): Overview['relationships'] {
  const columns: Overview['relationships'] = { start: [], end: [], type: [], qualifier: {} };
  for (const row of rows) {
    const [, type, start, end] = row;
    const qualifier = toQualifier(row);
    if (qualifier !== '') columns.qualifier[String(columns.start.length)] = qualifier;
    columns.start.push(places.get(start) ?? -1);
    columns.end.push(places.get(end) ?? -1);
    columns.type.push(TYPES.indexOf(type));
  }
  return columns;
}

/** What stands after the ends in a relationship's id; empty where nothing does. */
function toQualifier([id, type, start, end]: RelationshipRow): string {
  return id.slice(`${type}|${start}|${end}`.length + 1);
}

/** Hundredths: finer than a pixel at any zoom. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

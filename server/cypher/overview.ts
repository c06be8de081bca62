import type { Overview } from '../../graph-data/model/api/overview.ts';
import { toLastDay } from '../../graph-data/model/last-day.ts';
import { NARROWER_LABELS, NODE_KINDS } from '../../graph-data/model/kinds.ts';
import {
  RELATIONSHIP_TYPES,
  RELATIONSHIP_TYPE_DEFINITIONS,
} from '../../graph-data/model/relationship-types.ts';
import type { OverviewQuestion } from '../store/graph-store.ts';
import type { CypherEngine, RunOptions } from '../store/cypher-engine.ts';
import { toNarrowestLabel } from './narrowest-label.ts';
import { readOverviewRows } from './overview-rows.ts';
import type { NodeRow, RelationshipRow } from './overview-rows.ts';
import { toOverviewSpans } from './overview-spans.ts';

const BACKBONE: ReadonlySet<string> = new Set(
  RELATIONSHIP_TYPES.filter((type) => RELATIONSHIP_TYPE_DEFINITIONS[type].layer === 'backbone'),
);

const TYPES: readonly string[] = RELATIONSHIP_TYPES;
const LABELS: readonly string[] = [...NODE_KINDS, ...NARROWER_LABELS];

/** The whole graph, or its most connected part, in columns (see `overviewSchema`). */
export async function readOverview(
  engine: CypherEngine,
  question: OverviewQuestion,
  context: { readonly dataset: string; readonly run: RunOptions },
): Promise<Overview> {
  const { matching, kept, relationships, between, places } = await readOverviewRows(
    engine,
    question,
    context.run,
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

import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import type { GraphNode, Relationship } from '../../graph-data/model/graph.ts';
import { ENTITY_LABEL, NARROWER_LABELS, NODE_KINDS } from '../../graph-data/model/kinds.ts';
import { RELATIONSHIP_TYPES } from '../../graph-data/model/relationship-types.ts';
import type { Statement } from '../../server/store/cypher-engine.ts';
import { groupBy } from './group-by.ts';
import type { Plan } from './plan.ts';

/** Rows of one statement: large enough to keep the database busy, small enough for its memory. */
const BATCH_ROWS = 2_000;

export interface Batch {
  readonly statement: Statement;
  /** How many nodes or relationships it writes. */
  readonly size: number;
}

const OUR_LABELS: readonly string[] = [ENTITY_LABEL, ...NODE_KINDS, ...NARROWER_LABELS];
const OUR_TYPES: readonly string[] = RELATIONSHIP_TYPES;

/**
 * The statements that carry out a plan, in an order in which each may be the last one before a kill:
 * the next plan then finds less to do. Labels and types are written into the text, but only from the
 * closed lists; everything else is a parameter.
 *
 * `intoEmpty`: the graph is new, so nothing has to be looked for before it is made.
 */
export function toBatches(plan: Plan, { intoEmpty }: { readonly intoEmpty: boolean }): Batch[] {
  const { nodes, relationships } = plan;
  return [
    ...toRemovals(plan),
    ...groupBatches([...nodes.added, ...nodes.changed], toLabelText, (labels, rows) => ({
      text: intoEmpty
        ? `UNWIND $rows AS row CREATE (n:${labels}) SET n = row`
        : `UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n = row ${toLabelRemoval(labels)} SET n:${labels}`,
      parameters: { rows: rows.map(toNodeRow) },
    })),
    ...groupBatches(relationships.added, toTypeText, (type, rows) => ({
      text: `UNWIND $rows AS row
MATCH (a:Entity {id: row.start}) MATCH (b:Entity {id: row.end})
CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
      parameters: { rows: rows.map(toRelationshipRow) },
    })),
    ...groupBatches(relationships.changed, toTypeText, (type, rows) => ({
      text: `UNWIND $rows AS row
MATCH (a:Entity {id: row.start})-[r:${type}]->(b:Entity {id: row.end})
WHERE r.id = row.properties.id
SET r = row.properties`,
      parameters: { rows: rows.map(toRelationshipRow) },
    })),
  ];
}

function toRemovals({ nodes, relationships }: Plan): Batch[] {
  return [
    ...toChunks(relationships.removed).map((rows) => ({
      statement: {
        text: `UNWIND $rows AS row
MATCH (a:Entity {id: row.start})-[r]->(b:Entity {id: row.end}) WHERE r.id = row.id
DELETE r`,
        parameters: { rows: rows.map(({ id, start, end }) => ({ id, start, end })) },
      },
      size: rows.length,
    })),
    ...toChunks(nodes.removed).map((rows) => ({
      statement: {
        text: 'UNWIND $ids AS wanted MATCH (n:Entity {id: wanted}) DETACH DELETE n',
        parameters: { ids: rows.map(({ id }) => id) },
      },
      size: rows.length,
    })),
  ];
}

function groupBatches<Item>(
  items: readonly Item[],
  toKey: (item: Item) => string,
  toStatement: (key: string, rows: readonly Item[]) => Statement,
): Batch[] {
  return [...groupBy(items, toKey)].flatMap(([key, group]) =>
    toChunks(group).map((rows) => ({ statement: toStatement(key, rows), size: rows.length })),
  );
}

function toChunks<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH_ROWS) }, (_, index) =>
    items.slice(index * BATCH_ROWS, (index + 1) * BATCH_ROWS),
  );
}

function toLabelText({ labels }: GraphNode): string {
  return OUR_LABELS.filter((label) => labels.includes(label)).join(':');
}

/** Labels of ours that a node may have had before; those of others stay. */
function toLabelRemoval(labels: string): string {
  const kept = labels.split(':');
  return `REMOVE ${OUR_LABELS.filter((label) => !kept.includes(label))
    .map((label) => `n:${label}`)
    .join(', ')}`;
}

function toTypeText({ type }: Relationship): string {
  if (!OUR_TYPES.includes(type)) throw new Error(`Unknown relationship type ${type}`);
  return type;
}

function toNodeRow({ id, properties }: GraphNode): QueryValue {
  return { ...properties, id };
}

function toRelationshipRow({ id, start, end, properties }: Relationship): QueryValue {
  return { start, end, properties: { ...properties, id } };
}

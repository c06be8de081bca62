import { compareText } from '../../graph-data/model/compare-text.ts';
import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import type { TableAnswer } from '../../graph-data/model/api/table.ts';
import {
  queryNodeSchema,
  queryPathSchema,
  queryRelationshipSchema,
} from '../../graph-data/model/api/query-value.ts';
import type { GraphNode, Relationship } from '../../graph-data/model/graph.ts';
import type { QueryAnswer, QueryQuestion, TableQuestion } from '../store/graph-store.ts';
import type { CypherEngine, QueryResult, RunOptions } from '../store/cypher-engine.ts';

/** Rows of a statement, and the nodes and relationships that they mention. */
export async function readTable(
  engine: CypherEngine,
  { statement, parameters, maxRows }: TableQuestion,
  run: RunOptions,
): Promise<TableAnswer> {
  const result = await engine.read(
    { text: statement.text, parameters },
    { ...run, maxRows, aside: 'question' },
  );
  return toTableAnswer(result);
}

/** The same of a query of a stranger, with the limit that cut it short. */
export async function readQuery(
  engine: CypherEngine,
  { statement, ...limits }: QueryQuestion,
  run: RunOptions,
): Promise<QueryAnswer> {
  const result = await engine.read(statement, { ...run, ...limits, aside: 'query' });
  return { ...toTableAnswer(result), limit: result.limit };
}

function toTableAnswer({ columns, rows, limit }: QueryResult): TableAnswer {
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, Relationship>();
  for (const row of rows) for (const value of row) collect(value, nodes, relationships);
  return {
    columns: [...columns],
    rows: rows.map((row) => [...row]),
    graph: {
      nodes: [...nodes.values()].toSorted((left, right) => compareText(left.id, right.id)),
      relationships: [...relationships.values()].toSorted((left, right) =>
        compareText(left.id, right.id),
      ),
      truncated: limit !== null,
      total: { nodes: nodes.size, relationships: relationships.size },
    },
    truncated: limit !== null,
  };
}

function collect(
  value: QueryValue,
  nodes: Map<string, GraphNode>,
  relationships: Map<string, Relationship>,
): void {
  if (typeof value !== 'object' || value === null) return;
  const node = queryNodeSchema.safeParse(value);
  if (node.success) {
    const { id, labels, properties } = node.data;
    nodes.set(id, { id, labels, properties });
    return;
  }
  const relationship = queryRelationshipSchema.safeParse(value);
  if (relationship.success) {
    const { $type: _type, ...rest } = relationship.data;
    relationships.set(rest.id, rest);
    return;
  }
  const path = queryPathSchema.safeParse(value);
  const items = path.success
    ? [...path.data.nodes, ...path.data.relationships]
    : Object.values(value as Readonly<Record<string, QueryValue>>);
  for (const item of items) collect(item, nodes, relationships);
}

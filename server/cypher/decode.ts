import { z } from 'zod';
import { queryNodeSchema } from '../../graph-data/model/api/query-value.ts';
import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import { propertiesSchema } from '../../graph-data/model/graph.ts';
import type { GraphNode, Relationship } from '../../graph-data/model/graph.ts';
import { AppError } from '../../graph-data/model/app-error.ts';

/** Rows of internal statements are our own business: one that does not fit is a defect of ours. */
export function decodeRow<Shape extends z.ZodType>(
  schema: Shape,
  row: readonly QueryValue[],
): z.infer<Shape> {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  throw new AppError('internal', 'The store gave an answer of an unexpected form.', {
    cause: parsed.error,
  });
}

/** A node value as the engine gives it; null for a node without properties of ours. */
export function toGraphNode(value: QueryValue | undefined): GraphNode {
  const [node] = decodeRow(z.tuple([queryNodeSchema]), [value ?? null]);
  const { id, labels, properties } = node;
  return { id, labels, properties };
}

const relationshipRowSchema = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  propertiesSchema,
]);

/** Columns that make a relationship, whichever engine: see `toRelationship`. */
export function relationshipColumns(names: {
  readonly start: string;
  readonly relationship: string;
  readonly end: string;
}): string {
  const { start, relationship, end } = names;
  return `${relationship}.id AS id, type(${relationship}) AS type, ${start}.id AS start, ${end}.id AS end, properties(${relationship}) AS properties`;
}

/** A relationship from the columns `id, type, start, end, properties`. */
export function toRelationship(row: readonly QueryValue[]): Relationship {
  const [id, type, start, end, properties] = decodeRow(relationshipRowSchema, row);
  const { id: _repeated, ...rest } = properties;
  return { id, type, start, end, properties: rest };
}

import { z } from 'zod';
import { graphNodeSchema, relationshipSchema } from '../graph.ts';

/** A value of a query's row; see `queryValueSchema` for what stands for nodes and paths. */
export type QueryValue =
  | null
  | boolean
  | number
  | string
  | readonly QueryValue[]
  | { readonly [key: string]: QueryValue };

export const queryNodeSchema = graphNodeSchema.extend({ $type: z.literal('node') });
export const queryRelationshipSchema = relationshipSchema.extend({
  $type: z.literal('relationship'),
});
export const queryPathSchema = z.object({
  $type: z.literal('path'),
  nodes: z.array(queryNodeSchema),
  relationships: z.array(queryRelationshipSchema),
});

/** Any JSON value; a node, relationship or path is an object with `$type`. */
export const queryValueSchema: z.ZodType<QueryValue> = z
  .lazy(() =>
    z.union([
      z.null(),
      z.boolean(),
      z.number(),
      z.string(),
      z.array(queryValueSchema),
      z.record(z.string(), queryValueSchema),
    ]),
  )
  .meta({ id: 'QueryValue' });

export const queryParametersSchema = z.record(z.string(), queryValueSchema).default({});

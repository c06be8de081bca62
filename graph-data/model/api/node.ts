import { z } from 'zod';
import { graphNodeSchema } from '../graph.ts';
import { API_LIMITS } from './limits.ts';
import { at, boundedInteger, idSchema, kinds, types } from './request-parts.ts';

export const nodeParametersSchema = z.strictObject({ id: idSchema });

export const nodeQuerySchema = z.strictObject({ at });

/** The node and the Source nodes that its receipts name. */
export const nodeAnswerSchema = z
  .object({ node: graphNodeSchema, sources: z.array(graphNodeSchema) })
  .meta({ id: 'NodeAnswer' });
export type NodeAnswer = z.infer<typeof nodeAnswerSchema>;

export const directionSchema = z.enum(['out', 'in']);

export const expansionsAnswerSchema = z
  .object({
    items: z.array(
      z.object({
        type: z.string(),
        direction: directionSchema,
        /** The narrowest label of the neighbours. */
        kind: z.string(),
        count: z.int(),
      }),
    ),
  })
  .meta({ id: 'Expansions' });
export type ExpansionsAnswer = z.infer<typeof expansionsAnswerSchema>;

export const neighbourhoodQuerySchema = z.strictObject({
  depth: boundedInteger(API_LIMITS.depth),
  types,
  kinds,
  direction: z.enum(['out', 'in', 'both']).default('both'),
  /** Nodes at most, the one asked for included. */
  limit: boundedInteger(API_LIMITS.neighbourhood),
  at,
});

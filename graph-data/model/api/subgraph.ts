import { z } from 'zod';
import { API_LIMITS } from './limits.ts';
import { at, idSchema } from './request-parts.ts';

/** The nodes of an induced subgraph: they and every relationship between them. */
export const subgraphBodySchema = z.strictObject({
  nodeIds: z.array(idSchema).min(1).max(API_LIMITS.subgraphNodes),
  at,
});

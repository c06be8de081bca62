import { z } from 'zod';
import { pathSchema } from '../graph.ts';
import { API_LIMITS } from './limits.ts';
import { at, boundedInteger, commaList, idSchema, types } from './request-parts.ts';

export const pathModeSchema = z.enum(['shortest', 'all']).default('shortest');

export const pathsQuerySchema = z.strictObject({
  from: idSchema,
  to: idSchema,
  mode: pathModeSchema,
  maxHops: boundedInteger(API_LIMITS.maxHops),
  types,
  /** Nodes that no path may pass, such as a hub that everything is connected through. */
  avoid: commaList(idSchema),
  limit: boundedInteger(API_LIMITS.paths),
  at,
});

export const pathsAnswerSchema = z
  .object({ paths: z.array(pathSchema), truncated: z.boolean() })
  .meta({ id: 'Paths' });
export type PathsAnswer = z.infer<typeof pathsAnswerSchema>;

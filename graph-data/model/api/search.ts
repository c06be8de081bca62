import { z } from 'zod';
import { graphNodeSchema } from '../graph.ts';
import { API_LIMITS } from './limits.ts';
import { boundedInteger, kinds } from './request-parts.ts';

export const searchQuerySchema = z.strictObject({
  q: z.string().trim().min(1).max(API_LIMITS.searchTextLength),
  kinds,
  limit: boundedInteger(API_LIMITS.search),
});

/**
 * Which text of the node matched, and how: what a person needs to understand the hit. `initials` are
 * the first letters of its words, `fuzzy` has typing mistakes, `near` is only alike.
 */
export const searchMatchSchema = z.object({
  property: z.enum(['name', 'nameZh', 'aliases', 'id']),
  text: z.string(),
  how: z.enum(['exact', 'prefix', 'word', 'initials', 'contains', 'fuzzy', 'near']),
});
export type SearchMatch = z.infer<typeof searchMatchSchema>;

const searchItemSchema = z.object({ node: graphNodeSchema, match: searchMatchSchema });

export const searchAnswerSchema = z
  .object({
    items: z.array(searchItemSchema),
    truncated: z.boolean(),
    /** Names that are alike, the nearest first; there only when nothing was found. */
    nearest: z.array(searchItemSchema).optional(),
  })
  .meta({ id: 'SearchAnswer' });
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

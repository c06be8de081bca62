import { z } from 'zod';
import { propertyValueSchema } from '../graph.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../properties.ts';
import { API_LIMITS } from './limits.ts';
import { at, boundedInteger, kinds } from './request-parts.ts';

export const valuesQuerySchema = z
  .strictObject({
    property: z.string().min(1).max(60),
    of: z.enum(['node', 'relationship']).default('node'),
    at,
    kinds,
    limit: boundedInteger(API_LIMITS.overview),
  })
  .superRefine(({ of, property }, context) => {
    const known = of === 'node' ? NODE_PROPERTIES : RELATIONSHIP_PROPERTIES;
    if (Object.hasOwn(known, property)) return;
    const message = `a ${of} has no such property; GET /schema lists them`;
    context.addIssue({ code: 'custom', path: ['property'], message });
  });

/**
 * One property as a sparse column beside an overview: entry i belongs to the node or relationship of
 * the overview whose index is the sum of `step` up to i. The overview is that of the same `at`,
 * `kinds` and `limit`, over the same dataset; `toValueMap` of the model puts the two together.
 */
export const valuesSchema = z
  .object({
    dataset: z.string(),
    at: z.string().nullable(),
    of: z.enum(['node', 'relationship']),
    property: z.string(),
    step: z.array(z.int()),
    values: z.array(propertyValueSchema),
  })
  .meta({
    id: 'Values',
    description:
      'One property as a sparse column beside an overview: entry i belongs to the node or relationship of the overview (of the same `at`, `kinds` and `limit`) whose index is the sum of `step` up to i.',
  });
export type Values = z.infer<typeof valuesSchema>;

import { z } from 'zod';
import { titleSchema } from '../title.ts';

const propertySummarySchema = z.object({
  key: z.string(),
  type: z.string(),
  title: titleSchema,
});

export const schemaAnswerSchema = z
  .object({
    kinds: z.array(
      z.object({
        kind: z.string(),
        /** Set for a narrower label such as TelecomAdopter: the kind it narrows. */
        narrows: z.string().nullable(),
        title: titleSchema,
        plural: titleSchema,
        count: z.int(),
        properties: z.array(propertySummarySchema),
      }),
    ),
    relationshipTypes: z.array(
      z.object({
        type: z.string(),
        title: titleSchema,
        phrase: titleSchema,
        layer: z.enum(['backbone', 'detail']),
        starts: z.array(z.string()),
        ends: z.array(z.string()),
        count: z.int(),
        properties: z.array(propertySummarySchema),
      }),
    ),
  })
  .meta({ id: 'Schema' });
export type SchemaAnswer = z.infer<typeof schemaAnswerSchema>;

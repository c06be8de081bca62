import { z } from 'zod';
import { nodeKindSchema } from '../graph.ts';
import { titleSchema } from '../title.ts';
import { queryParametersSchema } from './query-value.ts';

export const questionParameterSchema = z.object({
  name: z.string(),
  /** What a form offers: an entity of a kind, text, a number, a moment. */
  type: z.enum(['node', 'string', 'integer', 'moment']),
  kind: nodeKindSchema.nullable(),
  title: titleSchema,
  default: z.union([z.string(), z.number()]).nullable(),
});

export const questionSchema = z
  .object({
    name: z.string(),
    title: titleSchema,
    parameters: z.array(questionParameterSchema),
    columns: z.array(z.object({ name: z.string(), title: titleSchema })),
    cypher: z.string(),
  })
  .meta({ id: 'Question' });
export type Question = z.infer<typeof questionSchema>;

export const questionsAnswerSchema = z
  .object({ items: z.array(questionSchema) })
  .meta({ id: 'Questions' });
export const questionNameParametersSchema = z.strictObject({ name: z.string().min(1).max(100) });
export const questionBodySchema = z.strictObject({ parameters: queryParametersSchema });

import { z } from 'zod';
import { queryParametersSchema } from './query-value.ts';
import { tableAnswerSchema } from './table.ts';

export const cypherBodySchema = z.strictObject({
  query: z.string().min(1),
  parameters: queryParametersSchema,
});

/** How the store would go about a query; what it takes first stands innermost. */
export interface PlanStep {
  readonly operator: string;
  /** In the store's own words. */
  readonly details: string;
  /** As the store guesses; null where it does not say. */
  readonly estimatedRows: number | null;
  readonly steps: readonly PlanStep[];
}

export const planStepSchema: z.ZodType<PlanStep> = z
  .lazy(() =>
    z.object({
      operator: z.string(),
      details: z.string(),
      estimatedRows: z.number().nullable(),
      steps: z.array(planStepSchema),
    }),
  )
  .meta({ id: 'PlanStep' });

/** `path`: patterns of variable length were followed no further than this server goes. */
export const QUERY_LIMITS = ['rows', 'bytes', 'path'] as const;
export type QueryLimit = (typeof QUERY_LIMITS)[number];

export const cypherAnswerSchema = tableAnswerSchema
  .extend({
    /** The first of `limits`, or null. */
    limit: z.enum(QUERY_LIMITS).nullable(),
    /** Every limit that cuts the answer short. */
    limits: z.array(z.enum(QUERY_LIMITS)),
    elapsedMs: z.number(),
    /** The plan, where the query asked for it with EXPLAIN; null otherwise. */
    plan: planStepSchema.nullable(),
  })
  .meta({ id: 'CypherAnswer' });
export type CypherAnswer = z.infer<typeof cypherAnswerSchema>;

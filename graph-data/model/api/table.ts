import { z } from 'zod';
import { subgraphSchema } from '../graph.ts';
import { queryValueSchema } from './query-value.ts';

/** Rows are lists in the order of `columns`; `graph` is what of the graph the rows mention. */
export const tableAnswerSchema = z
  .object({
    columns: z.array(z.string()),
    rows: z.array(z.array(queryValueSchema)),
    graph: subgraphSchema,
    truncated: z.boolean(),
  })
  .meta({ id: 'Table' });
export type TableAnswer = z.infer<typeof tableAnswerSchema>;

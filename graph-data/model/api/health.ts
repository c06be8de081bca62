import { z } from 'zod';

export const healthSchema = z
  .object({
    status: z.enum(['live', 'ready', 'not_ready']),
    /** Why the server is not ready, or what a person should know although it is. */
    reason: z.string().optional(),
    store: z.object({ engine: z.enum(['embedded', 'neo4j']), version: z.string().nullable() }),
    graph: z.object({
      nodes: z.int().nullable(),
      relationships: z.int().nullable(),
      /** Fingerprint of the loaded facts. */
      dataset: z.string().nullable(),
    }),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof healthSchema>;

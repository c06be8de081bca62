import { z } from 'zod';

/** A node that was found before: enough to name it again without asking. */
const findSchema = z.object({
  id: z.string().min(1).max(300),
  name: z.string().max(500),
  nameZh: z.string().max(500).nullable(),
  kind: z.string().max(60),
});
export type Find = z.infer<typeof findSchema>;

const MOST_FINDS = 8;

/** Reads what a browser kept; whatever is not ours counts as nothing. */
export function parseFinds(text: string | null): readonly Find[] {
  if (text === null) return [];
  try {
    return z.array(findSchema).parse(JSON.parse(text)).slice(0, MOST_FINDS);
  } catch {
    return [];
  }
}

/** The latest find stands first, and each once. */
export function withFind(finds: readonly Find[], find: Find): readonly Find[] {
  return [find, ...finds.filter(({ id }) => id !== find.id)].slice(0, MOST_FINDS);
}

import { z } from 'zod';
import { openYaml } from '../yaml-text.ts';
import type { Warning } from '../warnings.ts';

/** The table, among those that people write. */
export const DEPENDENCY_TABLE = 'dependency-technologies.yaml';

const entrySchema = z.object({
  id: z
    .string()
    .regex(/^(?:technology|project):[a-z0-9.-]+$/, 'expected technology:… or project:…'),
  packages: z.array(z.string()).min(1, 'expected the names of packages'),
  because: z.string(),
  name: z.string().optional(),
  description: z.string().optional(),
  descriptionZh: z.string().optional(),
  technologyType: z.string().optional(),
  url: z.string().optional(),
  leaving: z.object({ module: z.string() }).optional(),
});

/** Something that the graph knows, and the packages whose requirement means that it is used. */
export type DependencyEntry = z.infer<typeof entrySchema>;

/** Reads the table; what has an unknown form is left out with a warning. */
export function readDependencyTable(
  text: string,
  warn: (warning: Warning) => void,
): DependencyEntry[] {
  const yaml = openYaml({ file: DEPENDENCY_TABLE, text }, (warning) =>
    warn({ source: 'graph-data/curated', ...warning }),
  );
  const indexes = Array.from({ length: yaml.lengthAt(['libraries']) }, (_, index) => index);
  return indexes.flatMap((index) => yaml.readMap(['libraries', index], entrySchema) ?? []);
}

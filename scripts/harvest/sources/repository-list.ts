import { z } from 'zod';
import type { ListReading, PartReading } from '../file-parts.ts';
import { toRepositoryName } from '../project-names.ts';
import { isNothing, openYaml } from '../yaml-text.ts';
import type { ListedProject } from './team-list-projects.ts';

/** A group other than a project team, and its repositories, as a version of a list has it. */
export interface ListedGroup {
  readonly key: string;
  readonly projects: readonly ListedProject[];
}

const entrySchema = z.object({
  repo: z.union([z.string(), z.array(z.string())]),
  deprecated: z.unknown().optional(),
  'extra-acs': z.unknown().optional(),
  'extra-atcs': z.unknown().optional(),
});

/** A list of repositories: a list of `{ repo, … }` a group. */
export function toRepositoryList(path: string): ListReading<ListedGroup> {
  return { version: 'repository-list 2', paths: [path], read: readGroup };
}

function readGroup(text: string): PartReading<ListedGroup> {
  const warnings: { line: number; message: string }[] = [];
  const yaml = openYaml({ file: '', text }, ({ line, message }) => {
    warnings.push({ line, message });
  });
  const [key] = yaml.isReadable ? yaml.keysAt([]) : [];
  if (key === undefined) return { entry: null, warnings };
  const count = isNothing(yaml.valueAt([key])) ? 0 : yaml.lengthAt([key]);
  const projects = Array.from({ length: count }, (_, index): ListedProject[] => {
    const read = yaml.readMap([key, index], entrySchema);
    if (read === null) return [];
    const place = [key, index].join('/');
    return [read.repo].flat().map((repository) => ({
      name: toRepositoryName(repository),
      repositories: [repository],
      place,
      incubatedSince: null,
      integratedSince: null,
    }));
  }).flat();
  return { entry: { key, projects }, warnings };
}

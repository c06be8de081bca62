import { z } from 'zod';
import { toRepositoryName } from '../project-names.ts';
import { isNothing } from '../yaml-text.ts';
import type { YamlText } from '../yaml-text.ts';

/** A project of a team as a version of the list has it. */
export interface ListedProject {
  /** Of the deliverable; of the repository where the list knew no deliverables yet. */
  readonly name: string;
  readonly repositories: readonly string[];
  /** Keys below the top of the file. */
  readonly place: string;
  /** The release since which it was incubated or part of the integrated release, as told. */
  readonly incubatedSince: string | null;
  readonly integratedSince: string | null;
}

const repositorySchema = z.object({
  repo: z.string(),
  'integrated-since': z.string().optional(),
  'incubated-since': z.string().optional(),
  tags: z.unknown().optional(),
});

const deliverableSchema = z.object({
  repos: z.union([z.array(z.string()), z.string()]),
  tags: z.unknown().optional(),
  docs: z.unknown().optional(),
  deprecated: z.unknown().optional(),
  'release-management': z.unknown().optional(),
});

/** Lists of names without more, as the first of them were. */
const KINDS: ReadonlySet<string> = new Set(['integrated', 'incubated', 'other']);

/**
 * What a team cares for, in each form that the list had: repositories in three lists, repositories
 * with what is known of each (2014), deliverables with repositories (since July 2015).
 */
export function readTeamProjects(yaml: YamlText, key: string): ListedProject[] {
  if (!isNothing(yaml.valueAt([key, 'deliverables']))) return readDeliverables(yaml, key);
  const projects = yaml.valueAt([key, 'projects']);
  if (isNothing(projects)) return [];
  return Array.isArray(projects) ? readRepositories(yaml, key) : readKinds(yaml, key);
}

function readDeliverables(yaml: YamlText, key: string): ListedProject[] {
  return yaml.keysAt([key, 'deliverables']).flatMap((name) => {
    const path = [key, 'deliverables', name];
    const read = yaml.readMap(path, deliverableSchema);
    if (read === null) return [];
    const project = toProject({ name, repositories: [read.repos].flat(), path });
    return [{ ...project, integratedSince: readIntegrated(yaml, [...path, 'tags']) }];
  });
}

function readRepositories(yaml: YamlText, key: string): ListedProject[] {
  return Array.from({ length: yaml.lengthAt([key, 'projects']) }, (_, index) => {
    const path = [key, 'projects', index];
    const read = yaml.readMap(path, repositorySchema);
    if (read === null) return [];
    const project = toProject({
      name: toRepositoryName(read.repo),
      repositories: [read.repo],
      path,
    });
    return [
      {
        ...project,
        incubatedSince: read['incubated-since'] ?? null,
        integratedSince: read['integrated-since'] ?? readIntegrated(yaml, [...path, 'tags']),
      },
    ];
  }).flat();
}

function readKinds(yaml: YamlText, key: string): ListedProject[] {
  return yaml.keysAt([key, 'projects']).flatMap((kind) => {
    const list = [key, 'projects', kind];
    if (!KINDS.has(kind)) yaml.warn(list, 'there is no such key in the forms known.');
    return Array.from({ length: yaml.lengthAt(list) }, (_, index) => {
      const path = [...list, index];
      const repository = yaml.valueAt(path);
      if (typeof repository !== 'string') {
        yaml.warn(path, 'expected a repository.');
        return [];
      }
      return [toProject({ name: toRepositoryName(repository), repositories: [repository], path })];
    }).flat();
  });
}

/** `{ name: integrated-release, since: austin }` among the tags. */
function readIntegrated(yaml: YamlText, path: readonly (string | number)[]): string | null {
  const tags = yaml.valueAt(path);
  if (!Array.isArray(tags)) return null;
  const index = tags.findIndex(
    (_, place) => yaml.valueAt([...path, place, 'name']) === 'integrated-release',
  );
  const since = index === -1 ? null : yaml.valueAt([...path, index, 'since']);
  return typeof since === 'string' ? since : null;
}

function toProject(given: {
  readonly name: string;
  readonly repositories: readonly string[];
  readonly path: readonly (string | number)[];
}): ListedProject {
  const { name, repositories, path } = given;
  const place = path.join('/');
  return { name, repositories, place, incubatedSince: null, integratedSince: null };
}

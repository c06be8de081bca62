import type { FactSet } from '../fact-collector.ts';
import { toSlug } from '../names.ts';
import { toRepositoryName } from '../project-names.ts';
import type { UpstreamRepository } from '../source.ts';

/** A table of repositories, a path a line; what follows `#` is for people. */
export function parseRepositories(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*/, '').trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** The history of a repository as a source of facts: its receipts are ranges of commits. */
export function toHistory(path: string): UpstreamRepository {
  return {
    name: `git-${toSlug(toRepositoryName(path))}`,
    path,
    title: `History of ${path}`,
    mainFile: '',
    permalink: `https://opendev.org/${path}/compare/{path}`,
  };
}

/** To which project each repository belongs; of several the one with the fewest repositories. */
export function toOwners({ nodes }: FactSet): ReadonlyMap<string, string> {
  const projects = [...nodes.values()]
    .filter(({ id }) => id.startsWith('project:'))
    .map(({ id, properties }) => ({ id, own: [properties.repositories ?? []].flat().map(String) }))
    .toSorted((left, right) => right.own.length - left.own.length || (left.id < right.id ? 1 : -1));
  return new Map(
    projects.flatMap(({ id, own }) => own.map((path): [string, string] => [path, id])),
  );
}

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

/**
 * The projects to which each repository belongs. The first, of several the one with the fewest
 * repositories, is the one for which it counts.
 */
export function toOwners({ nodes }: FactSet): ReadonlyMap<string, readonly [string, ...string[]]> {
  const projects = [...nodes.values()]
    .filter(({ id }) => id.startsWith('project:'))
    .map(({ id, properties }) => ({ id, own: [properties.repositories ?? []].flat().map(String) }))
    .toSorted((left, right) => left.own.length - right.own.length || (left.id < right.id ? -1 : 1));
  const owners = new Map<string, [string, ...string[]]>();
  for (const { id, own } of projects) {
    for (const path of own) {
      const known = owners.get(path);
      if (known === undefined) owners.set(path, [id]);
      else known.push(id);
    }
  }
  return owners;
}

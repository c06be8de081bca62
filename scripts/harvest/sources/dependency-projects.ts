import type { FactSet } from '../fact-collector.ts';
import { toRepositoryName } from '../project-names.ts';
import { toPackageKey } from '../requirements/requirement-line.ts';
import type { DependencyEntry } from './dependency-table.ts';

/** Projects of governance that others build on though no release names them. */
const NEVER_IN_A_RELEASE = new Set(['openstack/diskimage-builder', 'openstack/pyeclib']);

/** A repository, and the project that it is of. */
export interface ProjectRepository {
  readonly path: string;
  readonly projectId: string;
  /** When the project was given up, and the receipt for it; null for what lives. */
  readonly retirement: { readonly date: string; readonly receipt: string } | null;
}

/**
 * The repositories of what was released at some time, by path: what is not code, or was never made
 * for others, has no requirements. Of two projects that name one repository the living has it.
 */
export function findProjectRepositories({ nodes }: FactSet): ProjectRepository[] {
  const found = new Map<string, ProjectRepository>();
  for (const { id, labels, properties } of nodes.values()) {
    if (!labels.includes('Project')) continue;
    const isReleased = toTexts(properties.sources).some((it) => it.startsWith('source:releases#'));
    const date = properties.to ?? properties.retired;
    const receipt = toTexts(properties.sources).find((it) => !it.startsWith('source:releases#'));
    const retirement = typeof date === 'string' && receipt !== undefined ? { date, receipt } : null;
    for (const path of toTexts(properties.repositories)) {
      if (!isReleased && !NEVER_IN_A_RELEASE.has(path)) continue;
      if (found.get(path)?.retirement === null && retirement !== null) continue;
      found.set(path, { path, projectId: id, retirement });
    }
  }
  return [...found.values()].toSorted((left, right) => (left.path < right.path ? -1 : 1));
}

/** Ids of what a package stands for, by the package's key. */
export type DependencyTargets = ReadonlyMap<string, readonly string[]>;

/**
 * What each package stands for: a project by the name under which its repository is published (or,
 * where that is not known, by that of the repository itself), and what the table says.
 */
export function toDependencyTargets(parts: {
  readonly repositories: readonly ProjectRepository[];
  readonly packagesByPath: ReadonlyMap<string, readonly string[]>;
  readonly table: readonly DependencyEntry[];
}): DependencyTargets {
  const targets = new Map<string, string[]>();
  const add = (key: string, id: string) => {
    const ids = targets.get(key) ?? [];
    if (!ids.includes(id)) targets.set(key, [...ids, id]);
  };
  const ownedByLiving = new Set<string>();
  const living = parts.repositories.filter(({ retirement }) => retirement === null);
  const retired = parts.repositories.filter(({ retirement }) => retirement !== null);
  for (const { path, projectId, retirement } of [...living, ...retired]) {
    const published = parts.packagesByPath.get(path) ?? [];
    const keys = published.length === 0 ? [toPackageKey(toRepositoryName(path))] : published;
    for (const key of keys) {
      if (retirement !== null && ownedByLiving.has(key)) continue;
      add(key, projectId);
      if (retirement === null) ownedByLiving.add(key);
    }
  }
  for (const { id, packages } of parts.table) {
    for (const name of packages) add(toPackageKey(name), id);
  }
  return targets;
}

function toTexts(value: unknown): string[] {
  return [value ?? []].flat().map(String);
}

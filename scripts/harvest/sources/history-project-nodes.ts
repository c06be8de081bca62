import { compareText } from '../../../graph-data/model/compare-text.ts';
import type { FactCollector } from '../fact-collector.ts';
import { groupBy } from '../../import/group-by.ts';
import {
  UMBRELLA_PROJECT,
  toPresentName,
  toProjectName,
  toRepositoryName,
  toTypeByName,
} from '../project-names.ts';
import type { Sighting, Span } from '../spans.ts';
import { toReceiptAt } from '../source.ts';
import type { HistoryContext } from './history-context.ts';
import type { Care, KeeperVersion } from './history-projects.ts';
import type { ListedProject } from './team-list-projects.ts';

/**
 * From what a version of a list calls a project to its id. What is known under that name, or under
 * the name that came after, is that; what is not, but whose repositories all belong to one known
 * project, was an earlier part of it.
 */
export function createProjectResolver(
  collector: FactCollector,
): (project: ListedProject) => string {
  const { nodes } = collector.facts;
  const known = new Set(nodes.keys());
  const owners = new Map<string, string>();
  for (const { id, properties } of nodes.values()) {
    for (const repository of [properties.repositories ?? []].flat().map(String)) {
      const name = toRepositoryName(repository);
      if (!owners.has(name)) owners.set(name, id);
    }
  }
  return ({ name, repositories }) => {
    const { id } = toProjectName(toPresentName(name));
    if (known.has(id)) return id;
    const found = new Set(
      repositories.map((path) => owners.get(toPresentName(toRepositoryName(path)))),
    );
    const [owner] = found;
    return found.size === 1 && owner !== undefined ? owner : id;
  };
}

type Cares = readonly [Span<Care>, ...Span<Care>[]];

/** Projects of which only the past tells, and what the past tells of those that are known. */
export function addProjectHistory(spans: readonly Span<Care>[], context: HistoryContext): void {
  const { nodes, relationships } = context.collector.facts;
  const known = new Set(nodes.keys());
  for (const [id, cares] of groupBy(spans, ({ first }) => first.value.projectId)) {
    if (!known.has(id)) addPastProject(id, cares, context);
    addFormerNames(id, cares, context);
    if (relationships.has(`PART_OF|${id}|${UMBRELLA_PROJECT}`)) addOfficial(id, cares, context);
  }
}

/** What left the lists may well live on elsewhere: only its care ends, not the project. */
function addPastProject(id: string, cares: Cares, { collector, repository }: HistoryContext): void {
  const { last } = cares.toSorted((left, right) => compareEnds(left, right)).at(-1) ?? cares[0];
  const { project } = last.value;
  collector.addNode({
    id,
    kind: 'Project',
    name: toProjectName(toPresentName(project.name)).name,
    properties: {
      projectType: toTypeByName(project.name),
      repositories: [...project.repositories],
    },
    receipt: toReceiptAt(repository, toLocator(last), last.commit),
  });
}

function compareEnds(left: Span<Care>, right: Span<Care>): number {
  return compareText(left.to ?? '9999', right.to ?? '9999');
}

/** A name that a project had before is an alias of it. */
function addFormerNames(id: string, cares: Cares, { collector, repository }: HistoryContext): void {
  for (const { first } of cares) {
    const { project } = first.value;
    if (toPresentName(project.name) === project.name) continue;
    collector.addNode({
      id,
      kind: 'Project',
      name: project.name,
      receipt: toReceiptAt(repository, toLocator(first), first.commit),
    });
  }
}

/**
 * Until 2015 the committee took projects in by stages: incubated, then integrated. Told as the
 * release since which, where the list says one.
 */
export function addStandings(
  versions: readonly KeeperVersion[],
  toProjectId: (project: ListedProject) => string,
  { collector, repository }: HistoryContext,
): void {
  const told = new Set<string>();
  for (const { commit, path, keepers } of versions) {
    for (const project of keepers.flatMap(({ projects }) => projects)) {
      const { incubatedSince, integratedSince, place } = project;
      if (incubatedSince === null && integratedSince === null) continue;
      const id = toProjectId(project);
      const key = `${id} ${incubatedSince} ${integratedSince}`;
      if (told.has(key)) continue;
      told.add(key);
      collector.addNode({
        id,
        kind: 'Project',
        name: String(collector.facts.nodes.get(id)?.properties.name ?? project.name),
        properties: {
          incubatedSince: incubatedSince ?? undefined,
          integratedSince: integratedSince ?? undefined,
        },
        receipt: toReceiptAt(repository, `${path}/${place}`, commit),
      });
    }
  }
}

/** Since when a project is part of OpenStack: unknown for what the first list had already. */
function addOfficial(id: string, cares: Cares, { collector, repository }: HistoryContext): void {
  const [earliest] = cares.toSorted((left, right) =>
    compareText(left.from ?? '', right.from ?? ''),
  );
  if (earliest?.from == null) return;
  const { first, from } = earliest;
  collector.addRelationship({
    type: 'PART_OF',
    start: id,
    end: UMBRELLA_PROJECT,
    properties: { from },
    receipt: toReceiptAt(repository, toLocator(first), first.commit),
  });
}

function toLocator({ path, value }: Sighting<Care>): string {
  return `${path}/${value.place}`;
}

import type { Clone } from '../clone.ts';
import { toRepositoryName } from '../project-names.ts';
import { toProjectRepository } from '../project-repositories.ts';
import { readModuleImports } from '../requirements/module-imports.ts';
import type { ModuleImport } from '../requirements/module-imports.ts';
import {
  readPastRequirements,
  readPresentRequirements,
} from '../requirements/repository-requirements.ts';
import { toPackageKey } from '../requirements/requirement-line.ts';
import type { HarvestContext, HarvestSource } from '../source.ts';
import { addDependency } from './dependency-facts.ts';
import type { DependencyTarget, ReadRepository } from './dependency-facts.ts';
import { REQUIREMENTS, addPackages, addTableNodes } from './dependency-nodes.ts';
import { findProjectRepositories, toDependencyTargets } from './dependency-projects.ts';
import type { DependencyTargets, ProjectRepository } from './dependency-projects.ts';
import { DEPENDENCY_TABLE, readDependencyTable } from './dependency-table.ts';
import type { DependencyEntry } from './dependency-table.ts';
import {
  addLeaving,
  findLeaving,
  findReleaseOfLeaving,
  readCuratedClaims,
  wasReleased,
} from './left-technologies.ts';
import type { CuratedClaims, Leaving, LeavingTags } from './left-technologies.ts';

/** The curated facts among which claims stand of who left what. */
const CLAIMS = 'projects.yaml';

/**
 * Who depends on whom: projects on each other's packages and on the libraries of a table, now and
 * since when, and who left behind what is being left.
 */
export const dependencies: HarvestSource = {
  name: 'dependencies',
  after: ['release-series', 'governance', 'release-deliverables'],
  needs: 'any',
  repositories: (known) => {
    const paths = findProjectRepositories(known).map(({ path }) => path);
    return [...new Set([REQUIREMENTS.path, ...paths])].map(toProjectRepository);
  },
  async harvest(context) {
    const warn = context.warn;
    const table = readDependencyTable(await context.readTable(DEPENDENCY_TABLE), warn);
    const claims = readCuratedClaims(await context.readTable(CLAIMS));
    const repositories = findProjectRepositories(context.known);
    const reads = await readRepositories(context, { repositories, table });
    const packagesByPath = new Map(
      reads.map(({ repository, present }) => [
        repository.path,
        present.packages.map(({ name }) => toPackageKey(name)),
      ]),
    );
    const targets = toDependencyTargets({ repositories, packagesByPath, table });
    for (const projectReads of groupByProject(reads)) {
      addPackages(context, projectReads);
      addProject(context, { reads: projectReads, targets, table });
      await addLeavings(context, { reads: projectReads, table, claims });
    }
    await addTableNodes(context, table);
  },
};

type Read = ReadRepository & { readonly clone: Clone };

async function readRepositories(
  context: HarvestContext,
  {
    repositories,
    table,
  }: {
    readonly repositories: readonly ProjectRepository[];
    readonly table: readonly DependencyEntry[];
  },
): Promise<Read[]> {
  const owners = new Map(repositories.map((repository) => [repository.path, repository]));
  const reads: Read[] = [];
  context.progress.expect(context.clones.length);
  for (const clone of context.clones) {
    const owner = owners.get(clone.repository.path);
    if (owner !== undefined) {
      const read = await readRepository(context, { clone, owner, table });
      for (const warning of [...read.present.warnings, ...read.past.warnings])
        context.warn(warning);
      reads.push(read);
    }
    context.progress.advance();
  }
  return reads;
}

async function readRepository(
  context: HarvestContext,
  {
    clone,
    owner,
    table,
  }: {
    readonly clone: Clone;
    readonly owner: ProjectRepository;
    readonly table: readonly DependencyEntry[];
  },
): Promise<Read> {
  const { memo, today } = context;
  const { projectId, retirement } = owner;
  const present = await readPresentRequirements(clone, { memo });
  const names = [...present.packages.map(({ name }) => name), toRepositoryName(owner.path)];
  const own = new Set(names.map(toPackageKey));
  const past = await readPastRequirements(clone, {
    context: { memo, today },
    isOwnName: (name) =>
      own.has(toPackageKey(name)) || context.names.resolveProject(name)?.id === projectId,
  });
  const imports = new Map<string, readonly ModuleImport[]>();
  const isLive = retirement === null && present.requirements.length > 0;
  for (const { id, leaving } of isLive ? table : []) {
    if (leaving === undefined) continue;
    imports.set(id, await readModuleImports(clone, { memo, module: leaving.module }));
  }
  return { clone, repository: clone.repository, projectId, retirement, present, past, imports };
}

function groupByProject(reads: readonly Read[]): Read[][] {
  const groups = new Map<string, Read[]>();
  for (const read of reads) {
    groups.set(read.projectId, [...(groups.get(read.projectId) ?? []), read]);
  }
  return [...groups.values()];
}

/** All that a project depends or depended on, by what its packages stand for. */
function addProject(
  { collector }: HarvestContext,
  {
    reads,
    targets,
    table,
  }: {
    readonly reads: readonly Read[];
    readonly targets: DependencyTargets;
    readonly table: readonly DependencyEntry[];
  },
): void {
  const named = reads.flatMap(({ present, past }) => [
    ...present.requirements.map(({ name }) => toPackageKey(name)),
    ...past.spans.map(({ key }) => key),
  ]);
  // What is being left is looked for in the source too, though no requirement names it.
  const found = new Map<string, Set<string>>(
    table.flatMap(({ id, packages, leaving }) =>
      leaving === undefined ? [] : [[id, new Set(packages.map(toPackageKey))]],
    ),
  );
  for (const key of named) {
    for (const id of targets.get(key) ?? []) found.set(id, (found.get(id) ?? new Set()).add(key));
  }
  for (const [id, keys] of found) {
    if (reads.every(({ projectId }) => projectId !== id))
      addDependency(collector, reads, { id, keys });
  }
}

async function addLeavings(
  context: HarvestContext,
  {
    reads,
    table,
    claims,
  }: {
    readonly reads: readonly Read[];
    readonly table: readonly DependencyEntry[];
    readonly claims: CuratedClaims;
  },
): Promise<void> {
  for (const { id, packages, leaving: left } of table) {
    if (left === undefined) continue;
    const target: DependencyTarget = { id, keys: new Set(packages.map(toPackageKey)) };
    const leaving = findLeaving(reads, target);
    const clone = reads.find(({ repository }) => repository === leaving?.read.repository)?.clone;
    if (leaving === null || clone === undefined) continue;
    const tags = await readTags(context, clone, leaving);
    if (!wasReleased(tags)) continue;
    const { projectId } = leaving.read;
    const { date } = leaving.span.to;
    const release = findReleaseOfLeaving(context.known, { projectId, tags, date });
    addLeaving(context.collector, leaving, { targetId: id, release, claims });
  }
}

/** Tags may come while the head stays, so they are part of what the result depends on. */
async function readTags(
  { memo }: HarvestContext,
  clone: Clone,
  { span }: Leaving,
): Promise<LeavingTags> {
  const count = (await clone.listTags()).size;
  const key = `tags-1 ${clone.repository.path} ${clone.head.hash} ${count}`;
  const read = (commit: string) =>
    memo.recall(`${key} ${commit}`, () => clone.listTagsContaining(commit));
  return { withBeginning: await read(span.from.commit), withEnd: await read(span.to.commit) };
}

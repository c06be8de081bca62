import type { FactCollector, FactSet } from '../fact-collector.ts';
import { createFileSource, readSourceInput } from '../file-source.ts';
import type { SourceInput } from '../file-source.ts';
import { createPeopleBook } from '../people-book.ts';
import { UMBRELLA_PROJECT } from '../project-names.ts';
import { toReceipt } from '../source.ts';
import type { HarvestSource, UpstreamRepository } from '../source.ts';
import { addCommittee } from './governance-committee.ts';
import { addGroups } from './governance-groups.ts';
import type { IsTold } from './governance-groups.ts';
import { addGovernanceHistory } from './governance-history-facts.ts';
import { readFormerChairs, readGovernanceHistory } from './governance-history.ts';
import { addLegacy } from './governance-legacy.ts';
import type { RetiredCare } from './governance-legacy.ts';
import { addRepositories } from './governance-repositories.ts';
import { addTeams } from './governance-teams.ts';
import { toChairKey, trackChairs, uniteLists } from './history-chairs.ts';
import { toDatedReleases } from './history-context.ts';
import type { HistoryContext } from './history-context.ts';
import { toKeeperLists } from './history-keepers.ts';
import { toEnds } from './history-teams.ts';
import { openRequiredYaml } from './required-yaml.ts';

export const GOVERNANCE: UpstreamRepository = {
  name: 'governance',
  path: 'openstack/governance',
  title: 'OpenStack governance repository',
  mainFile: 'reference/projects.yaml',
};

/** Where special interest groups were listed until November 2025. */
export const FORMER_GROUPS: UpstreamRepository = {
  name: 'governance-sigs',
  path: 'openstack/governance-sigs',
  title: 'Former repository of the OpenStack special interest groups',
  mainFile: 'sigs.yaml',
};

const FILES = {
  teams: GOVERNANCE.mainFile,
  legacy: 'reference/legacy.yaml',
  committee: 'reference/members.yaml',
  groups: 'reference/sigs/sigs.yaml',
  archivedGroups: 'reference/sigs/archived-sigs.yaml',
  completedGroups: 'reference/sigs/completed-sigs.yaml',
  groupRepositories: 'reference/sigs-repos.yaml',
  committeeRepositories: 'reference/technical-committee-repos.yaml',
} as const;

/** What governance says now: teams and what became of others, groups, projects. Pure. */
export const presentGovernance = createFileSource({
  name: 'governance',
  after: ['release-series'],
  repository: GOVERNANCE,
  reads: (path) => Object.values<string>(FILES).includes(path),
  gather: (input, collector) =>
    void gatherPresent(input, { collector, ends: new Map(), isToldElsewhere: () => false }),
});

/**
 * Teams, groups and the Technical Committee: as they are now from the newest files, who led, sat and
 * cared for what from the whole history.
 */
export const governance: HarvestSource = {
  ...presentGovernance,
  // Both, so that how long somebody chaired a group never depends on which clones there are.
  repositories: () => [GOVERNANCE, FORMER_GROUPS],
  async harvest(context) {
    const { collector, known, names } = context;
    const former = context.clones.find(({ repository }) => repository === FORMER_GROUPS);
    for (const clone of context.clones.filter(({ repository }) => repository === GOVERNANCE)) {
      const input = await readSourceInput(clone, context, presentGovernance);
      const history = await readGovernanceHistory(clone, context);
      const people = createPeopleBook(names);
      const releases = toDatedReleases(known);
      const today = clone.head.date;
      const about: HistoryContext = {
        repository: GOVERNANCE,
        collector,
        names,
        people,
        releases,
        today,
      };
      const lists = toKeeperLists(history, about);
      const versions = uniteLists([
        {
          repository: FORMER_GROUPS,
          versions: former === undefined ? [] : await readFormerChairs(former, context),
        },
        { repository: GOVERNANCE, versions: history.chairs },
      ]);
      const spans = trackChairs(versions, about);
      const chaired = new Set(spans.map(({ key }) => key));
      const retired = gatherPresent(input, {
        collector,
        ends: toEnds(lists),
        isToldElsewhere: (personId, groupId) => chaired.has(toChairKey(groupId, personId)),
      });
      addGovernanceHistory({ history, lists, retired, chairs: { versions, spans } }, about);
    }
  },
};

function gatherPresent(
  input: SourceInput,
  {
    collector,
    ends,
    isToldElsewhere,
  }: {
    readonly collector: FactCollector;
    readonly ends: ReadonlyMap<string, string>;
    readonly isToldElsewhere: IsTold;
  },
): RetiredCare[] {
  const open = (file: string) => openRequiredYaml(input, file);
  const teams = open(FILES.teams);
  collector.addNode({
    id: UMBRELLA_PROJECT,
    kind: 'Project',
    name: 'OpenStack',
    properties: { projectType: 'umbrella' },
    receipt: toReceipt(input.repository, FILES.teams),
  });
  addTeams(teams, { input, collector });
  addGroups(open(FILES.groups), { input, collector, isOver: false, isToldElsewhere });
  for (const file of [FILES.archivedGroups, FILES.completedGroups]) {
    addGroups(open(file), { input, collector, isOver: true, isToldElsewhere });
  }
  addRepositories(open(FILES.groupRepositories), { input, collector });
  addCommittee({ input, collector, file: FILES.committee });
  addRepositories(open(FILES.committeeRepositories), { input, collector });
  const living = toLiving(collector.facts);
  return addLegacy(open(FILES.legacy), { input, collector, living, ends });
}

/** What is alive, before the list of what is not is read. */
function toLiving({ nodes }: FactSet): { nodeIds: Set<string>; repositories: Set<string> } {
  const living = [...nodes.values()].filter(({ properties }) => properties.status !== 'retired');
  return {
    nodeIds: new Set(living.map(({ id }) => id)),
    repositories: new Set(
      living.flatMap(({ properties }) => [properties.repositories ?? []].flat().map(String)),
    ),
  };
}

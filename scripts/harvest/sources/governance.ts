import type { FactSet } from '../fact-collector.ts';
import { UMBRELLA_PROJECT } from '../project-names.ts';
import { toReceipt } from '../source.ts';
import { createFileSource } from '../file-source.ts';
import type { SourceInput } from '../file-source.ts';
import type { UpstreamRepository } from '../source.ts';
import { addCommittee } from './governance-committee.ts';
import { addLegacy } from './governance-legacy.ts';
import { addGroups } from './governance-groups.ts';
import { addRepositories } from './governance-repositories.ts';
import { addTeams } from './governance-teams.ts';
import { openRequiredYaml } from './required-yaml.ts';

export const GOVERNANCE: UpstreamRepository = {
  name: 'governance',
  path: 'openstack/governance',
  title: 'OpenStack governance repository',
  mainFile: 'reference/projects.yaml',
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

/** Teams, their leads and deliverables, the Technical Committee, special interest groups. */
export const governance = createFileSource({
  name: 'governance',
  after: ['release-series'],
  repository: GOVERNANCE,
  reads: (path) => Object.values<string>(FILES).includes(path),
  gather(input, collector) {
    const open = (file: string) => openRequiredYaml(input, file);
    const teams = open(FILES.teams);
    collector.addNode({
      id: UMBRELLA_PROJECT,
      kind: 'Project',
      name: 'OpenStack',
      properties: { projectType: 'umbrella' },
      receipt: toReceipt(input.repository, FILES.teams),
    });
    const release = findCurrentRelease(input, teams);
    addTeams(teams, { input, collector, release });
    addGroups(open(FILES.groups), { input, collector, isOver: false });
    for (const file of [FILES.archivedGroups, FILES.completedGroups]) {
      addGroups(open(file), { input, collector, isOver: true });
    }
    addRepositories(open(FILES.groupRepositories), { input, collector });
    addCommittee(open(FILES.committee), { input, collector, release });
    addRepositories(open(FILES.committeeRepositories), { input, collector });
    addLegacy(open(FILES.legacy), { input, collector, living: toLiving(collector.facts) });
  },
});

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

/**
 * The slug of the release that the present leads work for: the one in development at the commit's
 * date, or a later one for which leads are appointed already. Null, and a warning, when unknown.
 */
function findCurrentRelease(
  { known, date }: SourceInput,
  teams: ReturnType<typeof openRequiredYaml>,
): string | null {
  const releases = [...known.nodes.values()]
    .filter(({ labels }) => labels.includes('Release'))
    .toSorted((left, right) => Number(left.properties.number) - Number(right.properties.number));
  const inDevelopment = releases.find(({ properties }) => String(properties.date) > date);
  const appointed = new Set(
    teams.keysAt([]).flatMap((key) => [teams.valueAt([key, 'ptl', 'appointed']) ?? []].flat()),
  );
  const latestAppointed = releases.findLast(({ properties }) =>
    [properties.series, properties.name].some((name) => appointed.has(String(name).toLowerCase())),
  );
  const candidates = [inDevelopment, latestAppointed].filter((release) => release !== undefined);
  const latest = candidates
    .toSorted((left, right) => Number(left.properties.number) - Number(right.properties.number))
    .at(-1);
  if (latest === undefined) {
    teams.warn([], 'no release is known to be in development, so leads have none.');
    return null;
  }
  return latest.id.replace('release:', '');
}

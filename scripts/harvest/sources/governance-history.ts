import { AppError } from '../../../graph-data/model/app-error.ts';
import { withSharedMainline } from '../clone.ts';
import type { Clone } from '../clone.ts';
import { readListVersions } from '../file-parts.ts';
import type { ListVersion } from '../file-parts.ts';
import { readFileVersions } from '../file-versions.ts';
import type { FileVersion } from '../file-versions.ts';
import type { HarvestContext } from '../source.ts';
import { FORMER_GROUP_LIST, GROUP_LIST } from './group-list.ts';
import type { ListedChairs } from './group-list.ts';
import { ROSTER } from './member-roster.ts';
import type { Roster } from './member-roster.ts';
import { toRepositoryList } from './repository-list.ts';
import type { ListedGroup } from './repository-list.ts';
import { TEAM_LIST } from './team-list.ts';
import type { ListedTeam } from './team-list.ts';

/** Lists of repositories of groups that are no project teams. */
export const REPOSITORY_LISTS = {
  groups: 'reference/sigs-repos.yaml',
  committee: 'reference/technical-committee-repos.yaml',
  userCommittee: 'reference/user-committee-repos.yaml',
  board: 'reference/foundation-board-repos.yaml',
} as const;
export type RepositoryListName = keyof typeof REPOSITORY_LISTS;

/** All versions of the lists of who is who, from the oldest to the newest. */
export interface GovernanceHistory {
  readonly teams: readonly ListVersion<ListedTeam>[];
  readonly repositories: Readonly<Record<RepositoryListName, readonly ListVersion<ListedGroup>[]>>;
  readonly rosters: readonly FileVersion<Roster>[];
  readonly chairs: readonly ListVersion<ListedChairs>[];
}

const PATHS: readonly string[] = [
  ...TEAM_LIST.paths,
  ...Object.values(REPOSITORY_LISTS),
  ...ROSTER.paths,
  ...GROUP_LIST.paths,
];

export async function readGovernanceHistory(
  given: Clone,
  context: HarvestContext,
): Promise<GovernanceHistory> {
  const clone = withSharedMainline(given, PATHS);
  const teams = await readListVersions(clone, { list: TEAM_LIST, context });
  if (teams.length === 0) {
    throw new AppError('invalid_request', `${clone.repository.path} has no list of teams.`);
  }
  const readRepositories = (name: RepositoryListName) =>
    readListVersions(clone, { list: toRepositoryList(REPOSITORY_LISTS[name]), context });
  return {
    teams,
    repositories: {
      groups: await readRepositories('groups'),
      committee: await readRepositories('committee'),
      userCommittee: await readRepositories('userCommittee'),
      board: await readRepositories('board'),
    },
    rosters: await readRosters(clone, context),
    chairs: await readListVersions(clone, { list: GROUP_LIST, context }),
  };
}

/** Chairs of special interest groups from the repository that groups had of their own. */
export function readFormerChairs(
  clone: Clone,
  context: HarvestContext,
): Promise<ListVersion<ListedChairs>[]> {
  return readListVersions(clone, { list: FORMER_GROUP_LIST, context });
}

async function readRosters(clone: Clone, context: HarvestContext): Promise<FileVersion<Roster>[]> {
  const versions = await readFileVersions(clone, { extraction: ROSTER, context });
  for (const { path, commit, extract } of versions) {
    const file = `${path}@${commit.hash.slice(0, 12)}`;
    for (const { line, message } of extract?.warnings ?? []) {
      context.warn({ source: clone.repository.path, file, line, message });
    }
  }
  return versions;
}

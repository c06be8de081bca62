import type { ListVersion } from '../file-parts.ts';
import { TECHNICAL_COMMITTEE, toSigName, toTeamName } from '../team-names.ts';
import { resolveListedTeam } from './history-context.ts';
import type { HistoryContext } from './history-context.ts';
import type { GovernanceHistory, RepositoryListName } from './governance-history.ts';
import type { KeeperVersion, ListedKeeper } from './history-projects.ts';
import type { ListedGroup } from './repository-list.ts';

/** A list of teams with their projects, through all its versions. */
export interface KeeperList {
  readonly teamType: 'project-team' | 'sig' | 'technical-committee' | 'working-group';
  readonly versions: readonly KeeperVersion[];
}

/** All lists of who cares for what. */
export function toKeeperLists(
  { teams, repositories }: GovernanceHistory,
  { names }: HistoryContext,
): KeeperList[] {
  const toTeam = ({ key, codename }: { key: string; codename: string | null }) => {
    const team = resolveListedTeam(names, { key, codename });
    return team === null ? null : { id: team.id, name: team.name };
  };
  const toGroup = (name: RepositoryListName) => (entry: ListedGroup) => {
    if (name === 'groups') return toSigName(entry.key);
    if (entry.key === TECHNICAL_COMMITTEE.name) return TECHNICAL_COMMITTEE;
    return names.resolveTeam(entry.key) ?? toTeamName(entry.key);
  };
  return [
    { teamType: 'project-team', versions: toVersions(teams, toTeam) },
    { teamType: 'sig', versions: toVersions(repositories.groups, toGroup('groups')) },
    {
      teamType: 'technical-committee',
      versions: toVersions(repositories.committee, toGroup('committee')),
    },
    {
      teamType: 'working-group',
      versions: toVersions(repositories.userCommittee, toGroup('userCommittee')),
    },
    { teamType: 'working-group', versions: toVersions(repositories.board, toGroup('board')) },
  ];
}

/** The same entry is the same keeper in all versions, so that it is looked at once. */
function toVersions<Entry extends Pick<ListedKeeper, 'key' | 'projects'>>(
  versions: readonly ListVersion<Entry>[],
  toTeam: (entry: Entry) => { readonly id: string; readonly name: string } | null,
): KeeperVersion[] {
  const known = new Map<Entry, ListedKeeper | null>();
  return versions.map(({ commit, path, entries }) => ({
    commit,
    path,
    keepers: entries.flatMap((entry) => {
      const found = known.get(entry);
      if (found !== undefined) return found ?? [];
      const team = toTeam(entry);
      const { key, projects } = entry;
      const keeper = team === null ? null : { team, key, projects };
      known.set(entry, keeper);
      return keeper ?? [];
    }),
  }));
}

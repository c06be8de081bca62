import { UMBRELLA_PROJECT } from '../project-names.ts';
import { groupBy } from '../../import/group-by.ts';
import { toReceiptAt } from '../source.ts';
import { trackSpans } from '../spans.ts';
import type { Span } from '../spans.ts';
import { toSpanReceipts } from './history-context.ts';
import type { HistoryContext } from './history-context.ts';
import type { KeeperList } from './history-keepers.ts';
import type { KeeperVersion, ListedKeeper } from './history-projects.ts';

interface Listing {
  readonly keeper: ListedKeeper;
  readonly place: string;
}

/** How long each team stood in a list. */
export function trackTeams({ versions }: KeeperList): Span<Listing>[] {
  return trackSpans(
    versions.map(({ commit, path, keepers }) => ({
      commit,
      path: path ?? '',
      values: new Map(
        keepers.map((keeper): [string, Listing] => [keeper.team.id, { keeper, place: keeper.key }]),
      ),
    })),
  );
}

/** The day on which each team went from the lists for good. */
export function toEnds(lists: readonly KeeperList[]): ReadonlyMap<string, string> {
  const ends = new Map<string, string>();
  const living = new Set<string>();
  for (const { key, to } of lists.flatMap(trackTeams)) {
    if (to === null) living.add(key);
    else if (to > (ends.get(key) ?? '')) ends.set(key, to);
  }
  return new Map([...ends].filter(([id]) => !living.has(id)));
}

/**
 * When teams came and went. The list of project teams says since when a team was one; the lists of
 * other groups only since when they have repositories, and what is alive elsewhere does not end
 * with its last.
 */
export function addTeamHistory(lists: readonly KeeperList[], context: HistoryContext): void {
  const { collector, repository } = context;
  // What only the list of retired things knows has no status.
  const living = new Set(
    [...collector.facts.nodes.values()].flatMap(({ id, properties: { status } }) =>
      status === undefined || status === 'retired' ? [] : [id],
    ),
  );
  const ends = toEnds(lists);
  for (const list of lists) {
    for (const spans of groupBy(trackTeams(list), ({ key }) => key).values()) {
      const { first } = spans[0];
      const { id } = first.value.keeper.team;
      const from = list.teamType === 'project-team' ? (spans[0].from ?? undefined) : undefined;
      const end = living.has(id) ? undefined : ends.get(id);
      for (const receipt of toSpanReceipts(repository, spans.at(-1) ?? spans[0])) {
        collector.addNode({
          id,
          kind: 'Team',
          name: toKnownName(context, first.value.keeper),
          properties: {
            teamType: list.teamType,
            from,
            ...(end === undefined ? {} : { status: 'retired', retired: end, to: end }),
          },
          receipt,
        });
        collector.addRelationship({
          type: 'PART_OF',
          start: id,
          end: UMBRELLA_PROJECT,
          properties: { from, to: end },
          receipt,
        });
      }
    }
  }
  for (const list of lists)
    for (const { gone, by, at } of findSuccessions(list, lists)) {
      collector.addRelationship({
        type: 'SUCCEEDS',
        start: by.team.id,
        end: gone.team.id,
        properties: { from: at.commit.date, confidence: 'derived' },
        receipt: toReceiptAt(repository, `${at.path}/${by.key}`, at.commit),
      });
    }
}

function toKnownName({ collector }: HistoryContext, { team }: ListedKeeper): string {
  const known = collector.facts.nodes.get(team.id)?.properties.name;
  return typeof known === 'string' ? known : team.name;
}

interface Succession {
  readonly gone: ListedKeeper;
  readonly by: ListedKeeper;
  readonly at: KeeperVersion;
}

/**
 * Teams that went, and who has at least half of their repositories from that very commit on: a
 * merger, or a project team that became a special interest group.
 */
export function findSuccessions(list: KeeperList, lists: readonly KeeperList[]): Succession[] {
  return list.versions.flatMap((version, index): Succession[] => {
    const before = list.versions[index - 1]?.keepers ?? [];
    const gone = before.filter(
      ({ team }) => !version.keepers.some((keeper) => keeper.team.id === team.id),
    );
    if (gone.length === 0) return [];
    const after = lists.flatMap(({ versions }) =>
      versions.filter(({ commit }) => commit.hash === version.commit.hash),
    );
    return gone.flatMap((keeper) => findSuccessor(keeper, after));
  });
}

function findSuccessor(gone: ListedKeeper, after: readonly KeeperVersion[]): Succession[] {
  const repositories = toRepositories(gone);
  const [best] = after
    .flatMap((at) =>
      at.keepers.map((by) => ({ gone, by, at, taken: countTaken(by, repositories) })),
    )
    .toSorted((left, right) => right.taken - left.taken);
  if (best === undefined || best.taken === 0 || best.by.team.id === gone.team.id) return [];
  return best.taken * 2 >= repositories.size ? [best] : [];
}

function countTaken(keeper: ListedKeeper, repositories: ReadonlySet<string>): number {
  return [...toRepositories(keeper)].filter((repository) => repositories.has(repository)).length;
}

/** Without the namespace, which changed for all of them over time. */
function toRepositories({ projects }: ListedKeeper): Set<string> {
  return new Set(
    projects.flatMap((project) =>
      project.repositories.map((repository) => repository.slice(repository.lastIndexOf('/') + 1)),
    ),
  );
}

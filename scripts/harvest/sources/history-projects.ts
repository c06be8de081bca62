import { compareText } from '../../../graph-data/model/compare-text.ts';
import { countDays } from '../days.ts';
import type { Commit } from '../git.ts';
import { groupBy } from '../../import/group-by.ts';
import { trackSpans } from '../spans.ts';
import type { Snapshot, Span } from '../spans.ts';
import { toSpanReceipts } from './history-context.ts';
import type { HistoryContext } from './history-context.ts';
import type { ListedProject } from './team-list-projects.ts';

/** A team and its projects as a version of a list has them. */
export interface ListedKeeper {
  readonly team: { readonly id: string; readonly name: string };
  readonly key: string;
  readonly projects: readonly ListedProject[];
}

export interface KeeperVersion {
  readonly commit: Commit;
  /** Null when the list stood nowhere. */
  readonly path: string | null;
  readonly keepers: readonly ListedKeeper[];
}

/** A project in the care of a team. */
export interface Care {
  readonly teamId: string;
  readonly projectId: string;
  readonly project: ListedProject;
  readonly place: string;
}

/** A gap so short is a mistake that was mended, or a move from one list to another. */
const MENDED_WITHIN = 45;

/** How long each team had each project, by the versions of one list. */
export function trackCare(
  versions: readonly KeeperVersion[],
  toProjectId: (project: ListedProject) => string,
): Span<Care>[] {
  const known = new Map<ListedKeeper, readonly (readonly [string, Care])[]>();
  const snapshots = versions.map(({ commit, path, keepers }): Snapshot<Care> => {
    const values = new Map<string, Care>();
    for (const keeper of keepers) {
      const cares = known.get(keeper) ?? toCares(keeper, toProjectId);
      known.set(keeper, cares);
      for (const [key, care] of cares) if (!values.has(key)) values.set(key, care);
    }
    return { commit, path: path ?? '', values };
  });
  const begun = findListBeginnings(versions);
  return trackSpans(snapshots).map((span) =>
    begun.get(span.first.value.teamId) === span.first.commit.hash ? { ...span, from: null } : span,
  );
}

function toCares(
  { team, projects }: ListedKeeper,
  toProjectId: (project: ListedProject) => string,
): [string, Care][] {
  const teamId = team.id;
  return projects.map((project) => {
    const projectId = toProjectId(project);
    const { place } = project;
    return [`${teamId} ${projectId}`, { teamId, projectId, project, place }];
  });
}

/**
 * The commit at which each team that was there before got a list of projects: what stands in it was
 * the team's already, nobody knows since when.
 */
function findListBeginnings(versions: readonly KeeperVersion[]): ReadonlyMap<string, string> {
  const withoutList = new Set<string>();
  const begun = new Map<string, string>();
  for (const { commit, keepers } of versions) {
    for (const { team, projects } of keepers) {
      if (projects.length === 0) withoutList.add(team.id);
      else if (withoutList.has(team.id) && !begun.has(team.id)) begun.set(team.id, commit.hash);
    }
  }
  return begun;
}

/** Adds who maintained what, from when to when; what came back to a team stands again. */
export function addCare(spans: readonly Span<Care>[], context: HistoryContext): void {
  const { repository, collector } = context;
  for (const group of groupBy(spans, ({ key }) => key).values()) {
    for (const [index, span] of joinMended(group).entries()) {
      const { teamId, projectId } = span.first.value;
      for (const receipt of toSpanReceipts(repository, span)) {
        collector.addRelationship({
          type: 'MAINTAINS',
          start: teamId,
          end: projectId,
          ...(index === 0 ? {} : { qualifier: span.from ?? span.first.commit.date }),
          properties: { from: span.from ?? undefined, to: span.to ?? undefined },
          receipt,
        });
      }
    }
  }
}

/** Spans of one team and project, from several lists, as they followed each other. */
function joinMended(spans: readonly Span<Care>[]): Span<Care>[] {
  const joined: Span<Care>[] = [];
  const sorted = spans.toSorted((left, right) => compareText(left.from ?? '', right.from ?? ''));
  for (const span of sorted) {
    const before = joined.at(-1);
    const isNear =
      before !== undefined &&
      (before.to === null ||
        span.from === null ||
        countDays(before.to, span.from) <= MENDED_WITHIN);
    if (before === undefined || !isNear) {
      joined.push(span);
      continue;
    }
    const isLater = before.to !== null && (span.to === null || span.to > before.to);
    if (isLater) joined.splice(-1, 1, { ...before, last: span.last, to: span.to });
  }
  return joined;
}

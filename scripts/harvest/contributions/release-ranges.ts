import type { TaggedCommit } from '../git-history.ts';
import type { Commit } from '../git.ts';
import type { ReleasePoint } from './release-points.ts';

/** A release that is out. */
export interface CountedRelease {
  /** `2025.2-flamingo`, `austin`. */
  readonly slug: string;
  readonly number: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** Where the work on a release ended in a repository. */
export interface Cut {
  readonly release: CountedRelease;
  /** Null where it is known that there is one, but not where. */
  readonly commit: string | null;
  /** A tag or the commit. */
  readonly label: string;
  /** Whether only the calendar says so. */
  readonly isDated: boolean;
}

/** What a release holds in a repository that none before it held. */
export interface ReleaseRange {
  readonly release: CountedRelease;
  readonly to: string;
  readonly without: readonly string[];
  /** `31.0.0...32.0.0` */
  readonly label: string;
  readonly isDated: boolean;
}

/**
 * The cut of each release that has points, in the order of the releases; `missing` are points whose
 * commit the clone lacks. Of several points the last that is no younger than the release counts, or
 * the first of all.
 */
export function chooseCuts(
  pointsByRelease: ReadonlyMap<CountedRelease, readonly ReleasePoint[]>,
  commits: ReadonlyMap<string, TaggedCommit>,
): { readonly cuts: Cut[]; readonly missing: ReleasePoint[] } {
  const missing: ReleasePoint[] = [];
  const sorted = [...pointsByRelease].toSorted(([left], [right]) => left.number - right.number);
  const cuts = sorted.flatMap(([release, points]): Cut[] => {
    const lacking = points.filter(({ commit }) => !commits.has(commit));
    missing.push(...lacking);
    const inTime = points.findLast(
      ({ commit }) => (commits.get(commit)?.date ?? '9999') <= release.date,
    );
    const chosen = inTime ?? points[0];
    if (chosen === undefined) return [];
    const { commit, label } = chosen;
    if (lacking.length > 0) return [{ release, commit: null, label, isDated: false }];
    const isTag = commits.get(commit)?.tags.includes(label) === true;
    return [{ release, commit, label: isTag ? label : commit, isDated: false }];
  });
  return { cuts, missing };
}

/**
 * How many of the steps, from the oldest, belong to the time up to `date`: the number that puts the
 * fewest of them on the wrong side, so that single wrong clocks do no harm.
 */
export function countStepsUntil(steps: readonly Commit[], date: string): number {
  const isLate = steps.map((step) => step.date > date);
  // Misplaced when the cut is before the first step: all that are in time.
  let misplaced = isLate.filter((late) => !late).length;
  let best = { count: 0, misplaced };
  for (const [index, late] of isLate.entries()) {
    misplaced += late ? 1 : -1;
    if (misplaced < best.misplaced) best = { count: index + 1, misplaced };
  }
  return best.count;
}

/** Cuts by the calendar along a main line, one a release that began after its first step. */
export function cutByDate(steps: readonly Commit[], releases: readonly CountedRelease[]): Cut[] {
  return releases.flatMap((release): Cut[] => {
    const step = steps[countStepsUntil(steps, release.date) - 1];
    return step === undefined
      ? []
      : [{ release, commit: step.hash, label: step.hash, isDated: true }];
  });
}

/**
 * Ranges between cuts that follow one another; `root` is the first commit. What follows a cut of
 * which nobody knows where it is cannot be told from what preceded it, so it has no range either.
 */
export function toRanges(cuts: readonly Cut[], root: string): ReleaseRange[] {
  const ranges: ReleaseRange[] = [];
  const earlier: string[] = [];
  let from: string | null = root;
  for (const { release, commit, label, isDated } of cuts.toSorted(
    (left, right) => left.release.number - right.release.number,
  )) {
    const isNew = commit !== null && !earlier.includes(commit);
    if (isNew && from !== null) {
      const without = [...earlier];
      ranges.push({ release, to: commit, without, label: `${from}...${label}`, isDated });
    }
    if (isNew) earlier.push(commit);
    from = commit === null ? null : label;
  }
  return ranges;
}

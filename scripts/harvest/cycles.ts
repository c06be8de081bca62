import { countDays } from './days.ts';

/** The time in which people lead for one release: from one election's results to the next's. */
export interface Cycle {
  /** Slug of the release. */
  readonly release: string;
  /** `YYYY-MM-DD`; the first day. */
  readonly begins: string;
  /** The first day of the next; null for the last release that is known. */
  readonly ends: string | null;
}

interface DatedRelease {
  readonly slug: string;
  readonly date: string;
}

/** Results come in within ten weeks of the release before. */
const NEAR_RELEASE = 75;
/** Whoever comes so late in a cycle was chosen for the next one, whose other results follow. */
const CHOSEN_EARLY = 14;
/** Whoever goes so early in a cycle did not lead it: the successor was only entered late. */
const LEFT_EARLY = 30;

/**
 * When leads begin to lead for each release. A list shows no cycles, but many of its leads change
 * in one step when the results of an election are entered; this is the day nearest to each release
 * on which most changed. Where none is to be seen a cycle begins with the release before.
 *
 * `releases` from the oldest to the newest; `changes` counts by day; days on which fewer than
 * `atLeast` changed are no election.
 */
export function toCycles(
  releases: readonly DatedRelease[],
  { changes, atLeast }: { readonly changes: ReadonlyMap<string, number>; readonly atLeast: number },
): Cycle[] {
  const begins = releases.map((_, index) => {
    const before = releases[index - 1]?.date;
    return before === undefined ? '' : (findElection(before, changes, atLeast) ?? before);
  });
  return releases.map(({ slug }, index) => ({
    release: slug,
    begins: begins[index] ?? '',
    ends: begins[index + 1] ?? null,
  }));
}

function findElection(
  release: string,
  changes: ReadonlyMap<string, number>,
  atLeast: number,
): string | null {
  const [best] = [...changes]
    .filter(([day, count]) => count >= atLeast && Math.abs(countDays(release, day)) <= NEAR_RELEASE)
    .toSorted(([day, count], [otherDay, otherCount]) =>
      count === otherCount ? (day < otherDay ? -1 : 1) : otherCount - count,
    );
  return best?.[0] ?? null;
}

/**
 * The releases for which somebody led who stood in the list from one day to another (`to` null:
 * still does on `today`): all cycles of that time but for a first one of few days and a last one of
 * few weeks; never none.
 */
export function findReleases(
  cycles: readonly Cycle[],
  {
    from,
    to,
    today,
  }: { readonly from: string; readonly to: string | null; readonly today: string },
): string[] {
  const touched = cycles.filter(
    ({ begins, ends }) =>
      (to === null ? begins <= today : begins < to) && (ends === null || ends > from),
  );
  const counted = touched.filter(({ begins, ends }) => {
    const goesOn = ends !== null && (to === null || to > ends);
    const wasChosenEarly = goesOn && from > begins && countDays(from, ends) < CHOSEN_EARLY;
    const endsHere = to !== null && (ends === null || to < ends);
    const leftEarly = endsHere && from < begins && countDays(begins, to) < LEFT_EARLY;
    return !wasChosenEarly && !leftEarly;
  });
  return (counted.length > 0 ? counted : touched.slice(-1)).map(({ release }) => release);
}

import type { Day } from './days.ts';
import { findReleaseAt } from './releases.ts';
import type { DatedRelease } from './releases.ts';
import type { DayRange } from './time-index.ts';

interface Given {
  readonly releases: readonly DatedRelease[];
  readonly range: DayRange | null;
  readonly today: Day;
}

/**
 * Two moments that one may want to compare: the ends of a range; a moment and today; and without
 * any time the release two before the newest, which is a year ago, and today.
 */
export function chooseMoments({ releases, range, today }: Given): {
  readonly before: Day;
  readonly after: Day;
} {
  if (range !== null && range.first !== range.last) {
    return { before: range.first, after: range.last };
  }
  if (range !== null && range.first !== today) {
    return { before: Math.min(range.first, today), after: Math.max(range.first, today) };
  }
  const newest = findReleaseAt(releases, today);
  const place = newest === null ? -1 : releases.indexOf(newest);
  const yearAgo = releases[Math.max(0, place - 2)];
  return {
    before: yearAgo !== undefined && yearAgo.day < today ? yearAgo.day : today - 365,
    after: today,
  };
}

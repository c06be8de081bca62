import type { DataGraph } from '../data-graph.ts';
import type { Day } from './days.ts';
import type { DayRange } from './time-index.ts';

/** A release and the day on which it came out, or will. */
export interface DatedRelease {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string | null;
  readonly day: Day;
}

/** The releases with a date, the first one first. */
export function findReleases(graph: DataGraph): DatedRelease[] {
  const releases: DatedRelease[] = [];
  graph.forEachNode((id, { kind, name, nameZh, from }) => {
    if (kind === 'Release' && from !== undefined) releases.push({ id, name, nameZh, day: from });
  });
  return releases.toSorted((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
}

/** The release that was the newest on a day; null before the first. */
export function findReleaseAt(releases: readonly DatedRelease[], day: Day): DatedRelease | null {
  return releases.findLast((release) => release.day <= day) ?? null;
}

interface Step {
  readonly releases: readonly DatedRelease[];
  /** The time that is left; null is all of time. */
  readonly range: DayRange | null;
  readonly way: -1 | 1;
  readonly today: Day;
}

/**
 * The moment of the next release, or of the one before; null where there is none. From all of time
 * one steps to the first release, or to the newest that has come out.
 */
export function stepRelease({ releases, range, way, today }: Step): DayRange | null {
  const out = releases.filter(({ day }) => day <= today);
  const next =
    way === 1
      ? releases.find(({ day }) => range === null || day > range.last)
      : range === null
        ? out.at(-1)
        : releases.findLast(({ day }) => day < range.first);
  return next === undefined ? null : { first: next.day, last: next.day };
}

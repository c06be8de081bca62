import { addMonths, startOfYear, toYear } from './days.ts';
import type { Day } from './days.ts';
import { findReleaseAt } from './releases.ts';
import type { DatedRelease } from './releases.ts';
import type { DayRange, TimeIndex } from './time-index.ts';

/** The days that a timeline shows: all that can be chosen. */
export type Track = DayRange;

/**
 * From the year of the first release, or of the first fact, until the last release or today,
 * whichever is later. What is earlier still has begun before it.
 */
export function toTrack(releases: readonly DatedRelease[], index: TimeIndex, today: Day): Track {
  const earliest = releases[0]?.day ?? findEarliest(index, today);
  const latest = Math.max(today, releases.at(-1)?.day ?? today);
  return { first: startOfYear(toYear(earliest)), last: latest };
}

function findEarliest({ edgeFrom, nodeFrom }: TimeIndex, today: Day): Day {
  let earliest = today - 365;
  for (const column of [edgeFrom, nodeFrom]) {
    for (const day of column) if (day > -100_000 && day < earliest) earliest = day;
  }
  return earliest;
}

/** 0 at the first day, 1 at the last. */
export function toShare({ first, last }: Track, day: Day): number {
  return last === first ? 0 : Math.min(1, Math.max(0, (day - first) / (last - first)));
}

export function fromShare({ first, last }: Track, share: number): Day {
  return Math.round(first + Math.min(1, Math.max(0, share)) * (last - first));
}

/** The years that begin on the track. */
export function toYears({ first, last }: Track): { readonly year: number; readonly day: Day }[] {
  const years = [];
  for (let year = toYear(first); startOfYear(year) <= last; year += 1) {
    if (startOfYear(year) >= first) years.push({ year, day: startOfYear(year) });
  }
  return years;
}

/** Which part of a range is moved: one of its ends, or all of it. */
export type Part = 'first' | 'last' | 'whole';

/** The range with a part of it on another day; an end never passes the other one. */
export function movePart(range: DayRange, { part, to, track }: MovedPart): DayRange {
  const day = Math.min(track.last, Math.max(track.first, to));
  switch (part) {
    case 'first':
      return { first: Math.min(day, range.last), last: range.last };
    case 'last':
      return { first: range.first, last: Math.max(day, range.first) };
    case 'whole': {
      const length = range.last - range.first;
      const first = Math.min(track.last - length, Math.max(track.first, to));
      return { first, last: first + length };
    }
    default:
      return part satisfies never;
  }
}

interface MovedPart {
  readonly part: Part;
  readonly to: Day;
  readonly track: Track;
}

interface KeyStep {
  readonly key: string;
  readonly day: Day;
  readonly track: Track;
  readonly releases: readonly DatedRelease[];
}

/** The day to which a key moves a handle: by months, by releases, to an end; null for other keys. */
export function toKeyDay({ key, day, track, releases }: KeyStep): Day | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return addMonths(day, -1);
    case 'ArrowRight':
    case 'ArrowUp':
      return addMonths(day, 1);
    case 'PageDown':
      return findReleaseAt(releases, day - 1)?.day ?? track.first;
    case 'PageUp':
      return releases.find((release) => release.day > day)?.day ?? track.last;
    case 'Home':
      return track.first;
    case 'End':
      return track.last;
    default:
      return null;
  }
}

/** The day of a release that is at most so many days away, else the day itself. */
export function snap(day: Day, releases: readonly DatedRelease[], reach: number): Day {
  let nearest = day;
  let shortest = reach;
  for (const release of releases) {
    const distance = Math.abs(release.day - day);
    if (distance <= shortest) {
      nearest = release.day;
      shortest = distance;
    }
  }
  return nearest;
}

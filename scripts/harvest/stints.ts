import { compareText } from '../../graph-data/model/compare-text.ts';
import { findReleases } from './cycles.ts';
import type { Cycle } from './cycles.ts';
import type { Sighting, Span } from './spans.ts';

/** How long somebody led or sat without a break that matters, through one or more releases. */
export interface Stint<Value> {
  readonly first: Sighting<Value>;
  readonly last: Sighting<Value>;
  /** The first and the last of each of its spans. */
  readonly sightings: readonly Sighting<Value>[];
  /** Null: since before the list began. */
  readonly from: string | null;
  /** Null: still. */
  readonly to: string | null;
  /** Slugs, from the oldest to the newest; at least one where any release is known. */
  readonly releases: readonly string[];
}

/**
 * One person's spans in one role as stints: what follows in the same release or the next one goes
 * on, as after the weeks in which a post stood empty, unless somebody else had it meanwhile.
 */
export function joinStints<Value>(
  spans: readonly Span<Value>[],
  {
    cycles,
    today,
    isTakenBetween,
  }: {
    readonly cycles: readonly Cycle[];
    readonly today: string;
    /** Whether somebody else had the role within these days. */
    readonly isTakenBetween: (from: string, to: string) => boolean;
  },
): Stint<Value>[] {
  const places = new Map(cycles.map(({ release }, index) => [release, index]));
  const stints: Stint<Value>[] = [];
  const sorted = spans.toSorted((left, right) => compareText(left.from ?? '', right.from ?? ''));
  for (const span of sorted) {
    const { first, last, from, to } = span;
    const releases = findReleases(cycles, { from: from ?? first.commit.date, to, today });
    const before = stints.at(-1);
    const goesOn = before !== undefined && isNext(places, before.releases, releases);
    const isSame = before?.releases.at(0) === releases[0];
    const isBroken = before?.to != null && from !== null && isTakenBetween(before.to, from);
    if (goesOn && (isSame || !isBroken)) {
      stints.splice(-1, 1, {
        ...before,
        last,
        to,
        sightings: [...before.sightings, first, last],
        releases: [...new Set([...before.releases, ...releases])],
      });
    } else {
      stints.push({ first, last, sightings: [first, last], from, to, releases });
    }
  }
  return stints;
}

function isNext(
  places: ReadonlyMap<string, number>,
  before: readonly string[],
  after: readonly string[],
): boolean {
  const end = places.get(before.at(-1) ?? '');
  const start = places.get(after[0] ?? '');
  return end !== undefined && start !== undefined && start - end <= 1;
}

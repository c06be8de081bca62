import { addDays, countDays } from '../days.ts';

/** What a member was at a time at which the list was looked at. */
export interface Sighting {
  readonly tier: string;
  readonly joined?: string;
  readonly locator: string;
}

/** A look at the list: members by id. */
export interface Snapshot {
  /** The day for which it stands. */
  readonly date: string;
  readonly commit: { readonly hash: string; readonly date: string };
  readonly members: ReadonlyMap<string, Sighting>;
}

/** A time through which a member had one tier. */
export interface Stint {
  readonly tier: string;
  readonly from?: string;
  /** Absent while it lasts. */
  readonly to?: string;
  /** The last look at the list that shows it. */
  readonly shownAt: Snapshot['commit'];
  readonly locator: string;
}

/** Looks are half a year apart, and nobody joins long before a look that does not show it. */
const DAYS_BETWEEN_LOOKS = 184;

/**
 * The stints of one member, from looks at the list in the order of their dates. A stint begins on
 * the day on which the member joined, where the list tells; otherwise in the year before the look
 * that shows it first, and nothing is said of when it began where that is the first look of all.
 * It ends in the year before the first look that does not show it.
 */
export function toStints(snapshots: readonly Snapshot[], memberId: string): Stint[] {
  const stints: Stint[] = [];
  let first = 0;
  for (const [index, snapshot] of snapshots.entries()) {
    const sighting = snapshot.members.get(memberId);
    const before = snapshots[index - 1]?.members.get(memberId);
    const after = snapshots[index + 1];
    if (sighting === undefined) continue;
    if (before?.tier !== sighting.tier) first = index;
    if (after?.members.get(memberId)?.tier === sighting.tier) continue;
    const hasChanged = snapshots[first - 1]?.members.has(memberId) === true;
    const from = hasChanged
      ? toYearBefore(snapshots[first]?.date)
      : toBeginning(sighting.joined, { snapshots, first, memberId });
    stints.push({
      tier: sighting.tier,
      ...(from === undefined ? {} : { from }),
      ...(after === undefined ? {} : { to: toYearBefore(after.date) ?? after.date }),
      shownAt: snapshot.commit,
      locator: sighting.locator,
    });
  }
  return stints;
}

function toBeginning(
  joined: string | undefined,
  {
    snapshots,
    first,
    memberId,
  }: { readonly snapshots: readonly Snapshot[]; readonly first: number; readonly memberId: string },
): string | undefined {
  const shown = snapshots[first]?.date ?? '';
  // Who left and came back may have the day of either.
  const earlier = snapshots.slice(0, first).findLast(({ members }) => members.has(memberId));
  const isTold =
    joined !== undefined &&
    countDays(shown, joined) <= DAYS_BETWEEN_LOOKS &&
    (earlier === undefined || joined > earlier.date);
  if (isTold) return joined;
  return first === 0 ? undefined : toYearBefore(shown);
}

/** The year of the day before: what changed until the first of January did so in the old year. */
function toYearBefore(date: string | undefined): string | undefined {
  return date === undefined ? undefined : addDays(date, -1).slice(0, 4);
}

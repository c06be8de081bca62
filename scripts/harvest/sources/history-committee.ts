import { toCycles } from '../cycles.ts';
import type { Cycle } from '../cycles.ts';
import type { FileVersion } from '../file-versions.ts';
import { groupBy } from '../../import/group-by.ts';
import { trackSpans } from '../spans.ts';
import type { Snapshot, Span } from '../spans.ts';
import { joinStints } from '../stints.ts';
import type { Stint } from '../stints.ts';
import { TECHNICAL_COMMITTEE } from '../team-names.ts';
import { toSpanReceipts } from './history-context.ts';
import type { HistoryContext } from './history-context.ts';
import type { Roster } from './member-roster.ts';
import { ROLES } from './roles.ts';
import type { Role } from './roles.ts';
import { toSeats } from './member-terms.ts';
import type { Seat } from './member-terms.ts';

/** An election fills some of a dozen seats. */
const SEATS_OF_AN_ELECTION = 3;

/** Who sat on the Technical Committee, term by term, and who chaired it. */
export function addCommitteeHistory(
  versions: readonly FileVersion<Roster>[],
  context: HistoryContext,
): void {
  const seats = toSeats(versions, context.people);
  const terms = trackSpans(seats);
  const changes = new Map<string, number>();
  for (const { from } of terms) if (from !== null) changes.set(from, (changes.get(from) ?? 0) + 1);
  const cycles = toCycles(context.releases, { changes, atLeast: SEATS_OF_AN_ELECTION });
  for (const term of terms) addTerm(term, { cycles, context });
  for (const office of ['chair', 'vice-chair'] as const) {
    const spans = trackSpans(seats.map((snapshot) => toOffice(snapshot, office)));
    for (const own of groupBy(spans, ({ key }) => key).values()) {
      const isTakenBetween = (from: string, to: string) =>
        spans.some(
          (rival) =>
            rival.key !== own[0].key && (rival.from ?? '') < to && (rival.to ?? '9999') > from,
        );
      const stints = joinStints(own, { cycles, today: context.today, isTakenBetween });
      for (const stint of stints) addOffice(stint, { office, context });
    }
  }
}

function toOffice(
  { commit, path, values }: Snapshot<Seat>,
  office: 'chair' | 'vice-chair',
): Snapshot<Seat> {
  const holders = [...values.values()].filter(({ role }) => role === office);
  return { commit, path, values: new Map(holders.map((seat) => [seat.person.id, seat])) };
}

function addTerm(
  term: Span<Seat>,
  { cycles, context }: { readonly cycles: readonly Cycle[]; readonly context: HistoryContext },
): void {
  const options = { cycles, today: context.today, isTakenBetween: () => false };
  for (const stint of joinStints([term], options)) {
    addMembership(stint, { role: ROLES.member, qualifier: stint.releases[0], context });
  }
}

function addOffice(
  stint: Stint<Seat>,
  {
    office,
    context,
  }: { readonly office: 'chair' | 'vice-chair'; readonly context: HistoryContext },
): void {
  const role = office === 'chair' ? ROLES.chair : ROLES.viceChair;
  const [release] = stint.releases;
  addMembership(stint, {
    role,
    qualifier: release === undefined ? office : `${release}-${office}`,
    context,
  });
  if (office === 'chair')
    addMembership(stint, { role, qualifier: release, context, type: 'LEADS' });
}

function addMembership(
  stint: Stint<Seat>,
  given: {
    readonly role: Role;
    readonly qualifier: string | undefined;
    readonly context: HistoryContext;
    readonly type?: 'LEADS';
  },
): void {
  const { role, qualifier, context, type = 'MEMBER_OF' } = given;
  const { first, sightings, from, to, releases } = stint;
  const { person } = first.value;
  const receipts = toSpanReceipts(context.repository, stint);
  for (const receipt of receipts) {
    context.collector.addRelationship({
      type,
      start: person.id,
      end: TECHNICAL_COMMITTEE.id,
      ...(qualifier === undefined ? {} : { qualifier }),
      properties: {
        ...role,
        releases: releases.length === 0 ? undefined : [...releases],
        from: from ?? undefined,
        to: to ?? undefined,
        confidence: 'stated',
      },
      receipt,
    });
  }
  for (const { value, commit } of sightings) {
    const { spelling } = value;
    context.people.note(person, { spelling, date: commit.date, receipt: receipts[0] });
  }
}

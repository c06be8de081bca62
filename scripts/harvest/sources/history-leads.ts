import { toCycles } from '../cycles.ts';
import type { ListVersion } from '../file-parts.ts';
import { groupBy } from '../../import/group-by.ts';
import type { ResolvedName } from '../resolve-names.ts';
import { trackSpans } from '../spans.ts';
import type { Snapshot, Span } from '../spans.ts';
import { joinStints } from '../stints.ts';
import type { Stint } from '../stints.ts';
import { resolveListedTeam, toSpanReceipts } from './history-context.ts';
import type { HistoryContext } from './history-context.ts';
import { ROLES, toLiaisonRole } from './roles.ts';
import type { Role } from './roles.ts';
import type { ListedTeam } from './team-list.ts';

/** Somebody at the head of a team, or speaking for one that has no single head. */
interface Lead {
  readonly team: ResolvedName;
  readonly person: ResolvedName;
  readonly spelling: string;
  readonly kind: 'lead' | 'liaison' | 'team-liaison';
  /** In what a liaison speaks for the team; none of a lead. */
  readonly duties: readonly string[];
  readonly place: string;
}

/** An election changes at least so many of a few dozen leads at a time. */
const CHANGES_OF_AN_ELECTION = 3;

/** A team without a single head is led by those who speak for it in these matters. */
const LEADING_DUTIES: ReadonlySet<string> = new Set(['release', 'security', 'tact-sig']);

/** Until the switch to `projects.yaml` in January 2015 teams were programmes. */
const PROGRAMMES = 'reference/programs.yaml';

/** Who led which team, for which releases, from when to when. */
export function addLeads(
  versions: readonly ListVersion<ListedTeam>[],
  context: HistoryContext,
): void {
  const spans = trackSpans(toSnapshots(versions, context));
  const leads = spans.filter(({ first }) => first.value.kind === 'lead');
  const cycles = toCycles(context.releases, {
    changes: countChanges(leads),
    atLeast: CHANGES_OF_AN_ELECTION,
  });
  for (const own of groupBy(spans, ({ key }) => key).values()) {
    const { key: ownKey, first } = own[0];
    const { value } = first;
    const rivals = leads.filter(
      (rival) => rival.key !== ownKey && rival.first.value.team.id === value.team.id,
    );
    const isTakenBetween = (from: string, to: string) =>
      value.kind === 'lead' &&
      rivals.some((rival) => (rival.from ?? '') < to && (rival.to ?? '9999') > from);
    for (const stint of joinStints(own, { cycles, today: context.today, isTakenBetween })) {
      addStint(stint, context);
    }
  }
}

function toSnapshots(
  versions: readonly ListVersion<ListedTeam>[],
  context: HistoryContext,
): Snapshot<Lead>[] {
  const known = new Map<ListedTeam, ReadonlyMap<string, Lead>>();
  return versions.flatMap(({ commit, path, entries }) => {
    if (path === null) return [];
    const values = new Map<string, Lead>();
    for (const entry of entries) {
      const leads = known.get(entry) ?? toLeads(entry, context);
      known.set(entry, leads);
      for (const [key, lead] of leads) values.set(key, lead);
    }
    return [{ commit, path, values }];
  });
}

/** By key: one person in one role in one team. */
function toLeads(entry: ListedTeam, { names, people }: HistoryContext): ReadonlyMap<string, Lead> {
  const leads = new Map<string, Lead>();
  const team = resolveListedTeam(names, entry);
  if (team === null) return leads;
  const add = (spelling: string, given: Pick<Lead, 'kind' | 'duties' | 'place'>) => {
    const person = people.resolve(spelling);
    if (person === null) return;
    const key = `${team.id} ${person.id} ${given.kind}`;
    const { duties = [], place = given.place } = leads.get(key) ?? {};
    leads.set(key, {
      team,
      person,
      spelling,
      ...given,
      duties: [...duties, ...given.duties],
      place,
    });
  };
  for (const name of entry.leads) {
    add(name, { kind: 'lead', duties: [], place: `${entry.key}/ptl` });
  }
  for (const { name, duty, place } of entry.liaisons) {
    const isLead = entry.isDistributed && LEADING_DUTIES.has(duty);
    add(name, { kind: isLead ? 'liaison' : 'team-liaison', duties: [duty], place });
  }
  return leads;
}

/** In how many teams another led than the day before, by day. */
function countChanges(spans: readonly Span<Lead>[]): ReadonlyMap<string, number> {
  const teams = new Map<string, Set<string>>();
  for (const { from, to, first } of spans) {
    for (const day of [from, to]) {
      if (day === null) continue;
      const changed = teams.get(day) ?? new Set();
      teams.set(day, changed.add(first.value.team.id));
    }
  }
  return new Map([...teams].map(([day, changed]) => [day, changed.size]));
}

function addStint(stint: Stint<Lead>, { repository, collector, people }: HistoryContext): void {
  const { first, last, sightings, from, to, releases } = stint;
  const { team, person, kind } = first.value;
  const isLiaison = kind !== 'lead';
  const receipts = toSpanReceipts(repository, stint);
  const release = releases[0] ?? first.commit.date;
  for (const receipt of receipts) {
    collector.addRelationship({
      type: kind === 'team-liaison' ? 'MEMBER_OF' : 'LEADS',
      start: person.id,
      end: team.id,
      qualifier: isLiaison ? `${release}-liaison` : release,
      properties: {
        ...(isLiaison
          ? toLiaisonRole(sightings.flatMap(({ value }) => value.duties))
          : toLeadRole(last.path)),
        releases: [...releases],
        from: from ?? undefined,
        to: to ?? undefined,
        confidence: 'stated',
      },
      receipt,
    });
  }
  for (const { value, commit } of sightings) {
    people.note(person, { spelling: value.spelling, date: commit.date, receipt: receipts[0] });
  }
}

function toLeadRole(path: string): Role {
  return path === PROGRAMMES ? ROLES.programLead : ROLES.projectTeamLead;
}

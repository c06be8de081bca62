import type { GraphNode, Properties, Relationship } from '../../../graph-data/model/graph.ts';
import { kindOf, toRelationshipId } from '../../../graph-data/model/graph.ts';
import { dateByRelease } from '../../dataset/date-by-release.ts';
import type { Dataset } from '../../../graph-data/facts/facts.ts';
import { groupBy } from '../../import/group-by.ts';
import { toWords } from '../receipts/fact-in-words.ts';
import { agree, haveOtherSources, overlap, receiptsOf } from './conflict.ts';
import type { Conflict, Statement } from './conflict.ts';
import { toName } from './property-conflicts.ts';

interface Context {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly wheres: ReadonlyMap<string, string>;
}

/**
 * Relationships that cannot both be so, of different sources: two leads of one team at one time,
 * somebody elected and somebody else who led, two releases that brought one thing first, two teams
 * that keep one project, parallel facts with other values, and dates of an event and of its fact.
 */
export function findRelationshipConflicts(
  dataset: Dataset,
  wheres: ReadonlyMap<string, string>,
): Conflict[] {
  const { nodes, relationships } = dateByRelease(dataset);
  const context: Context = { nodes: new Map(nodes.map((node) => [node.id, node])), wheres };
  const byType = groupBy(relationships, ({ type }) => type);
  const ofType = (type: string) => byType.get(type) ?? [];
  return [
    ...findRivalLeads(ofType('LEADS'), context),
    ...findUnelectedLeads(ofType('STOOD_FOR'), ofType('LEADS'), context),
    ...findRivals(ofType('INTRODUCES'), { by: 'end', about: 'first brought by', context }),
    ...findRivals(ofType('MAINTAINS'), { by: 'end', about: 'maintained by', context }),
    ...[...byType.values()].flatMap((group) => findParallels(group, context)),
    ...findOtherDates(relationships, context),
  ];
}

function toStatement(relationship: Relationship, { nodes, wheres }: Context): Statement {
  return {
    says: toWords(relationship, nodes),
    receipts: receiptsOf(relationship.properties),
    where: wheres.get(relationship.id) ?? null,
    correctedBy: [relationship.properties.correctedBy ?? []].flat().map(String),
    because: null,
  };
}

function toConflict(about: string, sides: readonly Relationship[], context: Context): Conflict {
  return { about, statements: sides.map((side) => toStatement(side, context)) };
}

/** Those of a group of whom at least one other, of another source, holds at the same time. */
function findOpposed(
  group: readonly Relationship[],
  areRivals: (one: Relationship, other: Relationship) => boolean,
): Relationship[] {
  return group.filter((one) =>
    group.some(
      (other) =>
        other !== one &&
        areRivals(one, other) &&
        haveOtherSources(one.properties, other.properties) &&
        overlap(one.properties, other.properties),
    ),
  );
}

function releasesOf({ properties }: Relationship): string[] {
  return [properties.releases ?? properties.release ?? []].flat().map(String);
}

function findRivalLeads(leads: readonly Relationship[], context: Context): Conflict[] {
  const cycles = groupBy(
    leads
      .filter(({ end }) => end.startsWith('team:'))
      .flatMap((lead) => releasesOf(lead).map((release) => ({ lead, release }))),
    ({ lead, release }) => `${lead.end} ${String(lead.properties.role)} ${release}`,
  );
  return [...cycles.values()].flatMap((group) => {
    const sides = findOpposed(
      group.map(({ lead }) => lead),
      (one, other) => one.start !== other.start,
    );
    const [first] = group;
    if (first === undefined || sides.length < 2) return [];
    const about = `${toName(first.lead.end, context.nodes)}: who led it for ${first.release}`;
    return [toConflict(about, sides, context)];
  });
}

/** Who wins an election does not always lead; then governance tells of another. */
function findUnelectedLeads(
  candidacies: readonly Relationship[],
  leads: readonly Relationship[],
  context: Context,
): Conflict[] {
  const byTeam = groupBy(leads, ({ end }) => end);
  return candidacies.flatMap((candidacy) => {
    const [release] = releasesOf(candidacy);
    const team = context.nodes.get(candidacy.end);
    // Seats in a committee are many; only a team has one lead.
    const hasOneLead = team?.properties.teamType === 'project-team';
    if (candidacy.properties.elected !== true || release === undefined || !hasOneLead) return [];
    const led = (byTeam.get(candidacy.end) ?? []).filter((lead) =>
      releasesOf(lead).includes(release),
    );
    const isSettled = led.length === 0 || led.some(({ start }) => start === candidacy.start);
    if (isSettled) return [];
    const about = `${toName(candidacy.end, context.nodes)}: elected and leading for ${release}`;
    return [toConflict(about, [candidacy, ...led], context)];
  });
}

/** Relationships of which one thing has but one at a time. */
function findRivals(
  relationships: readonly Relationship[],
  how: { readonly by: 'start' | 'end'; readonly about: string; readonly context: Context },
): Conflict[] {
  const { by, about, context } = how;
  return [...groupBy(relationships, (item) => item[by])].flatMap(([id, group]) => {
    const sides = group.length < 2 ? [] : findOpposed(group, () => true);
    const subject = `${toName(id, context.nodes)}: ${about}`;
    return sides.length < 2 ? [] : [toConflict(subject, sides, context)];
  });
}

/** Values that tell something of the world, not of how we write it down. */
const TELLING = ['date', 'from', 'to', 'tier', 'access', 'status', 'elected'] as const;

/** The same two ends, told twice with other values at one time. */
function findParallels(relationships: readonly Relationship[], context: Context): Conflict[] {
  return [...groupBy(relationships, toRelationshipId).values()].flatMap((group) => {
    const sides = group.length < 2 ? [] : findOpposed(group, differ);
    const [first] = sides;
    return first === undefined ? [] : [toConflict(toName(first.id, context.nodes), sides, context)];
  });
}

function differ({ properties: one }: Relationship, { properties: other }: Relationship): boolean {
  // What is done for two purposes is done twice.
  if (one.purpose !== other.purpose && one.purpose !== undefined && other.purpose !== undefined) {
    return false;
  }
  return TELLING.some(
    (key) => one[key] !== undefined && other[key] !== undefined && !agree(one[key], other[key]),
  );
}

/** Events of this type tell of such a relationship between two things that they involve. */
const EVENT_TYPES: Readonly<Record<string, string>> = {
  acquisition: 'ACQUIRED',
  founding: 'FOUNDED',
};

function findOtherDates(relationships: readonly Relationship[], context: Context): Conflict[] {
  const involved = groupBy(
    relationships.filter(({ type }) => type === 'INVOLVES'),
    ({ start }) => start,
  );
  const dated = relationships.filter(({ type }) => Object.values(EVENT_TYPES).includes(type));
  return [...involved].flatMap(([eventId, involvements]) => {
    const event = context.nodes.get(eventId);
    const type = EVENT_TYPES[String(event?.properties.eventType)];
    if (event === undefined || kindOf(event.labels) !== 'Event' || type === undefined) return [];
    const ids = new Set(involvements.map(({ end }) => end));
    // Who takes a part of a company does not take the company.
    if ([...ids].filter((id) => id.startsWith('org:')).length > 2) return [];
    return dated.flatMap((fact) => {
      const isOfEvent = fact.type === type && ids.has(fact.start) && ids.has(fact.end);
      const date = dateOf(fact.properties);
      if (!isOfEvent || date === null || agree(date, dateOf(event.properties) ?? date)) return [];
      const about = `${toName(fact.id, context.nodes)}: when`;
      return [
        { about, statements: [eventToStatement(event, context), toStatement(fact, context)] },
      ];
    });
  });
}

function dateOf({ date, from }: Properties): string | null {
  const value = date ?? from;
  return typeof value === 'string' ? value : null;
}

function eventToStatement(event: GraphNode, { nodes, wheres }: Context): Statement {
  return {
    says: toWords(event, nodes),
    receipts: receiptsOf(event.properties),
    where: wheres.get(event.id) ?? null,
    correctedBy: [],
    because: null,
  };
}

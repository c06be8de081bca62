import type { GraphNode, Properties, Relationship } from '../../graph-data/model/graph.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';

/** When work on a release went on: from the release before it to its own date. */
interface Cycle {
  readonly begins: string | undefined;
  readonly ends: string;
  /** Whether it was out when the facts were gathered; until then its date is a plan. */
  readonly isOut: boolean;
}

/**
 * Gives facts that only say a release the dates of that release. What a release brings begins at
 * its date; what people and organisations do for it lasts from the release before to its own date.
 * A role for a release that is not out yet has no end: whoever has it now may keep it. Dates that a source states stay. Doing it twice changes nothing.
 */
export function dateByRelease(dataset: Dataset): Dataset {
  const cycles = toCycles(dataset);
  // Where sources name several releases for a feature, it is there from the earliest.
  const introducedAt = new Map<string, string>();
  for (const { type, start, end } of dataset.relationships) {
    const date = type === 'INTRODUCES' ? cycles.get(start)?.ends : undefined;
    const earlier = introducedAt.get(end);
    if (date !== undefined && (earlier === undefined || date < earlier)) {
      introducedAt.set(end, date);
    }
  }
  return {
    nodes: dataset.nodes.map((node) => fillNode(node, introducedAt)),
    relationships: dataset.relationships.map((relationship) =>
      fillRelationship(relationship, cycles),
    ),
  };
}

function toCycles({ nodes, relationships }: Dataset): ReadonlyMap<string, Cycle> {
  const dates = new Map(
    nodes.flatMap(({ id, labels, properties }): [string, string][] =>
      labels.includes('Release') && typeof properties.date === 'string'
        ? [[id, properties.date]]
        : [],
    ),
  );
  const previous = new Map(
    relationships.flatMap(({ type, start, end }): [string, string][] =>
      type === 'SUCCEEDS' && dates.has(start) ? [[start, end]] : [],
    ),
  );
  const coming = new Set(
    nodes.flatMap(({ id, properties: { status } }) =>
      status === 'development' || status === 'future' ? [id] : [],
    ),
  );
  return new Map(
    [...dates].map(([id, ends]) => [
      id,
      { begins: dates.get(previous.get(id) ?? ''), ends, isOut: !coming.has(id) },
    ]),
  );
}

function fillNode(node: GraphNode, introducedAt: ReadonlyMap<string, string>): GraphNode {
  const { labels, properties } = node;
  const isDated = labels.includes('Release') || labels.includes('Event');
  const from = isDated
    ? properties.date
    : labels.includes('Feature')
      ? introducedAt.get(node.id)
      : undefined;
  if (properties.from !== undefined || typeof from !== 'string') return node;
  return { ...node, properties: { ...properties, from } };
}

function fillRelationship(
  relationship: Relationship,
  cycles: ReadonlyMap<string, Cycle>,
): Relationship {
  const span = toSpan(relationship, cycles);
  if (span === null) return relationship;
  const properties: Properties = { ...relationship.properties };
  // A source that states one of the two may know of a change within the cycle.
  if (properties.from === undefined && span.from !== undefined) properties.from = span.from;
  if (properties.to === undefined && span.to !== undefined) properties.to = span.to;
  const { from, to } = properties;
  if (typeof from === 'string' && typeof to === 'string' && from > to) return relationship;
  return { ...relationship, properties };
}

function toSpan(
  { type, start, end, properties }: Relationship,
  cycles: ReadonlyMap<string, Cycle>,
): { readonly from?: string | undefined; readonly to?: string | undefined } | null {
  const named = [properties.releases ?? properties.release ?? []].flat().map(String);
  const worked = named.flatMap((slug) => cycles.get(`release:${slug}`) ?? []);
  switch (type) {
    case 'RELEASED_IN':
      return { from: cycles.get(end)?.ends };
    case 'RELEASE_OF':
    case 'INTRODUCES':
      return { from: cycles.get(start)?.ends };
    case 'SUCCEEDS':
      return cycles.has(start) ? { from: cycles.get(start)?.ends } : null;
    case 'CONTRIBUTED_TO': {
      const cycle = cycles.get(end) ?? worked[0];
      return cycle === undefined ? null : { from: cycle.begins, to: cycle.ends };
    }
    case 'MIGRATED_OFF':
      return worked[0] === undefined ? null : { from: worked[0].begins };
    case 'LEADS':
    case 'STOOD_FOR':
    case 'MEMBER_OF': {
      const begins = worked.flatMap((cycle) => cycle.begins ?? []).toSorted();
      const ends = worked.map((cycle) => cycle.ends).toSorted();
      // Who stands for a release does so for that one; who leads does so until another does.
      const isOver = type === 'STOOD_FOR' || worked.every((cycle) => cycle.isOut);
      return worked.length === 0 ? null : { from: begins[0], to: isOver ? ends.at(-1) : undefined };
    }
    default:
      return null;
  }
}

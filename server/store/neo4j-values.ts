import neo4j from 'neo4j-driver';
import type { Node, Path, Relationship } from 'neo4j-driver';
import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import { toOrderedLabels } from './labels.ts';
import { toSortedRecord } from './sorted-record.ts';

/** Our id of the node with this element id; relationships know their ends only by element id. */
export type EntityIds = ReadonlyMap<string, string>;

/** A value of the driver as JSON: integers as numbers, temporal values as ISO text. */
export function toQueryValue(value: unknown, entityIds: EntityIds): QueryValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map((item) => toQueryValue(item, entityIds));
  if (value instanceof Int8Array) return Buffer.from(value).toString('base64');
  if (neo4j.isNode(value)) return toNode(value, entityIds);
  if (neo4j.isRelationship(value)) return toRelationship(value, entityIds);
  if (neo4j.isPath(value)) return toPath(value, entityIds);
  // Points and temporal values write themselves as text; what is left are maps.
  // The driver leaves a T at the end of a duration without a time, which is no ISO text.
  if (isTemporalOrSpatial(value)) return String(value).replace(/^(P.+)T$/, '$1');
  return toProperties(value as Readonly<Record<string, unknown>>, entityIds);
}

function isTemporalOrSpatial(value: unknown): boolean {
  return (
    neo4j.isDate(value as object) ||
    neo4j.isDateTime(value as object) ||
    neo4j.isLocalDateTime(value as object) ||
    neo4j.isTime(value as object) ||
    neo4j.isLocalTime(value as object) ||
    neo4j.isDuration(value as object) ||
    neo4j.isPoint(value as object)
  );
}

function toProperties(
  map: Readonly<Record<string, unknown>>,
  entityIds: EntityIds,
): { readonly [key: string]: QueryValue } {
  return toSortedRecord(map, (item) => toQueryValue(item, entityIds));
}

/** A node or relationship of ours keeps its id as a property; a foreign one has none. */
function splitId(properties: Readonly<Record<string, unknown>>) {
  const { id, ...rest } = properties;
  return typeof id === 'string' ? { id, rest } : { id: null, rest: properties };
}

function toNode(node: Node, entityIds: EntityIds): QueryValue {
  const { id, rest } = splitId(node.properties);
  return {
    $type: 'node',
    id: id ?? node.elementId,
    labels: toOrderedLabels(node.labels),
    properties: toProperties(rest, entityIds),
  };
}

function toRelationship(relationship: Relationship, entityIds: EntityIds): QueryValue {
  const { id, rest } = splitId(relationship.properties);
  const toEnd = (elementId: string) => entityIds.get(elementId) ?? elementId;
  return {
    $type: 'relationship',
    id: id ?? relationship.elementId,
    type: relationship.type,
    start: toEnd(relationship.startNodeElementId),
    end: toEnd(relationship.endNodeElementId),
    properties: toProperties(rest, entityIds),
  };
}

function toPath(path: Path, entityIds: EntityIds): QueryValue {
  const nodes = [path.start, ...path.segments.map((segment) => segment.end)];
  return {
    $type: 'path',
    nodes: nodes.map((node) => toNode(node, entityIds)),
    relationships: path.segments.map(({ relationship }) => toRelationship(relationship, entityIds)),
  };
}

/** Element ids of the ends of every relationship within a value. */
export function collectEnds(value: unknown, ends: Set<string>): void {
  if (neo4j.isRelationship(value as object)) {
    // The check above makes it one; the driver's guard does not narrow `unknown`.
    const relationship = value as Relationship;
    ends.add(relationship.startNodeElementId).add(relationship.endNodeElementId);
  } else if (neo4j.isPath(value as object)) {
    for (const { relationship } of (value as Path).segments) collectEnds(relationship, ends);
  } else if (Array.isArray(value)) {
    for (const item of value) collectEnds(item, ends);
  } else if (typeof value === 'object' && value !== null && value.constructor === Object) {
    for (const item of Object.values(value)) collectEnds(item, ends);
  }
}

/** Our JSON as the driver wants it: a number without a fraction becomes an integer. */
export function toDriverValue(value: QueryValue): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(toDriverValue);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, toDriverValue(item)]),
    );
  }
  return value;
}

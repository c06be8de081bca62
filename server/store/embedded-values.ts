import type { GrafeoDB, GrafeoValue } from '@grafeo-db/js';
import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import { toOrderedLabels } from './labels.ts';
import { toSortedRecord } from './sorted-record.ts';

type Flat = { readonly [key: string]: GrafeoValue };

/**
 * The embedded database hands out nodes and relationships flat: their properties beside `_id`,
 * `_labels`, `_type`, `_source`, `_target`. This is the one place that knows it.
 */
export function createValueConverter(database: GrafeoDB): (value: GrafeoValue) => QueryValue {
  const entityIds = new Map<number, string>();
  /** Our id of the node with this internal number. */
  const toEntityId = (internal: number): string => {
    const known = entityIds.get(internal);
    if (known !== undefined) return known;
    const id: unknown = database.getNode(internal)?.get('id');
    const entityId = typeof id === 'string' ? id : String(internal);
    entityIds.set(internal, entityId);
    return entityId;
  };

  const convert = (value: GrafeoValue): QueryValue => {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
    if (typeof value === 'bigint') return Number(value);
    if (value instanceof Date) return value.toISOString();
    if (Array.isArray(value)) return value.map(convert);
    if (Buffer.isBuffer(value)) return value.toString('base64');
    if (value instanceof Float32Array) return [...value];
    // What is left are maps: RDF terms cannot come from a property graph.
    return convertMap(value as Flat);
  };

  const convertMap = (map: Flat): QueryValue => {
    if (Array.isArray(map._labels) && typeof map._id === 'number') {
      const { id, rest } = withoutInternals(map);
      return {
        $type: 'node',
        id: id ?? String(map._id),
        labels: toOrderedLabels(map._labels.map(String)),
        properties: rest,
      };
    }
    if (typeof map._type === 'string' && typeof map._source === 'number') {
      const { id, rest } = withoutInternals(map);
      return {
        $type: 'relationship',
        id: id ?? String(map._id),
        type: map._type,
        start: toEntityId(map._source),
        end: toEntityId(Number(map._target)),
        properties: rest,
      };
    }
    if (Array.isArray(map.nodes) && Array.isArray(map.edges) && Object.keys(map).length === 2) {
      return {
        $type: 'path',
        nodes: map.nodes.map(convert),
        relationships: map.edges.map(convert),
      };
    }
    return toSortedRecord(map, convert);
  };

  const withoutInternals = (map: Flat) => {
    const { _id, _labels, _type, _source, _target, ...properties } = map;
    const { id, ...rest } = properties;
    // Only a text is an entity's id; whatever else a foreign graph keeps there is a property.
    return typeof id === 'string'
      ? { id, rest: toSortedRecord(rest, convert) }
      : { id: null, rest: toSortedRecord(properties, convert) };
  };

  return convert;
}

import type { PictureFilter } from '../visibility.ts';
import type { DataGraph } from '../data-graph.ts';
import { passes } from './values.ts';
import type { PropertyFilter, ValueMap } from './values.ts';

/**
 * Leaves what passes. A kind or a type of which nothing has the property is not asked: filtering
 * commits leaves people alone. Of the others, what has no value does not pass.
 */
export function createPropertyFilter(
  graph: DataGraph,
  filter: PropertyFilter,
  values: ValueMap,
): PictureFilter {
  const asked = findAsked(graph, filter, values);
  const admits = (id: string, group: string): boolean => {
    if (!asked.has(group)) return true;
    const value = values.get(id);
    return value !== undefined && passes(filter, value);
  };
  return filter.of === 'node'
    ? { admitsNode: (id, { kind }) => admits(id, kind) }
    : { admitsEdge: (key, { type }) => admits(key, type) };
}

/** The kinds or types that know the property. */
function findAsked(
  graph: DataGraph,
  { of }: PropertyFilter,
  values: ValueMap,
): ReadonlySet<string> {
  const asked = new Set<string>();
  for (const id of values.keys()) {
    if (of === 'node' && graph.hasNode(id)) asked.add(graph.getNodeAttribute(id, 'kind'));
    if (of === 'relationship' && graph.hasEdge(id)) asked.add(graph.getEdgeAttribute(id, 'type'));
  }
  return asked;
}

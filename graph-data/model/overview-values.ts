import type { Overview } from './api/overview.ts';
import type { Values } from './api/values.ts';
import { toRelationshipId } from './graph.ts';
import type { PropertyValue } from './graph.ts';

/**
 * Values by the id of their node or relationship, from the overview that they stand beside; empty
 * when the two are of different datasets, since indices would then name something else.
 */
export function toValueMap(
  overview: Overview,
  { dataset, at, of, step, values }: Values,
): ReadonlyMap<string, PropertyValue> {
  const byId = new Map<string, PropertyValue>();
  if (dataset !== overview.dataset || at !== overview.at) return byId;
  let index = 0;
  for (const [entry, value] of values.entries()) {
    index += step[entry] ?? 0;
    const id = of === 'node' ? overview.nodes.id[index] : toIdAt(overview, index);
    if (id !== undefined) byId.set(id, value);
  }
  return byId;
}

function toIdAt({ nodes, relationships, types }: Overview, index: number): string | undefined {
  const start = nodes.id[relationships.start[index] ?? -1];
  const end = nodes.id[relationships.end[index] ?? -1];
  const type = types[relationships.type[index] ?? -1];
  if (start === undefined || end === undefined || type === undefined) return undefined;
  return toRelationshipId({ type, start, end, qualifier: relationships.qualifier[index] });
}

import type { Adjacency } from './adjacency.ts';
import { walk } from './walk.ts';

/** The largest part whose nodes are tied to each other in any number of steps. */
export function findLargestPart(adjacency: Adjacency): readonly number[] {
  let largest: readonly number[] = [];
  const seen = new Set<number>();
  for (const place of adjacency.nodes.keys()) {
    if (seen.has(place)) continue;
    const part = walk(adjacency, place, Infinity);
    for (const other of part) seen.add(other);
    if (part.length > largest.length) largest = part;
  }
  return largest;
}

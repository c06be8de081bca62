import type { PictureFilter } from '../visibility.ts';
import { keepNodes, toAdjacency } from './adjacency.ts';
import { walk } from './walk.ts';

/** What is tied to a node in any number of steps; of none, the largest such part. */
export function createComponentFilter(id: string | null): PictureFilter {
  return {
    narrow: (graph, visibility) => {
      const adjacency = toAdjacency(graph, visibility);
      if (id !== null) {
        const from = adjacency.nodes.indexOf(id);
        const part = from === -1 ? [] : walk(adjacency, from, Infinity);
        return keepNodes(graph, visibility, toIds(adjacency.nodes, part));
      }
      let largest: readonly number[] = [];
      const seen = new Set<number>();
      for (const place of adjacency.nodes.keys()) {
        if (seen.has(place)) continue;
        const part = walk(adjacency, place, Infinity);
        for (const other of part) seen.add(other);
        if (part.length > largest.length) largest = part;
      }
      return keepNodes(graph, visibility, toIds(adjacency.nodes, largest));
    },
  };
}

function toIds(nodes: readonly string[], places: readonly number[]): Set<string> {
  return new Set(places.flatMap((place) => nodes[place] ?? []));
}

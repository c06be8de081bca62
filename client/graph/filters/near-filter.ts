import type { PictureFilter } from '../visibility.ts';
import { keepNodes, toAdjacency } from './adjacency.ts';
import { walk } from './walk.ts';

/** What lies within so many steps of a node; nothing where that node is not in the picture. */
export function createNearFilter(id: string, depth: number): PictureFilter {
  return {
    narrow: (graph, visibility) => {
      const adjacency = toAdjacency(graph, visibility);
      const from = adjacency.nodes.indexOf(id);
      const places = from === -1 ? [] : walk(adjacency, from, depth);
      const kept = new Set(places.flatMap((place) => adjacency.nodes[place] ?? []));
      return keepNodes(graph, visibility, kept);
    },
  };
}

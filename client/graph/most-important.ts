import type { DataGraph } from './data-graph.ts';

/** The most important of these nodes, of equals the first; null where there are none. */
export function findMostImportant(graph: DataGraph, ids: Iterable<string>): string | null {
  let best: string | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const id of ids) {
    const importance = graph.getNodeAttribute(id, 'importance');
    if (best !== null && importance <= most) continue;
    best = id;
    most = importance;
  }
  return best;
}

import type { DataGraph } from '../data-graph.ts';

export interface CommonNeighbour {
  readonly id: string;
  /** For each of the ends: the types that tie it, each once, in the order of the alphabet. */
  readonly types: readonly (readonly string[])[];
}

/**
 * The nodes tied to every one of these, the best connected first. Documents and whatever is to be
 * avoided do not count; `types` restricts through what, none listed means anything.
 */
export function findCommonNeighbours(
  graph: DataGraph,
  ends: readonly string[],
  { types, avoid }: { readonly types: readonly string[]; readonly avoid: readonly string[] },
): CommonNeighbour[] {
  const known = ends.map((end) => listNeighbours(graph, end, types));
  const [first = new Map<string, Set<string>>()] = known;
  return [...first.keys()]
    .filter((id) => !ends.includes(id) && !avoid.includes(id) && known.every((map) => map.has(id)))
    .filter((id) => graph.getNodeAttribute(id, 'kind') !== 'Source')
    .toSorted(
      (a, b) =>
        graph.getNodeAttribute(b, 'degree') - graph.getNodeAttribute(a, 'degree') ||
        (a < b ? -1 : 1),
    )
    .map((id) => ({ id, types: known.map((map) => [...(map.get(id) ?? [])].toSorted()) }));
}

function listNeighbours(
  graph: DataGraph,
  id: string,
  types: readonly string[],
): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>();
  if (!graph.hasNode(id)) return neighbours;
  graph.forEachEdge(id, (_key, { type }, source, target) => {
    if (types.length > 0 && !types.includes(type)) return;
    const other = source === id ? target : source;
    const ties = neighbours.get(other) ?? new Set();
    neighbours.set(other, ties.add(type));
  });
  return neighbours;
}

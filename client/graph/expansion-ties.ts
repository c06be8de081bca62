import type { DataGraph, EdgeAttributes, NodeAttributes } from './data-graph.ts';

/** A node whose neighbours are shown, through these relationship types; none listed means all. */
export interface Expansion {
  readonly id: string;
  readonly types: readonly string[];
  /** Neighbours of each type at most, the most important first; absent means all. */
  readonly limit?: number;
}

interface Admission {
  readonly node: (id: string, attributes: NodeAttributes) => boolean;
  readonly edge: (key: string, attributes: EdgeAttributes) => boolean;
}

interface Tie {
  readonly edge: string;
  readonly other: string;
  readonly type: string;
}

const EVERYTHING: Admission = { node: () => true, edge: () => true };

/**
 * What an expansion brings: relationships with the node at their other end. Where there is a limit,
 * each type has its most important neighbours, ties in the order of their ids, so that the next page
 * only adds.
 */
export function listTies(
  graph: DataGraph,
  { id, types, limit }: Expansion,
  admits: Admission = EVERYTHING,
): readonly Tie[] {
  if (!graph.hasNode(id)) return [];
  const byType = new Map<string, Tie[]>();
  graph.forEachEdge(id, (edge, attributes, source, target, start, end) => {
    const { type } = attributes;
    if (types.length > 0 && !types.includes(type)) return;
    const [other, neighbour] = source === id ? [target, end] : [source, start];
    if (!admits.edge(edge, attributes) || !admits.node(other, neighbour)) return;
    const ties = byType.get(type);
    if (ties === undefined) byType.set(type, [{ edge, other, type }]);
    else ties.push({ edge, other, type });
  });
  const groups = [...byType.values()];
  return limit === undefined ? groups.flat() : groups.flatMap((ties) => cut(graph, ties, limit));
}

/** The ties to so many neighbours; one neighbour may be tied more than once. */
function cut(graph: DataGraph, ties: readonly Tie[], limit: number): readonly Tie[] {
  const others = [...new Set(ties.map(({ other }) => other))];
  if (others.length <= limit) return ties;
  const importanceOf = (id: string): number => graph.getNodeAttribute(id, 'importance');
  const kept = new Set(
    others
      .toSorted((a, b) => importanceOf(b) - importanceOf(a) || (a < b ? -1 : 1))
      .slice(0, limit),
  );
  return ties.filter(({ other }) => kept.has(other));
}

/** Neighbours that come at once; more of a type come by the page. */
export const EXPANSION_PAGE = 100;

/** The limit that an expansion needs: none as long as each of its types has a page at most. */
export function toFirstPage(
  graph: DataGraph,
  id: string,
  types: readonly string[],
): number | undefined {
  const counts = countNeighbours(graph, id, types);
  return [...counts.values()].some((count) => count > EXPANSION_PAGE) ? EXPANSION_PAGE : undefined;
}

/** Different neighbours by type, as far as the graph knows them. */
export function countNeighbours(
  graph: DataGraph,
  id: string,
  types: readonly string[],
): ReadonlyMap<string, number> {
  const byType = new Map<string, Set<string>>();
  for (const { type, other } of listTies(graph, { id, types })) {
    byType.set(type, (byType.get(type) ?? new Set()).add(other));
  }
  return new Map([...byType].map(([type, others]) => [type, others.size]));
}

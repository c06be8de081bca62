import type { DataGraph } from './data-graph.ts';
import type { Visibility } from './visibility.ts';

interface VisibleTie {
  readonly key: string;
  readonly type: string;
  readonly start: string;
  readonly end: string;
}

/** The relationships of a node that are drawn, by type and then by the importance of the other end. */
export function listVisibleTies(
  graph: DataGraph,
  { edges }: Pick<Visibility, 'edges'>,
  id: string,
): readonly VisibleTie[] {
  if (!graph.hasNode(id)) return [];
  const ties: (VisibleTie & { readonly rank: number })[] = [];
  graph.forEachEdge(id, (key, { type }, start, end, from, to) => {
    if (!edges.has(key)) return;
    ties.push({ key, type, start, end, rank: (start === id ? to : from).importance });
  });
  return ties.toSorted((a, b) => (a.type === b.type ? b.rank - a.rank : a.type < b.type ? -1 : 1));
}

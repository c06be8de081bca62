import type { DataGraph } from '../data-graph.ts';
import type { Visibility } from '../visibility.ts';

/**
 * Who is beside whom in a picture, in flat columns: the neighbours of node i stand in `beside` from
 * `start[i]` to `start[i + 1]`, each once, whatever the direction and the number of relationships.
 */
export interface Adjacency {
  readonly nodes: readonly string[];
  readonly start: Int32Array;
  readonly beside: Int32Array;
}

/** Of nodes and the places of the two ends of each relationship; -1 is none. */
export function toAdjacencyOf(nodes: readonly string[], ends: Int32Array): Adjacency {
  const count = nodes.length;
  const pairs = new Set<number>();
  for (let at = 0; at < ends.length; at += 2) {
    const [one, other] = [ends[at] ?? -1, ends[at + 1] ?? -1];
    if (one === -1 || other === -1 || one === other) continue;
    pairs.add(Math.min(one, other) * count + Math.max(one, other));
  }
  const start = new Int32Array(count + 1);
  const toEnds = (pair: number): readonly [number, number] => [
    Math.floor(pair / count),
    pair % count,
  ];
  for (const pair of pairs) {
    for (const place of toEnds(pair)) start[place + 1] = (start[place + 1] ?? 0) + 1;
  }
  for (let place = 0; place < count; place += 1) {
    start[place + 1] = (start[place + 1] ?? 0) + (start[place] ?? 0);
  }
  const beside = new Int32Array(pairs.size * 2);
  const filled = start.slice();
  const put = (place: number, neighbour: number): void => {
    const at = filled[place] ?? 0;
    beside[at] = neighbour;
    filled[place] = at + 1;
  };
  for (const pair of pairs) {
    const [one, other] = toEnds(pair);
    put(one, other);
    put(other, one);
  }
  return { nodes, start, beside };
}

/** Calls back with each neighbour of a node. */
export function forEachBeside(
  { start, beside }: Adjacency,
  place: number,
  visit: (neighbour: number) => void,
): void {
  const end = start[place + 1] ?? 0;
  for (let at = start[place] ?? 0; at < end; at += 1) visit(beside[at] ?? 0);
}

/** What of a picture is left of some nodes: they, and what is between them. */
export function keepNodes(
  graph: DataGraph,
  visibility: Visibility,
  kept: ReadonlySet<string>,
): Visibility {
  if (kept.size === visibility.nodes.size) return visibility;
  const edges = new Set<string>();
  for (const edge of visibility.edges) {
    if (kept.has(graph.source(edge)) && kept.has(graph.target(edge))) edges.add(edge);
  }
  return { nodes: kept, edges };
}

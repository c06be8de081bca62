import type { DataGraph } from '../data-graph.ts';
import type { LocalLayer } from './local-layer.ts';

/** A node of a layer and one of the dataset that may be the same thing. */
export interface Namesakes {
  readonly name: string;
  readonly own: string;
  readonly known: string;
}

/**
 * Nodes that only a layer has and that are called as a node of the dataset of the same kind, case,
 * accents and punctuation aside: perhaps one thing under two ids. `graph` has the layer.
 */
export function findNamesakes(graph: DataGraph, { nodes }: LocalLayer): Namesakes[] {
  const strange = nodes.filter(({ id }) => isStrange(graph, id));
  const wanted = new Set(strange.map(({ id }) => toKey(graph, id)));
  const known = new Map<string, string>();
  graph.forEachNode((id, { origin }) => {
    if (origin !== undefined) return;
    const key = toKey(graph, id);
    if (wanted.has(key) && !known.has(key)) known.set(key, id);
  });
  return strange.flatMap(({ id: own }) => {
    const other = known.get(toKey(graph, own));
    const name = graph.getNodeAttribute(own, 'name');
    return other === undefined ? [] : [{ name, own, known: other }];
  });
}

function isStrange(graph: DataGraph, id: string): boolean {
  return graph.hasNode(id) && graph.getNodeAttribute(id, 'origin') !== undefined;
}

function toKey(graph: DataGraph, id: string): string {
  const { name, kind } = graph.getNodeAttributes(id);
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  // A name of signs only is as it is.
  return `${kind} ${letters || name}`;
}

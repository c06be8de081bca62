import type { GraphNode } from '../../../../graph-data/model/graph.ts';

/** The name of a node that was found; the picture may not know it. */
export function nameOfFound(node: GraphNode, nameOf: (id: string) => string): string {
  const known = nameOf(node.id);
  const { name } = node.properties;
  return known === node.id && typeof name === 'string' ? name : known;
}

import type { DataGraph } from './data-graph.ts';

/** The drawn nodes that hang in the picture by this one alone. */
export function findLeaves(
  graph: DataGraph,
  { nodes, edges }: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> },
  id: string,
): string[] {
  if (!nodes.has(id) || !graph.hasNode(id)) return [];
  const neighbours = new Set<string>();
  graph.forEachEdge(id, (edge, _attributes, source, target) => {
    if (edges.has(edge)) neighbours.add(source === id ? target : source);
  });
  neighbours.delete(id);
  return [...neighbours].filter(
    (leaf) =>
      graph.findEdge(
        leaf,
        (edge, _attributes, source, target) =>
          edges.has(edge) && (source === leaf ? target : source) !== id,
      ) === undefined,
  );
}

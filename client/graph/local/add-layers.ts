import type { DataGraph } from '../data-graph.ts';
import { toEdgeAttributes, toNodeAttributes } from '../to-graph.ts';
import type { LocalLayer } from './local-layer.ts';

/**
 * Adds what layers have and the graph has not, marked with where it comes from. A node without a
 * place of its own stands close to one that it is tied to.
 */
export function addLayers(graph: DataGraph, layers: readonly LocalLayer[]): void {
  for (const { origin, nodes, relationships } of layers) {
    const isThere = (id: string): boolean => graph.hasNode(id);
    const anchors = new Map<string, string>();
    for (const { start, end } of relationships) {
      if (isThere(start)) anchors.set(end, start);
      if (isThere(end)) anchors.set(start, end);
    }
    for (const node of nodes) {
      if (isThere(node.id)) continue;
      const around = anchors.get(node.id) ?? '';
      graph.addNode(node.id, { ...toNodeAttributes(node, graph, around), origin });
    }
    for (const relationship of relationships) {
      const { id, start, end } = relationship;
      if (graph.hasEdge(id) || !isThere(start) || !isThere(end)) continue;
      const attributes = { ...toEdgeAttributes(relationship), origin };
      graph.addDirectedEdgeWithKey(id, start, end, attributes);
    }
  }
}

/** Nodes that the server does not have. */
export function findStrangers(graph: DataGraph): ReadonlySet<string> {
  return new Set(graph.filterNodes((_id, { origin }) => origin !== undefined));
}

/** Nodes and relationships of a picture that the server has. */
export function withoutLocal(
  graph: DataGraph,
  { nodes, edges }: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> },
): { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } {
  const isOurs = (origin: unknown): boolean => origin === undefined;
  return {
    nodes: new Set([...nodes].filter((id) => isOurs(graph.getNodeAttribute(id, 'origin')))),
    edges: new Set([...edges].filter((key) => isOurs(graph.getEdgeAttribute(key, 'origin')))),
  };
}

/** Nodes of a layer that the server does not have. */
export function findLayerStrangers(graph: DataGraph, { nodes }: LocalLayer): string[] {
  return nodes.flatMap(({ id }) =>
    graph.hasNode(id) && graph.getNodeAttribute(id, 'origin') !== undefined ? [id] : [],
  );
}

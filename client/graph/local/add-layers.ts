import type { GraphNode } from '../../../graph-data/model/graph.ts';
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
      const attributes = toNodeAttributes(node, graph, '');
      const place = hasPlace(node) ? {} : placeBeside(graph, anchors.get(node.id), node.id);
      graph.addNode(node.id, { ...attributes, ...place, origin });
    }
    for (const relationship of relationships) {
      const { id, start, end } = relationship;
      if (graph.hasEdge(id) || !isThere(start) || !isThere(end)) continue;
      const attributes = { ...toEdgeAttributes(relationship), origin };
      graph.addDirectedEdgeWithKey(id, start, end, attributes);
    }
  }
}

function hasPlace({ properties: { x, y } }: GraphNode): boolean {
  return typeof x === 'number' && typeof y === 'number';
}

/** Part of the map's half width: far enough to be told apart at the first zoom. */
const BESIDE = 0.08;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** On a circle around a node, or around the middle; the same place for the same id. */
function placeBeside(
  graph: DataGraph,
  around: string | undefined,
  id: string,
): { readonly x: number; readonly y: number } {
  let reach = 1;
  graph.forEachNode((_id, { x, y }) => {
    reach = Math.max(reach, Math.hypot(x, y));
  });
  const middle = around === undefined ? { x: 0, y: 0 } : graph.getNodeAttributes(around);
  let turn = 0;
  for (const character of id) turn = (turn * 31 + (character.codePointAt(0) ?? 0)) % 6_283;
  const [angle, radius] = [turn * GOLDEN_ANGLE, reach * BESIDE];
  return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
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

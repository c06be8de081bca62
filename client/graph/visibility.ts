import type { DataGraph } from './data-graph.ts';
import { RETIRED_LAYER, toLayer } from './layers.ts';

/** What of the view decides which nodes and relationships are drawn. */
export interface VisibilityRules {
  readonly hiddenKinds: readonly string[];
  /** Layers that are off at first and were switched on. */
  readonly layers: readonly string[];
  /** Nodes whose neighbours are shown, through these types only; an empty list means all. */
  readonly expanded: readonly { readonly id: string; readonly types: readonly string[] }[];
  /** Nodes that are shown whatever else holds: the selected and the focused one. */
  readonly always: readonly string[];
}

/** The rules of the first picture. */
export const INITIAL_RULES: VisibilityRules = {
  hiddenKinds: [],
  layers: [],
  expanded: [],
  always: [],
};

export interface Visibility {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/**
 * Which nodes and edges are drawn. A node takes part when a relationship of the first layer, or of
 * a layer that is on, touches it; sources come with their own layer or by expansion only, what is
 * retired with a layer of its own or by expansion. A kind
 * that was switched off stays away, except for the nodes of `always`.
 */
export function computeVisibility(graph: DataGraph, rules: VisibilityRules): Visibility {
  const hiddenKinds = new Set(rules.hiddenKinds);
  const nodes = new Set<string>();
  const candidates = new Set<string>();
  const show = (id: string, kind: string): void => {
    if (!hiddenKinds.has(kind)) nodes.add(id);
  };

  const layers = new Set(rules.layers);
  const withRetired = layers.has(RETIRED_LAYER);
  graph.forEachEdge((edge, { type }, source, target, start, end) => {
    const layer = toLayer(type);
    if (layer !== null && !layers.has(layer)) return;
    if (layer === null && (start.kind === 'Source' || end.kind === 'Source')) return;
    if (!withRetired && (start.retired || end.retired)) return;
    candidates.add(edge);
    show(source, start.kind);
    show(target, end.kind);
  });

  for (const { id, types } of rules.expanded) {
    if (!graph.hasNode(id)) continue;
    nodes.add(id);
    graph.forEachEdge(id, (edge, { type }, source, target, start, end) => {
      if (types.length > 0 && !types.includes(type)) return;
      candidates.add(edge);
      if (source === id) show(target, end.kind);
      else show(source, start.kind);
    });
  }
  for (const id of rules.always) if (graph.hasNode(id)) nodes.add(id);

  for (const edge of candidates) {
    if (!nodes.has(graph.source(edge)) || !nodes.has(graph.target(edge))) candidates.delete(edge);
  }
  return { nodes, edges: candidates };
}

/** The node, its visible neighbours and the visible edges between: what hovering brings forward. */
export function getVisibleNeighbourhood(
  graph: DataGraph,
  visibility: Visibility,
  id: string,
): { readonly neighbours: readonly string[]; readonly edges: readonly string[] } {
  const neighbours = new Set<string>();
  const edges: string[] = [];
  if (!graph.hasNode(id)) return { neighbours: [], edges };
  graph.forEachEdge(id, (edge, _attributes, source, target) => {
    if (!visibility.edges.has(edge)) return;
    edges.push(edge);
    neighbours.add(source === id ? target : source);
  });
  neighbours.delete(id);
  return { neighbours: [...neighbours], edges };
}

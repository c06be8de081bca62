import type { DataGraph, EdgeAttributes, NodeAttributes } from './data-graph.ts';
import { RETIRED_LAYER, toLayer } from './layers.ts';

/** One restriction of the picture: a filter, a time, a neighbourhood. Several of them combine. */
export interface PictureFilter {
  readonly admitsNode?: (id: string, attributes: NodeAttributes) => boolean;
  readonly admitsEdge?: (key: string, attributes: EdgeAttributes) => boolean;
  /** Leaves a part of what all others admitted, such as a component. */
  readonly narrow?: (graph: DataGraph, visibility: Visibility) => Visibility;
}

/** What of the view decides which nodes and relationships are drawn. */
export interface VisibilityRules {
  readonly hiddenKinds: readonly string[];
  readonly hiddenTypes: readonly string[];
  /** Layers that are off at first and were switched on. */
  readonly layers: readonly string[];
  /** Nodes whose neighbours are shown, through these types only; an empty list means all. */
  readonly expanded: readonly { readonly id: string; readonly types: readonly string[] }[];
  /** Single nodes that were taken out. */
  readonly hidden: readonly string[];
  /** The only nodes besides what is expanded; null is all that take part. */
  readonly only: readonly string[] | null;
  readonly filters: readonly PictureFilter[];
  /** Nodes that are shown whatever else holds: the selected and the focused ones. */
  readonly always: readonly string[];
}

/** The rules of the first picture. */
export const INITIAL_RULES: VisibilityRules = {
  hiddenKinds: [],
  hiddenTypes: [],
  layers: [],
  expanded: [],
  hidden: [],
  only: null,
  filters: [],
  always: [],
};

export interface Visibility {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/**
 * Which nodes and edges are drawn. A node takes part when a relationship of the first layer, or of
 * a layer that is on, touches it; sources come with their own layer or by expansion only, what is
 * retired with a layer of its own or by expansion. A kind that was switched off stays away, and so
 * does what was taken out or is not admitted, except for the nodes of `always`.
 */
export function computeVisibility(graph: DataGraph, rules: VisibilityRules): Visibility {
  const admits = createAdmission(rules);
  const nodes = new Set<string>();
  const edges = new Set<string>();
  const show = (id: string, attributes: NodeAttributes): void => {
    if (admits.node(id, attributes)) nodes.add(id);
  };

  addLayers(graph, rules, { admits, edges, show });
  addExpansions(graph, rules, { admits, edges, show });
  for (const id of rules.always) if (graph.hasNode(id)) nodes.add(id);

  for (const edge of edges) {
    if (!nodes.has(graph.source(edge)) || !nodes.has(graph.target(edge))) edges.delete(edge);
  }
  return rules.filters.reduce<Visibility>(
    (visibility, { narrow }) => narrow?.(graph, visibility) ?? visibility,
    { nodes, edges },
  );
}

interface Admission {
  readonly node: (id: string, attributes: NodeAttributes) => boolean;
  readonly edge: (key: string, attributes: EdgeAttributes) => boolean;
}

function createAdmission({
  hiddenKinds,
  hiddenTypes,
  hidden,
  filters,
}: VisibilityRules): Admission {
  const kinds = new Set(hiddenKinds);
  const types = new Set(hiddenTypes);
  const out = new Set(hidden);
  const ofNodes = filters.flatMap(({ admitsNode }) => admitsNode ?? []);
  const ofEdges = filters.flatMap(({ admitsEdge }) => admitsEdge ?? []);
  return {
    node: (id, attributes) =>
      !kinds.has(attributes.kind) &&
      !out.has(id) &&
      ofNodes.every((admitsNode) => admitsNode(id, attributes)),
    edge: (key, attributes) =>
      !types.has(attributes.type) && ofEdges.every((admitsEdge) => admitsEdge(key, attributes)),
  };
}

interface Drawing {
  readonly admits: Admission;
  readonly edges: Set<string>;
  readonly show: (id: string, attributes: NodeAttributes) => void;
}

function addLayers(
  graph: DataGraph,
  rules: VisibilityRules,
  { admits, edges, show }: Drawing,
): void {
  const layers = new Set(rules.layers);
  const withRetired = layers.has(RETIRED_LAYER);
  const only = rules.only === null ? null : new Set(rules.only);
  graph.forEachEdge((edge, attributes, source, target, start, end) => {
    const layer = toLayer(attributes.type);
    if (layer !== null && !layers.has(layer)) return;
    if (only !== null) {
      if (only.has(source) && only.has(target) && admits.edge(edge, attributes)) edges.add(edge);
      return;
    }
    if (layer === null && (start.kind === 'Source' || end.kind === 'Source')) return;
    if (!withRetired && (start.retired || end.retired)) return;
    if (!admits.edge(edge, attributes)) return;
    edges.add(edge);
    show(source, start);
    show(target, end);
  });
  // What was kept stays, whether or not anything ties it to the rest.
  for (const id of only ?? []) if (graph.hasNode(id)) show(id, graph.getNodeAttributes(id));
}

function addExpansions(
  graph: DataGraph,
  rules: VisibilityRules,
  { admits, edges, show }: Drawing,
): void {
  for (const { id, types } of rules.expanded) {
    if (!graph.hasNode(id)) continue;
    show(id, graph.getNodeAttributes(id));
    graph.forEachEdge(id, (edge, attributes, source, target, start, end) => {
      if (types.length > 0 && !types.includes(attributes.type)) return;
      if (!admits.edge(edge, attributes)) return;
      edges.add(edge);
      if (source === id) show(target, end);
      else show(source, start);
    });
  }
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

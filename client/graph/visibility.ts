import type { DataGraph, EdgeAttributes, NodeAttributes } from './data-graph.ts';
import { findLeaves } from './leaves.ts';
import { listTies } from './expansion-ties.ts';
import type { Expansion } from './expansion-ties.ts';
import { PAST_LAYER, RETIRED_LAYER, toLayer } from './layers.ts';
import type { Day } from './time/days.ts';

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
  /** Relationship types that were switched off. */
  readonly hiddenTypes: readonly string[];
  /** Relationship types off at first that were switched on. */
  readonly layers: readonly string[];
  /**
   * Nodes whose neighbours are shown, through these types only; an empty list means all. Of each type
   * the most important up to the limit.
   */
  readonly expanded: readonly Expansion[];
  /** Single nodes beside what the layers show, with their ties to what is shown. */
  readonly added: readonly string[];
  /** Nodes whose leaves, tied to nothing else in the picture, are folded away. */
  readonly folded: readonly string[];
  /** Single nodes that were taken out. */
  readonly hidden: readonly string[];
  /** The only nodes besides what is expanded; null is all that take part. */
  readonly only: readonly string[] | null;
  readonly filters: readonly PictureFilter[];
  /** What ended before this day is over, and has a layer of its own; null where nothing is. */
  readonly today: Day | null;
  /** Nodes that are shown whatever else holds: the selected and the focused ones. */
  readonly always: readonly string[];
}

/** The rules of the first picture. */
export const INITIAL_RULES: VisibilityRules = {
  hiddenKinds: [],
  hiddenTypes: [],
  layers: [],
  expanded: [],
  added: [],
  folded: [],
  hidden: [],
  only: null,
  filters: [],
  today: null,
  always: [],
};

export interface Visibility {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/**
 * Which nodes and edges are drawn. A node takes part when a relationship of the first layer, or of
 * a layer that is on, touches it; sources come with their own layer or by expansion only, what is
 * retired or over with a layer of its own or by expansion. A kind that was switched off stays away, and so
 * does what was taken out or is not admitted, except for the nodes of `always`.
 */
export function computeVisibility(graph: DataGraph, rules: VisibilityRules): Visibility {
  const admits = createAdmission(rules);
  const layers = getLayers(graph, rules, admits);
  const changes = [rules.expanded, rules.added, rules.hidden, rules.folded, rules.always];
  const isAsLayers = layers.isAllShown && changes.every(({ length }) => length === 0);
  return rules.filters.reduce<Visibility>(
    (visibility, { narrow }) => narrow?.(graph, visibility) ?? visibility,
    isAsLayers ? layers.shown : changeLayers(graph, rules, { admits, layers }),
  );
}

/** What the layers show, with what was added to it and without what was taken out. */
function changeLayers(
  graph: DataGraph,
  rules: VisibilityRules,
  { admits, layers }: { readonly admits: Admission; readonly layers: Layers },
): Visibility {
  const [nodes, edges] = [new Set(layers.shown.nodes), new Set(layers.shown.edges)];
  let { isAllShown } = layers;
  const show = (id: string, attributes: NodeAttributes): void => {
    if (nodes.has(id)) return;
    if (admits.node(id, attributes)) nodes.add(id);
    else isAllShown = false;
  };
  addExpansions(graph, rules, { admits, edges, show });
  addSingles(graph, rules, { admits, edges, nodes });
  for (const id of rules.always) if (graph.hasNode(id)) nodes.add(id);

  // Both ends of what was added are shown, unless some node was not admitted.
  if (!isAllShown) {
    for (const edge of edges) {
      if (!nodes.has(graph.source(edge)) || !nodes.has(graph.target(edge))) edges.delete(edge);
    }
  }
  // A relationship that was taken out leaves its ends where they are.
  for (const key of rules.hidden) edges.delete(key);
  foldLeaves(graph, rules, { nodes, edges });
  return { nodes, edges };
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

/** What the layers show, before anything is expanded or added. */
interface Layers {
  readonly shown: Visibility;
  /** Whether both ends of every relationship are among the nodes. */
  readonly isAllShown: boolean;
}

/** A picture with and without its time, and the first one, are asked for again and again. */
const MOST_KEPT = 4;
const KEPT = new WeakMap<DataGraph, { key: readonly unknown[]; layers: Layers }[]>();

/**
 * The layers of these rules, kept as long as neither graph nor rules change: an expansion in a large
 * graph looks at what it brings, not at everything that is there.
 */
function getLayers(graph: DataGraph, rules: VisibilityRules, admits: Admission): Layers {
  const { hiddenKinds, hiddenTypes, hidden, filters, only, today } = rules;
  const shown = [...new Set(rules.layers)].toSorted().join();
  const key = [
    graph.order,
    graph.size,
    shown,
    hiddenKinds,
    hiddenTypes,
    hidden,
    filters,
    only,
    today,
  ];
  const kept = KEPT.get(graph) ?? [];
  const known = kept.find((entry) => entry.key.every((part, place) => part === key[place]));
  if (known !== undefined) return known.layers;
  const [nodes, edges] = [new Set<string>(), new Set<string>()];
  let isAllShown = only === null;
  const show = (id: string, attributes: NodeAttributes): void => {
    if (nodes.has(id)) return;
    if (admits.node(id, attributes)) nodes.add(id);
    else isAllShown = false;
  };
  addLayers(graph, rules, { admits, edges, show });
  const layers = { shown: { nodes, edges }, isAllShown };
  KEPT.set(graph, [{ key, layers }, ...kept].slice(0, MOST_KEPT));
  return layers;
}

function addLayers(
  graph: DataGraph,
  rules: VisibilityRules,
  { admits, edges, show }: Drawing,
): void {
  const layers = new Set(rules.layers);
  const withRetired = layers.has(RETIRED_LAYER);
  const overBefore = layers.has(PAST_LAYER) ? null : rules.today;
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
    if (layer === null && isOver(attributes, overBefore)) return;
    if (!admits.edge(edge, attributes)) return;
    edges.add(edge);
    show(source, start);
    show(target, end);
  });
  // What was kept stays, whether or not anything ties it to the rest.
  for (const id of only ?? []) if (graph.hasNode(id)) show(id, graph.getNodeAttributes(id));
}

export function isOver({ to }: Pick<EdgeAttributes, 'to'>, today: Day | null): boolean {
  return today !== null && to !== undefined && to < today;
}

function addExpansions(
  graph: DataGraph,
  rules: VisibilityRules,
  { admits, edges, show }: Drawing,
): void {
  for (const expansion of rules.expanded) {
    if (!graph.hasNode(expansion.id)) continue;
    show(expansion.id, graph.getNodeAttributes(expansion.id));
    for (const { edge, other } of listTies(graph, expansion, admits)) {
      edges.add(edge);
      show(other, graph.getNodeAttributes(other));
    }
  }
}

/** Nodes that were brought in one by one, with every tie between them and what is shown. */
function addSingles(
  graph: DataGraph,
  { added }: VisibilityRules,
  { admits, edges, nodes }: Pick<Drawing, 'admits' | 'edges'> & { readonly nodes: Set<string> },
): void {
  const singles = added.filter(
    (id) => graph.hasNode(id) && admits.node(id, graph.getNodeAttributes(id)),
  );
  for (const id of singles) nodes.add(id);
  for (const id of singles) {
    graph.forEachEdge(id, (edge, attributes, source, target) => {
      const other = source === id ? target : source;
      if (nodes.has(other) && admits.edge(edge, attributes)) edges.add(edge);
    });
  }
}

/** Leaves out the leaves of what was folded, but never what was asked for by itself. */
function foldLeaves(
  graph: DataGraph,
  rules: VisibilityRules,
  { nodes, edges }: { readonly nodes: Set<string>; readonly edges: Set<string> },
): void {
  if (rules.folded.length === 0) return;
  const asked = new Set([
    ...rules.always,
    ...rules.added,
    ...(rules.only ?? []),
    ...rules.expanded.map(({ id }) => id),
  ]);
  const leaves = rules.folded.flatMap((id) => findLeaves(graph, { nodes, edges }, id));
  for (const leaf of leaves) {
    if (asked.has(leaf) || rules.folded.includes(leaf)) continue;
    nodes.delete(leaf);
    graph.forEachEdge(leaf, (edge) => edges.delete(edge));
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

import type { DataGraph } from './data-graph.ts';
import { PAST_LAYER, RETIRED_LAYER, toLayer } from './layers.ts';
import type { Day } from './time/days.ts';
import { computeVisibility, isOver } from './visibility.ts';
import type { PictureFilter, Visibility, VisibilityRules } from './visibility.ts';
import type { NodeSizes } from './sizes.ts';

/**
 * What is left when each restriction in turn leaves a part of what the one before left. The very
 * same object where nothing restricts.
 */
export function narrow(
  graph: DataGraph,
  visibility: Visibility,
  filters: readonly PictureFilter[],
): Visibility {
  return filters.reduce((left, filter) => filter.narrow?.(graph, left) ?? left, visibility);
}

interface Narrowed {
  /** What the rules show, and what the restrictions leave of it. */
  readonly base: Visibility;
  readonly rules: VisibilityRules;
  readonly narrowing: readonly PictureFilter[];
}

/**
 * The visibility with some nodes that must be there. It is the very same object when they are
 * there already, so that selecting a node that is drawn asks for no new drawing.
 */
export function withNodes(
  graph: DataGraph,
  { base, rules, narrowing }: Narrowed,
  ids: readonly string[],
): Visibility {
  const missing = ids.filter((id) => graph.hasNode(id) && !base.nodes.has(id));
  if (missing.length === 0) return base;
  const whole = computeVisibility(graph, { ...rules, always: missing });
  const nodes = new Set([...base.nodes, ...missing]);
  const edges = new Set(base.edges);
  for (const id of missing) {
    graph.forEachEdge(id, (edge, attributes, source, target) => {
      const isLeft = whole.edges.has(edge) && nodes.has(source) && nodes.has(target);
      const isAdmitted = narrowing.every(
        ({ admitsEdge }) => admitsEdge?.(edge, attributes) ?? true,
      );
      if (isLeft && isAdmitted) edges.add(edge);
    });
  }
  return { nodes, edges };
}

/**
 * All nodes, the largest first, then the most important; ties in the order of their ids. Worked out
 * once for a graph: what a picture draws is a part of it.
 */
export function rankAll(graph: DataGraph, sizes: NodeSizes | null = null): readonly string[] {
  const ranked = graph.mapNodes((id, { importance }) => ({
    id,
    importance,
    size: sizes === null ? 0 : sizes.valueOf(id),
  }));
  ranked.sort((a, b) => b.size - a.size || b.importance - a.importance || (a.id < b.id ? -1 : 1));
  return ranked.map(({ id }) => id);
}

/** The drawn nodes in the order of all. */
export function rankNodes({ nodes }: Visibility, ranking: readonly string[]): readonly string[] {
  return ranking.filter((id) => nodes.has(id));
}

/** Nodes by kind: how many there are, and how many of them are drawn. */
export function countKinds(
  graph: DataGraph,
  visibility: Visibility,
): ReadonlyMap<string, { readonly shown: number; readonly total: number }> {
  const counts = new Map<string, { shown: number; total: number }>();
  graph.forEachNode((id, { kind }) => {
    const count = counts.get(kind) ?? { shown: 0, total: 0 };
    count.total += 1;
    if (visibility.nodes.has(id)) count.shown += 1;
    counts.set(kind, count);
  });
  return counts;
}

/**
 * How much each layer would add: relationships of its types, those that are over, and nodes that
 * are retired.
 */
export function countLayers(graph: DataGraph, today: Day | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const retired = graph.filterNodes((_id, attributes) => attributes.retired).length;
  if (retired > 0) counts.set(RETIRED_LAYER, retired);
  graph.forEachEdge((_id, attributes) => {
    const { type } = attributes;
    const layer = toLayer(type) ?? (isOver(attributes, today) ? PAST_LAYER : null);
    if (layer !== null) counts.set(layer, (counts.get(layer) ?? 0) + 1);
  });
  return counts;
}

import type { DataGraph } from './data-graph.ts';
import { RETIRED_LAYER, toLayer } from './layers.ts';
import { computeVisibility, INITIAL_RULES } from './visibility.ts';
import type { Visibility, VisibilityRules } from './visibility.ts';
import { toFrame } from './frame.ts';
import type { Frame } from './frame.ts';

/** What stays the same while the graph does: the frame of the first picture, and the size scale. */
export interface GraphScale {
  readonly frame: Frame;
  readonly largestImportance: number;
}

export function measureGraph(graph: DataGraph): GraphScale {
  const { nodes } = computeVisibility(graph, INITIAL_RULES);
  let largestImportance = 0;
  graph.forEachNode((_id, { importance }) => {
    largestImportance = Math.max(largestImportance, importance);
  });
  const shown = nodes.size > 0 ? nodes : graph.nodes();
  return { frame: toFrame(graph, shown), largestImportance };
}

/**
 * The visibility with some nodes that must be there. It is the very same object when they are
 * there already, so that selecting a node that is drawn asks for no new drawing.
 */
export function withNodes(
  graph: DataGraph,
  { base, rules }: { base: Visibility; rules: VisibilityRules },
  ids: readonly string[],
): Visibility {
  const missing = ids.filter((id) => graph.hasNode(id) && !base.nodes.has(id));
  return missing.length === 0 ? base : computeVisibility(graph, { ...rules, always: missing });
}

/** Drawn nodes, the most important first; ties in the order of their ids. */
export function rankNodes(graph: DataGraph, visibility: Visibility): string[] {
  return [...visibility.nodes].toSorted(
    (a, b) =>
      graph.getNodeAttribute(b, 'importance') - graph.getNodeAttribute(a, 'importance') ||
      (a < b ? -1 : 1),
  );
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

/** How much each layer would add: relationships of its types, and nodes that are retired. */
export function countLayers(graph: DataGraph): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const retired = graph.filterNodes((_id, attributes) => attributes.retired).length;
  if (retired > 0) counts.set(RETIRED_LAYER, retired);
  graph.forEachEdge((_id, { type }) => {
    const layer = toLayer(type);
    if (layer !== null) counts.set(layer, (counts.get(layer) ?? 0) + 1);
  });
  return counts;
}

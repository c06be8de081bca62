import type { DataGraph } from '../data-graph.ts';
import type { Filter } from '../filter.ts';
import type { PictureFilter, Visibility } from '../visibility.ts';
import { keepNodes } from './adjacency.ts';
import { compileFilters } from './compile.ts';
import { isPropertyFilter } from './values.ts';
import type { ValueMap } from './values.ts';

interface FunnelInput {
  readonly graph: DataGraph;
  /** What there is without any filter. */
  readonly unfiltered: Visibility;
  readonly filters: readonly Filter[];
  readonly values: ReadonlyMap<string, ValueMap>;
}

/** What filters by property leave, each by its place in the list, and all of them together. */
export interface PropertyFunnel {
  readonly left: ReadonlyMap<number, Visibility>;
  readonly last: Visibility;
}

/**
 * How much each filter by property leaves of what those before it leave, before the filters by
 * connection have their turn. One that is off says what it would leave.
 */
export function countPropertyFunnel(input: FunnelInput): PropertyFunnel {
  const { graph, unfiltered, filters, values } = input;
  const left = new Map<number, Visibility>();
  let last = unfiltered;
  for (const [place, filter] of filters.entries()) {
    if (!isPropertyFilter(filter)) continue;
    const { admitting } = compileFilters(graph, [{ ...filter, isOff: false }], values);
    const after = admitting.reduce((rest, picture) => applyTo(graph, rest, picture), last);
    left.set(place, after);
    if (!filter.isOff) last = after;
  }
  return { left, last };
}

/** The same for all filters, in the order in which the picture applies them, by their places. */
export function joinFunnel(
  filters: readonly Filter[],
  { left, last }: PropertyFunnel,
  connected: readonly Visibility[],
): Visibility[] {
  const next = connected.values();
  return filters.map((_filter, place) => left.get(place) ?? next.next().value ?? last);
}

function applyTo(graph: DataGraph, visibility: Visibility, filter: PictureFilter): Visibility {
  const { admitsNode, admitsEdge, narrow } = filter;
  let left = visibility;
  if (admitsNode !== undefined) {
    const nodes = [...left.nodes].filter((id) => admitsNode(id, graph.getNodeAttributes(id)));
    left = keepNodes(graph, left, new Set(nodes));
  }
  if (admitsEdge !== undefined) left = keepEdges(graph, left, admitsEdge);
  return narrow?.(graph, left) ?? left;
}

/** A node goes with the last of the relationships that it had. */
function keepEdges(
  graph: DataGraph,
  { nodes, edges }: Visibility,
  admits: NonNullable<PictureFilter['admitsEdge']>,
): Visibility {
  const kept = new Set<string>();
  const lost = new Set<string>();
  const tied = new Set<string>();
  for (const edge of edges) {
    const isKept = admits(edge, graph.getEdgeAttributes(edge));
    if (isKept) kept.add(edge);
    for (const end of graph.extremities(edge)) (isKept ? tied : lost).add(end);
  }
  return { nodes: new Set([...nodes].filter((id) => tied.has(id) || !lost.has(id))), edges: kept };
}

/** Relationships of a picture by type, with how many there are. */
export function countTypes(graph: DataGraph, { edges }: Visibility): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const edge of edges) {
    const type = graph.getEdgeAttribute(edge, 'type');
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}

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

/**
 * How much each filter leaves of what those before it leave: first the ones by property, then the
 * ones by connection, as the picture applies them. One that is off says what it would leave.
 */
export function countFunnel({ graph, unfiltered, filters, values }: FunnelInput): Visibility[] {
  const left = filters.map(() => unfiltered);
  let before = unfiltered;
  const places = [...filters.keys()];
  const isByProperty = (place: number): boolean => {
    const filter = filters[place];
    return filter !== undefined && isPropertyFilter(filter);
  };
  const order = [
    ...places.filter((place) => isByProperty(place)),
    ...places.filter((place) => !isByProperty(place)),
  ];
  for (const place of order) {
    const filter = filters[place];
    if (filter === undefined) continue;
    const { admitting, narrowing } = compileFilters(graph, [{ ...filter, isOff: false }], values);
    const after = [...admitting, ...narrowing].reduce(
      (rest, picture) => applyTo(graph, rest, picture),
      before,
    );
    left[place] = after;
    if (!filter.isOff) before = after;
  }
  return left;
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

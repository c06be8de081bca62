import type { DataGraph } from '../data-graph.ts';
import type { Filter } from '../filter.ts';
import type { Visibility } from '../visibility.ts';
import { keepNodes, toAdjacencyOf } from './adjacency.ts';
import type { Adjacency } from './adjacency.ts';
import { findCores } from './core-filter.ts';
import { findLargestPart } from './component-filter.ts';
import { walk } from './walk.ts';

/** A filter that looks at how things are connected, and not at each of them. */
export type ConnectionFilter = Extract<Filter, { readonly kind: 'core' | 'component' | 'near' }>;

export function isConnectionFilter(filter: Filter): filter is ConnectionFilter {
  return filter.kind === 'core' || filter.kind === 'component' || filter.kind === 'near';
}

/** A picture in flat columns, as another thread takes it. */
export interface ConnectionSubject {
  readonly nodes: readonly string[];
  /** Places in `nodes`: the two ends of each relationship. */
  readonly ends: Int32Array;
}

export function toConnectionSubject(graph: DataGraph, visibility: Visibility): ConnectionSubject {
  const nodes = [...visibility.nodes];
  const places = new Map(nodes.map((id, place) => [id, place]));
  const ends = new Int32Array(visibility.edges.size * 2);
  let filled = 0;
  graph.forEachEdge((edge, _attributes, source, target) => {
    if (!visibility.edges.has(edge)) return;
    ends[filled] = places.get(source) ?? -1;
    ends[filled + 1] = places.get(target) ?? -1;
    filled += 2;
  });
  return { nodes, ends };
}

/**
 * The nodes that each filter leaves of what those before it leave. One that is off says what it
 * would leave, and leaves everything to the next.
 */
export function runConnectionFilters(
  subject: ConnectionSubject,
  filters: readonly ConnectionFilter[],
): readonly ReadonlySet<string>[] {
  let { nodes, ends } = subject;
  return filters.map((filter) => {
    const adjacency = toAdjacencyOf(nodes, ends);
    const kept = findKept(adjacency, filter);
    const ids = new Set(kept.flatMap((place) => nodes[place] ?? []));
    if (!filter.isOff) ({ nodes, ends } = keep({ nodes, ends }, kept));
    return ids;
  });
}

/** The pictures that these nodes of each filter make. */
export function toConnected(
  graph: DataGraph,
  visibility: Visibility,
  {
    filters,
    kept,
  }: {
    readonly filters: readonly ConnectionFilter[];
    readonly kept: readonly ReadonlySet<string>[];
  },
): readonly Visibility[] {
  let before = visibility;
  return filters.map((filter, place) => {
    const after = keepNodes(graph, before, kept[place] ?? before.nodes);
    if (!filter.isOff) before = after;
    return after;
  });
}

/** What each filter leaves, worked out at once; the page asks a thread of its own. */
export function connect(
  graph: DataGraph,
  visibility: Visibility,
  filters: readonly ConnectionFilter[],
): readonly Visibility[] {
  const kept = runConnectionFilters(toConnectionSubject(graph, visibility), filters);
  return toConnected(graph, visibility, { filters, kept });
}

function findKept(adjacency: Adjacency, filter: ConnectionFilter): readonly number[] {
  switch (filter.kind) {
    case 'core': {
      const cores = findCores(adjacency);
      return [...adjacency.nodes.keys()].filter((place) => (cores[place] ?? 0) >= filter.k);
    }
    case 'component': {
      if (filter.id === null) return findLargestPart(adjacency);
      return walkFrom(adjacency, filter.id, Infinity);
    }
    case 'near':
      return walkFrom(adjacency, filter.id, filter.depth);
    default:
      return filter satisfies never;
  }
}

function walkFrom(adjacency: Adjacency, id: string, depth: number): readonly number[] {
  const from = adjacency.nodes.indexOf(id);
  return from === -1 ? [] : walk(adjacency, from, depth);
}

/** The columns of what is left, with places of their own. */
function keep({ nodes, ends }: ConnectionSubject, kept: readonly number[]): ConnectionSubject {
  const places = new Int32Array(nodes.length).fill(-1);
  const left = [...kept].sort((a, b) => a - b);
  for (const [place, before] of left.entries()) places[before] = place;
  const leftEnds: number[] = [];
  for (let at = 0; at < ends.length; at += 2) {
    const [one, other] = [places[ends[at] ?? -1] ?? -1, places[ends[at + 1] ?? -1] ?? -1];
    if (one !== -1 && other !== -1) leftEnds.push(one, other);
  }
  return { nodes: left.map((place) => nodes[place] ?? ''), ends: Int32Array.from(leftEnds) };
}

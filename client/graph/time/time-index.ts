import type { DataGraph } from '../data-graph.ts';
import type { PictureFilter, Visibility } from '../visibility.ts';
import type { Day } from './days.ts';
import { holdsWithin } from './span-days.ts';

/** From the first to the last of these days, both included. */
export interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

/** Before and after all that can be told of. */
const EVER = -1_000_000;
const FOR_GOOD = 1_000_000;

/**
 * What a picture without time would show, in flat columns, so that a hand that moves over the years
 * gets its answer within a frame.
 */
export interface TimeIndex {
  readonly nodes: readonly string[];
  readonly nodeFrom: Int32Array;
  readonly nodeTo: Int32Array;
  readonly edges: readonly string[];
  readonly edgeFrom: Int32Array;
  readonly edgeTo: Int32Array;
  /** What each relationship says. */
  readonly types: readonly string[];
  /** Places in `nodes`. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Nodes and relationships without any date: they are always shown. */
  readonly undated: number;
}

export function createTimeIndex(graph: DataGraph, visibility: Visibility): TimeIndex {
  const nodes = [...visibility.nodes];
  const places = new Map(nodes.map((id, place) => [id, place]));
  const nodeFrom = new Int32Array(nodes.length);
  const nodeTo = new Int32Array(nodes.length);
  let undated = 0;
  for (const [place, id] of nodes.entries()) {
    const { from = EVER, to = FOR_GOOD } = graph.getNodeAttributes(id);
    nodeFrom[place] = from;
    nodeTo[place] = to;
    if (from === EVER && to === FOR_GOOD) undated += 1;
  }
  const size = visibility.edges.size;
  const [edgeFrom, edgeTo] = [new Int32Array(size), new Int32Array(size)];
  const [source, target] = [new Int32Array(size), new Int32Array(size)];
  const edges: string[] = [];
  const types: string[] = [];
  // One walk over the graph: to ask for the ends of each relationship takes thrice as long.
  graph.forEachEdge((edge, { type, from = EVER, to = FOR_GOOD }, start, end) => {
    if (!visibility.edges.has(edge)) return;
    const place = edges.push(edge) - 1;
    types.push(type);
    edgeFrom[place] = from;
    edgeTo[place] = to;
    source[place] = places.get(start) ?? -1;
    target[place] = places.get(end) ?? -1;
    if (from === EVER && to === FOR_GOOD) undated += 1;
  });
  return { nodes, nodeFrom, nodeTo, edges, edgeFrom, edgeTo, types, source, target, undated };
}

/** Whether a node had relationships in the picture, and whether any is left. */
const NONE_LEFT = 1;
const SOME_LEFT = 2;

/**
 * What held at some time within a range. A relationship needs both of its ends; a node goes with
 * the last of the relationships that it had in the picture, as it came with the first.
 */
export function findHolding(index: TimeIndex, { first, last }: DayRange): Visibility {
  const { nodes, nodeFrom, nodeTo, edges, edgeFrom, edgeTo, source, target } = index;
  const ties = new Uint8Array(nodes.length);
  const isThere = (place: number): boolean =>
    (nodeFrom[place] ?? EVER) <= last && (nodeTo[place] ?? FOR_GOOD) >= first;
  const heldEdges = new Set<string>();
  for (const [place, edge] of edges.entries()) {
    const [start, end] = [source[place] ?? -1, target[place] ?? -1];
    const holds =
      (edgeFrom[place] ?? EVER) <= last &&
      (edgeTo[place] ?? FOR_GOOD) >= first &&
      isThere(start) &&
      isThere(end);
    if (holds) heldEdges.add(edge);
    const left = holds ? SOME_LEFT : NONE_LEFT;
    if ((ties[start] ?? 0) < left) ties[start] = left;
    if ((ties[end] ?? 0) < left) ties[end] = left;
  }
  const heldNodes = new Set<string>();
  for (const [place, id] of nodes.entries()) {
    if (ties[place] !== NONE_LEFT && isThere(place)) heldNodes.add(id);
  }
  return { nodes: heldNodes, edges: heldEdges };
}

/** The restriction to a time; `index` is of what it is applied to. */
export function createTimeFilter(index: TimeIndex, range: DayRange): PictureFilter {
  return {
    admitsEdge: (_key, attributes) => holdsWithin(attributes, range.first, range.last),
    narrow: () => findHolding(index, range),
  };
}

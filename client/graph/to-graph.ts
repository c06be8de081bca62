import type { Overview } from '../../graph-data/model/api/overview.ts';
import { readSpans } from '../../graph-data/model/overview-spans.ts';
import type { Span } from '../../graph-data/model/overview-spans.ts';
import type {
  GraphNode,
  Properties,
  Relationship,
  Subgraph,
} from '../../graph-data/model/graph.ts';
import { createDataGraph } from './data-graph.ts';
import type { DataGraph, EdgeAttributes, NodeAttributes } from './data-graph.ts';
import { prepareForEdges } from './prepare-for-edges.ts';
import { createSpanReader, toSpanDays } from './time/span-days.ts';
import type { SpanDays } from './time/span-days.ts';

/**
 * The one place where nodes and relationships of the API become nodes and edges of the drawing.
 * A relationship's `type` and `id` stay its edge's `type` and key; `start` is the source.
 */

/** Builds the whole graph from the overview's columns. Ends that point nowhere are left out. */
export function toDataGraph(overview: Overview): DataGraph {
  const graph = createDataGraph();
  const spans = readSpans(overview);
  const toDays = createSpanReader();
  addOverviewNodes(graph, overview, (index) => toDays(spans.nodes[index] ?? ALWAYS));
  prepareForEdges(graph);
  addOverviewEdges(graph, overview, (index) => toDays(spans.relationships[index] ?? ALWAYS));
  return graph;
}

const ALWAYS: Span = { from: null, to: null };
type ReadDays = (index: number) => SpanDays;

/** The least important first: what comes later is drawn above, and found first by the pointer. */
function addOverviewNodes(graph: DataGraph, { nodes, kinds }: Overview, readDays: ReadDays): void {
  const retired = new Set(nodes.retired);
  const rankOf = (index: number): number => nodes.importance[index] ?? 0;
  const order = [...nodes.id.keys()].sort((a, b) => rankOf(a) - rankOf(b));
  for (const index of order) {
    const id = nodes.id[index];
    if (id === undefined || graph.hasNode(id)) continue;
    graph.addNode(id, {
      name: nodes.name[index] ?? id,
      nameZh: nodes.nameZh[index] ?? null,
      kind: kinds[nodes.kind[index] ?? -1] ?? 'Entity',
      x: nodes.x[index] ?? 0,
      y: nodes.y[index] ?? 0,
      degree: nodes.degree[index] ?? 0,
      importance: nodes.importance[index] ?? 0,
      community: nodes.community[index] ?? -1,
      retired: retired.has(index),
      ...readDays(index),
    });
  }
}

function addOverviewEdges(
  graph: DataGraph,
  { nodes, relationships, types }: Overview,
  readDays: ReadDays,
): void {
  // Neither pairs of place and value nor parts of keys are made 60,000 times: relationships come
  // in the order of their ids, so many begin as the one before.
  const stem = { type: '', start: '', text: '' };
  for (let index = 0; index < relationships.start.length; index += 1) {
    const start = nodes.id[relationships.start[index] ?? -1];
    const end = nodes.id[relationships.end[index] ?? -1];
    const type = types[relationships.type[index] ?? -1];
    if (start === undefined || end === undefined || type === undefined) continue;
    if (stem.type !== type || stem.start !== start) {
      Object.assign(stem, { type, start, text: `${type}|${start}|` });
    }
    const qualifier = relationships.qualifier[index];
    const key = qualifier === undefined ? stem.text + end : `${stem.text}${end}|${qualifier}`;
    if (graph.hasEdge(key)) continue;
    graph.addDirectedEdgeWithKey(key, start, end, { type, ...readDays(index) });
  }
}

/**
 * Adds what an answer knows and the graph does not. A node without a stored position is put close
 * to `around`; nothing that is there already moves.
 */
export function mergeSubgraph(graph: DataGraph, subgraph: Subgraph, around: string): void {
  for (const node of subgraph.nodes) {
    if (!graph.hasNode(node.id)) graph.addNode(node.id, toNodeAttributes(node, graph, around));
  }
  for (const relationship of subgraph.relationships) mergeRelationship(graph, relationship);
}

function mergeRelationship(graph: DataGraph, relationship: Relationship): void {
  const { id, start, end } = relationship;
  if (graph.hasEdge(id) || !graph.hasNode(start) || !graph.hasNode(end)) return;
  graph.addDirectedEdgeWithKey(id, start, end, toEdgeAttributes(relationship));
}

export function toEdgeAttributes({ type, properties }: Relationship): EdgeAttributes {
  return { type, ...readSpanDays(properties) };
}

function readSpanDays(properties: Properties): SpanDays {
  const from = toText(properties, 'from') ?? null;
  const to = toText(properties, 'to') ?? null;
  return toSpanDays({ from, to });
}

/** What is drawn of a node of an answer; one without a place stands close to `around`. */
export function toNodeAttributes(
  node: GraphNode,
  graph: DataGraph,
  around: string,
): NodeAttributes {
  const { properties } = node;
  const place = placeNear(graph, around, node.id);
  return {
    name: toText(properties, 'name') ?? node.id,
    nameZh: toText(properties, 'nameZh') ?? null,
    kind: node.labels.at(-1) ?? 'Entity',
    x: toNumber(properties, 'x') ?? place.x,
    y: toNumber(properties, 'y') ?? place.y,
    degree: toNumber(properties, 'degree') ?? 0,
    importance: 0,
    community: toNumber(properties, 'community') ?? -1,
    retired: 'retired' in properties,
    ...readSpanDays(properties),
  };
}

/** A place on a small circle, the same one for the same id. */
function placeNear(graph: DataGraph, around: string, id: string): { x: number; y: number } {
  if (!graph.hasNode(around)) return { x: 0, y: 0 };
  let turn = 0;
  for (const character of id) turn = (turn * 31 + (character.codePointAt(0) ?? 0)) % 6283;
  const { x, y } = graph.getNodeAttributes(around);
  const radius = Math.max(1, Math.hypot(x, y) * 0.02);
  return { x: x + radius * Math.cos(turn / 1000), y: y + radius * Math.sin(turn / 1000) };
}

function toText(properties: Properties, key: string): string | undefined {
  const value = properties[key];
  return typeof value === 'string' ? value : undefined;
}

function toNumber(properties: Properties, key: string): number | undefined {
  const value = properties[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

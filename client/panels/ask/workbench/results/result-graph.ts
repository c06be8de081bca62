import { MultiDirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { GraphNode, Relationship } from '../../../../../graph-data/model/graph.ts';

export interface PlacedNode {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
}
export interface PlacedRelationship {
  readonly relationship: Relationship;
  readonly from: PlacedNode;
  readonly to: PlacedNode;
  /** How many relationships between the same two come before it: they are bent apart. */
  readonly bend: number;
}
export interface PlacedGraph {
  readonly nodes: readonly PlacedNode[];
  readonly relationships: readonly PlacedRelationship[];
}

/** More than this is a hairball in a panel; the picture beside it holds more. */
export const MOST_DRAWN = 150;
const ITERATIONS = 300;
const SIZE = 1000;
const MARGIN = 60;

/** Places the nodes in a square of 1,000; the same answer gets the same drawing. */
export function placeGraph(
  nodes: readonly GraphNode[],
  relationships: readonly Relationship[],
): PlacedGraph {
  const graph = new MultiDirectedGraph<{ x: number; y: number }>();
  const drawn = nodes.slice(0, MOST_DRAWN);
  for (const [index, { id }] of drawn.entries()) {
    const turn = index * 2.399963; // the golden angle spreads them evenly
    const radius = Math.sqrt(index + 1);
    graph.mergeNode(id, { x: radius * Math.cos(turn), y: radius * Math.sin(turn) });
  }
  for (const { start, end } of relationships) {
    if (graph.hasNode(start) && graph.hasNode(end)) graph.addEdge(start, end);
  }
  if (graph.order > 1) {
    const settings = { ...forceAtlas2.inferSettings(graph), gravity: 1.5, adjustSizes: false };
    forceAtlas2.assign(graph, { iterations: ITERATIONS, settings });
  }
  const toPlace = createScale(graph);
  const placed = new Map(drawn.map((node) => [node.id, { node, ...toPlace(node.id) }]));
  return { nodes: [...placed.values()], relationships: placeRelationships(relationships, placed) };
}

function createScale(
  graph: MultiDirectedGraph<{ x: number; y: number }>,
): (id: string) => { x: number; y: number } {
  const xs = graph.mapNodes((_id, { x }) => x);
  const ys = graph.mapNodes((_id, { y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const extent = Math.max(Math.max(...xs) - left, Math.max(...ys) - top, 1e-9);
  const scale = (SIZE - 2 * MARGIN) / extent;
  const isAlone = graph.order === 1;
  return (id) => {
    const { x, y } = graph.getNodeAttributes(id);
    return isAlone
      ? { x: SIZE / 2, y: SIZE / 2 }
      : { x: MARGIN + (x - left) * scale, y: MARGIN + (y - top) * scale };
  };
}

function placeRelationships(
  relationships: readonly Relationship[],
  placed: ReadonlyMap<string, PlacedNode>,
): PlacedRelationship[] {
  const between = new Map<string, number>();
  return relationships.flatMap((relationship) => {
    const from = placed.get(relationship.start);
    const to = placed.get(relationship.end);
    if (from === undefined || to === undefined) return [];
    const pair = [relationship.start, relationship.end].toSorted().join(' ');
    const bend = between.get(pair) ?? 0;
    between.set(pair, bend + 1);
    return [{ relationship, from, to, bend }];
  });
}

import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import type { GraphNode, Relationship } from '../../../graph-data/model/graph.ts';
import { toLook } from '../appearance.ts';

/** A node in its place on the page. */
export interface PlacedNode {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Up to so many nodes are laid out anew: a part of the map that is scattered there fills the page. */
const MOST_LAID_OUT = 600;
const ROUNDS = 300;

/**
 * Places for the nodes within an area, none over another. Small selections get a layout of their own
 * that begins with their places on the map; large ones keep those.
 */
export function layOut(
  graph: { readonly nodes: readonly GraphNode[]; readonly relationships: readonly Relationship[] },
  area: Area,
): PlacedNode[] {
  const { nodes, relationships } = graph;
  const radii = toRadii(nodes, area);
  const places = new UndirectedGraph<{ x: number; y: number; size: number }>();
  const starts = toStarts(nodes);
  for (const [index, node] of nodes.entries()) {
    const { x, y } = starts[index] ?? { x: 0, y: 0 };
    places.addNode(node.id, { x, y: -y, size: radii[index] ?? 1 });
  }
  for (const { start, end } of relationships) {
    if (start !== end && places.hasNode(start) && places.hasNode(end)) {
      places.mergeEdge(start, end);
    }
  }
  if (nodes.length > 2 && nodes.length <= MOST_LAID_OUT) {
    const settings = { ...forceAtlas2.inferSettings(places), linLogMode: true, gravity: 0.2 };
    forceAtlas2.assign(places, { iterations: ROUNDS, settings });
  }
  fit(places, area);
  noverlap.assign(places, { maxIterations: 300, settings: { margin: 2, ratio: 1.05 } });
  fit(places, area);
  return nodes.map((node) => {
    const { x, y, size } = places.getNodeAttributes(node.id);
    return { node, x, y, radius: size };
  });
}

/**
 * The places on the map, brought to a thousand units across, each moved a little along a spiral: two
 * at one place would be parted by chance, and the same graph would not give the same picture.
 */
function toStarts(nodes: readonly GraphNode[]): { readonly x: number; readonly y: number }[] {
  const looks = nodes.map(toLook);
  const spread = (values: readonly number[]) => Math.max(...values) / 2 - Math.min(...values) / 2;
  const half = Math.max(spread(looks.map(({ x }) => x)), spread(looks.map(({ y }) => y)));
  const scale = half > 0 ? 500 / half : 0;
  return looks.map(({ x, y }, index) => {
    const [angle, distance] = [index * 2.399963, 2 * Math.sqrt(index + 0.5)];
    return {
      x: x * scale + Math.cos(angle) * distance,
      y: y * scale + Math.sin(angle) * distance,
    };
  });
}

/** Radii by importance within the picture, larger where there are few. */
function toRadii(nodes: readonly GraphNode[], { width, height }: Area): number[] {
  const sizes = nodes.map((node) => toLook(node).size);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const room = Math.sqrt((width * height) / Math.max(1, nodes.length));
  const smallest = Math.min(6, Math.max(1.6, room / 12));
  const largest = smallest * 2.6;
  return sizes.map((size) => {
    const share = most > least ? Math.sqrt((size - least) / (most - least)) : 0.5;
    return smallest + (largest - smallest) * share;
  });
}

/** Moves and stretches all places into the area, each direction by itself, so that the page is used. */
function fit(places: UndirectedGraph<{ x: number; y: number; size: number }>, area: Area): void {
  const xs = places.mapNodes((_id, { x }) => x);
  const ys = places.mapNodes((_id, { y }) => y);
  const toPage = (values: readonly number[], start: number, length: number) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const scale = most > least ? length / (most - least) : 0;
    return (value: number) => start + length / 2 + (value - (least + most) / 2) * scale;
  };
  const margin = Math.max(0, ...places.mapNodes((_id, { size }) => size));
  const toX = toPage(xs, area.left + margin, area.width - 2 * margin);
  const toY = toPage(ys, area.top + margin, area.height - 2 * margin);
  places.updateEachNodeAttributes((_id, attributes) => ({
    ...attributes,
    x: toX(attributes.x),
    y: toY(attributes.y),
  }));
}

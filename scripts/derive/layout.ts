import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import { connectedComponents } from 'graphology-components';
import { subgraph } from 'graphology-operators';
import type Graph from 'graphology';
import { compareText } from '../../graph-data/model/compare-text.ts';
import { createSeededRandom } from './seeded-random.ts';

export interface Position {
  readonly x: number;
  readonly y: number;
}
export type Positions = ReadonlyMap<string, Position>;

const SEED = 2_010;
/** The main part of the graph fills a disc of this radius. */
const RADIUS = 1_000;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Positions of a graph without a hairball: ForceAtlas2 by logarithmic attraction, which gathers what
 * belongs to a hub around it, seeded by communities, drawn into a disc with `centre` in its middle,
 * then spread until discs of `toSize` do not overlap. Parts that are not connected with the main one
 * stand in the corners beside the disc.
 */
export function toLayout(
  graph: Graph,
  options: {
    readonly communities: ReadonlyMap<string, number>;
    readonly toSize: (id: string) => number;
    readonly centre: string;
    readonly iterations: number;
  },
): Positions {
  const components = connectedComponents(graph)
    .map((ids) => ids.toSorted(compareText))
    .toSorted(
      (left, right) => right.length - left.length || compareText(left[0] ?? '', right[0] ?? ''),
    );
  const [main = [], ...others] = components;
  const positions = new Map(layOutMain(subgraph(graph, main), options));
  packAround(positions, others, graph);
  return positions;
}

function layOutMain(graph: Graph, options: Parameters<typeof toLayout>[1]): Positions {
  seedPositions(graph, options.communities);
  // Gravity draws everything to the origin: with the centre held there the rest gathers around it.
  if (graph.hasNode(options.centre)) {
    graph.mergeNodeAttributes(options.centre, { x: 0, y: 0, fixed: true });
  }
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    linLogMode: true,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    barnesHutOptimize: graph.order > 500,
    edgeWeightInfluence: 0.5,
    gravity: 0.6,
    scalingRatio: 2,
    slowDown: 4,
  };
  if (graph.size > 0) {
    forceAtlas2.assign(graph, {
      iterations: options.iterations,
      settings,
      getEdgeWeight: 'weight',
    });
  }
  drawIntoDisc(graph, options.centre);
  graph.forEachNode((id) => graph.setNodeAttribute(id, 'size', options.toSize(id)));
  noverlap.assign(graph, {
    maxIterations: 300,
    settings: { margin: 3, ratio: 1.1, expansion: 1.05, gridSize: 40, speed: 3 },
  });
  drawIntoDisc(graph, options.centre);
  return toPositions(graph);
}

/** Members of a community begin together, communities around a circle, each a little sunflower. */
function seedPositions(graph: Graph, communities: ReadonlyMap<string, number>): void {
  const random = createSeededRandom(SEED);
  const count = Math.max(1, ...communities.values()) + 1;
  for (const id of graph.nodes().toSorted(compareText)) {
    const angle = ((communities.get(id) ?? 0) / count) * 2 * Math.PI;
    const [distance, turn] = [Math.sqrt(random()) * 120, random() * 2 * Math.PI];
    graph.mergeNodeAttributes(id, {
      x: Math.cos(angle) * 500 + Math.cos(turn) * distance,
      y: Math.sin(angle) * 500 + Math.sin(turn) * distance,
    });
  }
}

/** Moves the centre to the origin and makes 98 % of the nodes fill the disc; the rest is drawn in. */
function drawIntoDisc(graph: Graph, centre: string): void {
  const origin = graph.hasNode(centre)
    ? toPosition(graph, centre)
    : { x: mean(graph, 'x'), y: mean(graph, 'y') };
  const distances = graph
    .mapNodes((id) => {
      const { x, y } = toPosition(graph, id);
      return Math.hypot(x - origin.x, y - origin.y);
    })
    .toSorted((left, right) => left - right);
  const reach = distances[Math.ceil((distances.length - 1) * 0.98)] || 1;
  graph.forEachNode((id) => {
    const { x, y } = toPosition(graph, id);
    const distance = Math.hypot(x - origin.x, y - origin.y) || 1;
    const far = distance / reach;
    // Beyond the disc only the logarithm counts, so that nothing is flung away.
    const pulled = far <= 1 ? far : 1 + Math.log(far) * 0.3;
    graph.mergeNodeAttributes(id, {
      x: ((x - origin.x) / distance) * pulled * RADIUS,
      y: ((y - origin.y) / distance) * pulled * RADIUS,
    });
  });
}

function toPosition(graph: Graph, id: string): Position {
  const { x, y } = graph.getNodeAttributes(id);
  return { x: Number(x), y: Number(y) };
}

function mean(graph: Graph, key: 'x' | 'y'): number {
  const sum = graph.reduceNodes((total, _id, attributes) => total + Number(attributes[key]), 0);
  return sum / Math.max(1, graph.order);
}

function toPositions(graph: Graph): Positions {
  return new Map(graph.mapNodes((id) => [id, toPosition(graph, id)]));
}

/** The corners of the square around the disc, as angles, and how far to each side they reach. */
const CORNERS = [1, -1, -3, 3].map((quarters) => (quarters * Math.PI) / 4);
const CORNER_REACH = 0.24;

/**
 * Small parts as sunflowers in the corners beside the main one, the largest first: there they take
 * no room that the map could have. Where they fill all corners the next ones stand farther out.
 */
function packAround(
  positions: Map<string, Position>,
  components: readonly (readonly string[])[],
  graph: Graph,
): void {
  let [corner, angle, ring] = [0, -CORNER_REACH, RADIUS * 1.16];
  for (const ids of components) {
    const byDegree = ids.toSorted(
      (left, right) => graph.degree(right) - graph.degree(left) || compareText(left, right),
    );
    const step = (32 * Math.sqrt(ids.length) + 30) / ring;
    if (angle > -CORNER_REACH && angle + step > CORNER_REACH) {
      angle = -CORNER_REACH;
      corner = (corner + 1) % CORNERS.length;
      if (corner === 0) ring += 90;
    }
    const turn = (CORNERS[corner] ?? 0) + angle + step / 2;
    const centre = { x: Math.cos(turn) * ring, y: Math.sin(turn) * ring };
    for (const [index, id] of byDegree.entries()) positions.set(id, toSunflower(centre, index, 16));
    angle += step;
  }
}

/** The place of a seed in a sunflower: even, compact, and the same for the same index. */
export function toSunflower(centre: Position, index: number, spacing: number): Position {
  const distance = spacing * Math.sqrt(index);
  const angle = index * GOLDEN_ANGLE;
  return { x: centre.x + Math.cos(angle) * distance, y: centre.y + Math.sin(angle) * distance };
}

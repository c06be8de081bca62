import iterateForce from 'graphology-layout-forceatlas2/iterate.js';
import iterateSpread from 'graphology-layout-noverlap/iterate.js';
import type { Frame } from '../frame.ts';
import { drawIntoFrame } from './draw-into-frame.ts';

/** Layouts that take many steps, and so a thread of their own. */
export type WorkedLayoutName = 'force' | 'spread';

export interface WorkedLayout {
  readonly name: WorkedLayoutName;
  /** See `LayoutSubject`. */
  readonly stored: Float32Array;
  readonly radius: Float32Array;
  readonly ties: Uint32Array;
  readonly frame: Frame;
}

/** How far a layout has come. `points` has x and y of each node in turn. */
export interface LayoutStep {
  readonly done: number;
  readonly total: number;
  readonly points: Float32Array;
}

const FORCE = {
  linLogMode: true,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 2,
  strongGravityMode: true,
  gravity: 0.6,
  slowDown: 4,
  barnesHutTheta: 0.5,
};
/** From so many nodes on forces are worked out by regions. */
const MANY_NODES = 500;
const SPREAD = { margin: 2.5, ratio: 1.1, expansion: 1.05, gridSize: 40, speed: 3 };
const SPREAD_STEPS = 150;

/** Numbers of a node in the matrix of the package. */
const OF_FORCE = 10;
const OF_SPREAD = 3;

/** Fewer steps for more nodes; fixed, so that the same link gives the same picture. */
export function toForceSteps(nodes: number): number {
  if (nodes <= 500) return 600;
  if (nodes <= 2_000) return 350;
  return nodes <= 6_000 ? 180 : 80;
}

/** Every step of a layout; the last one is the result. Begins where the nodes are stored. */
export function* runLayout(layout: WorkedLayout): Generator<LayoutStep> {
  const total = toForceSteps(layout.radius.length) + SPREAD_STEPS;
  if (layout.name === 'spread') {
    yield* spread(layout, layout.stored, { before: 0, total: SPREAD_STEPS });
    return;
  }
  let points = layout.stored;
  for (const step of pull(layout, total)) {
    points = step.points;
    yield step;
  }
  yield* spread(layout, points, { before: total - SPREAD_STEPS, total });
}

/** ForceAtlas2 with logarithmic attraction, which gathers around a hub what belongs to it. */
function* pull(layout: WorkedLayout, total: number): Generator<LayoutStep> {
  const nodes = toForceNodes(layout);
  const edges = new Float32Array((layout.ties.length / 2) * 3);
  for (let tie = 0; tie < layout.ties.length / 2; tie += 1) {
    const [a, b] = [layout.ties[tie * 2] ?? 0, layout.ties[tie * 2 + 1] ?? 0];
    edges.set([a * OF_FORCE, b * OF_FORCE, 1], tie * 3);
  }
  const settings = { ...FORCE, barnesHutOptimize: layout.radius.length > MANY_NODES };
  for (let done = 1; done <= total - SPREAD_STEPS; done += 1) {
    iterateForce(settings, nodes, edges);
    const points = pick(nodes, OF_FORCE);
    drawIntoFrame(points, layout.frame);
    yield { done, total, points };
  }
}

function toForceNodes({ stored, radius, ties }: WorkedLayout): Float32Array {
  const nodes = new Float32Array(radius.length * OF_FORCE);
  for (const index of radius.keys()) {
    const [x, y] = [stored[index * 2] ?? 0, stored[index * 2 + 1] ?? 0];
    nodes.set([x, y, 0, 0, 0, 0, 1, 1, radius[index] ?? 1, 0], index * OF_FORCE);
  }
  for (const index of ties) {
    const mass = index * OF_FORCE + 6;
    nodes[mass] = (nodes[mass] ?? 0) + 1;
  }
  return nodes;
}

/** Moves discs apart until none covers another. */
function* spread(
  { radius }: WorkedLayout,
  points: Float32Array,
  { before, total }: { readonly before: number; readonly total: number },
): Generator<LayoutStep> {
  const nodes = new Float32Array(radius.length * OF_SPREAD);
  for (const index of radius.keys()) {
    const [x, y] = [points[index * 2] ?? 0, points[index * 2 + 1] ?? 0];
    nodes.set([x, y, radius[index] ?? 1], index * OF_SPREAD);
  }
  for (let step = 1; step <= SPREAD_STEPS; step += 1) {
    const { converged } = iterateSpread(SPREAD, nodes);
    const done = converged ? total : before + step;
    yield { done, total, points: pick(nodes, OF_SPREAD) };
    if (converged) return;
  }
}

function pick(nodes: Float32Array, of: number): Float32Array {
  const points = new Float32Array((nodes.length / of) * 2);
  for (let index = 0; index < nodes.length / of; index += 1) {
    points[index * 2] = nodes[index * of] ?? 0;
    points[index * 2 + 1] = nodes[index * of + 1] ?? 0;
  }
  return points;
}

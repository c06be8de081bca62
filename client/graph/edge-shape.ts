import type { DataGraph } from './data-graph.ts';
import type { Visibility } from './visibility.ts';

/** How much each relationship bends, as a share of its length; what is not in here is straight. */
export type Curvatures = ReadonlyMap<string, number>;

/** From so many relationships on all are straight: none could be told apart anyway. */
const MANY_EDGES = 6_000;
const BEND = 0.18;

/** Bends relationships between the same two nodes apart, whichever way they point. */
export function toCurvatures(graph: DataGraph, { edges }: Visibility): Curvatures {
  const curvatures = new Map<string, number>();
  if (edges.size > MANY_EDGES) return curvatures;
  const between = new Map<string, string[]>();
  for (const edge of edges) {
    const [a, b] = [graph.source(edge), graph.target(edge)];
    const pair = a < b ? `${a}\n${b}` : `${b}\n${a}`;
    const list = between.get(pair);
    if (list === undefined) between.set(pair, [edge]);
    else list.push(edge);
  }
  for (const list of between.values()) {
    if (list.length === 1) continue;
    for (const [place, edge] of list.toSorted().entries()) {
      const bend = (place - (list.length - 1) / 2) * BEND;
      // Seen from its other end a bend is to the other side.
      const isForward = graph.source(edge) < graph.target(edge);
      if (bend !== 0) curvatures.set(edge, isForward ? bend : -bend);
    }
  }
  return curvatures;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A drawn relationship in CSS pixels: a straight line where `bend` is the middle of its ends. */
export interface EdgeLine {
  readonly from: Place;
  readonly to: Place;
  /** The control point of the quadratic curve. */
  readonly bend: Place;
}

/** As the drawing library bends it; y grows downwards. */
export function toEdgeLine(from: Place, to: Place, curvature: number): EdgeLine {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return {
    from,
    to,
    bend: {
      x: (from.x + to.x) / 2 + dy * curvature,
      y: (from.y + to.y) / 2 - dx * curvature,
    },
  };
}

/** The point of a line at a share of its way. */
export function toPointAt({ from, bend, to }: EdgeLine, share: number): Place {
  const rest = 1 - share;
  const at = (axis: 'x' | 'y'): number =>
    rest * rest * from[axis] + 2 * rest * share * bend[axis] + share * share * to[axis];
  return { x: at('x'), y: at('y') };
}

/** Pieces of a curve that are looked at when something is near it. */
const PIECES = 12;

/** How far a point is from a line. */
export function toDistance(line: EdgeLine, point: Place): number {
  let shortest = Infinity;
  let before = line.from;
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const after = toPointAt(line, piece / PIECES);
    shortest = Math.min(shortest, toDistanceFromPiece(before, after, point));
    before = after;
  }
  return shortest;
}

function toDistanceFromPiece(a: Place, b: Place, point: Place): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along =
    length === 0
      ? 0
      : Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}

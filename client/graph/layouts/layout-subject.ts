import { toRadius } from '../appearance.ts';
import type { DataGraph } from '../data-graph.ts';
import type { Frame } from '../frame.ts';
import type { Placement, Point } from '../placement.ts';
import type { Visibility } from '../visibility.ts';

/** What a layout places: nodes by index, where they are stored, and who is tied to whom. */
export interface LayoutSubject {
  readonly ids: readonly string[];
  /** x and y of each node in turn. */
  readonly stored: Float32Array;
  /** Radius of each node's disc, in units of the layout. */
  readonly radius: Float32Array;
  /** Two indices a tie; several relationships between the same two are one tie. */
  readonly ties: Uint32Array;
}

/** At the first zoom the frame is about so many pixels wide. */
const FRAME_PIXELS = 720;

/** In the order of the graph, so that the same view gives the same numbers. */
export function toLayoutSubject(
  graph: DataGraph,
  visibility: Visibility,
  { frame, largestImportance }: { readonly frame: Frame; readonly largestImportance: number },
): LayoutSubject {
  const ids = graph.filterNodes((id) => visibility.nodes.has(id));
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const stored = new Float32Array(ids.length * 2);
  const radius = new Float32Array(ids.length);
  const unitsPerPixel = Math.max(frame.x[1] - frame.x[0], frame.y[1] - frame.y[0]) / FRAME_PIXELS;
  for (const [index, id] of ids.entries()) {
    const { x, y, importance } = graph.getNodeAttributes(id);
    stored.set([x, y], index * 2);
    radius[index] = toRadius(importance, largestImportance) * unitsPerPixel;
  }
  const ties = new Map<number, readonly [number, number]>();
  graph.forEachEdge((edge, _attributes, source, target) => {
    if (!visibility.edges.has(edge)) return;
    const [a, b] = [indexOf.get(source), indexOf.get(target)];
    if (a === undefined || b === undefined || a === b) return;
    const [low, high] = a < b ? [a, b] : [b, a];
    ties.set(low * ids.length + high, [low, high]);
  });
  return { ids, stored, radius, ties: Uint32Array.from([...ties.values()].flat()) };
}

/** Neighbours of each node, by index. */
export function toNeighbours({ ids, ties }: LayoutSubject): readonly (readonly number[])[] {
  const neighbours = ids.map((): number[] => []);
  for (let place = 0; place < ties.length; place += 2) {
    const [a, b] = [ties[place] ?? 0, ties[place + 1] ?? 0];
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  return neighbours;
}

/** Points by index as a placement; `points` has x and y of each in turn. */
export function toPlacement(ids: readonly string[], points: Float32Array): Placement {
  return new Map(
    ids.map((id, index): [string, Point] => [
      id,
      { x: points[index * 2] ?? 0, y: points[index * 2 + 1] ?? 0 },
    ]),
  );
}

/** The middle of a frame, and how far it reaches from there. */
export function toDisc({ x, y }: Frame): Point & { readonly radius: number } {
  return {
    x: (x[0] + x[1]) / 2,
    y: (y[0] + y[1]) / 2,
    radius: Math.max(x[1] - x[0], y[1] - y[0]) / 2,
  };
}

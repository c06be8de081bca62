import { toNodeRadius } from './appearance.ts';
import type { Appearance } from './appearance.ts';
import type { DataGraph } from './data-graph.ts';
import type { Placement } from './placement.ts';

/**
 * Places and sizes of the drawn nodes in flat columns, the most important first, so that a frame or
 * a movement of the pointer goes through 20,000 of them in a fraction of a millisecond.
 */
export interface DiscIndex {
  readonly ids: readonly string[];
  /** In units of the layout. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** In CSS pixels at the first zoom. */
  readonly radius: Float64Array;
}

export function createDiscIndex(
  graph: DataGraph,
  ids: readonly string[],
  {
    placement,
    ...appearance
  }: Pick<Appearance, 'largestImportance' | 'sizes'> & { readonly placement: Placement },
): DiscIndex {
  const x = new Float64Array(ids.length);
  const y = new Float64Array(ids.length);
  const radius = new Float64Array(ids.length);
  for (let place = 0; place < ids.length; place += 1) {
    const id = ids[place] ?? '';
    const attributes = graph.getNodeAttributes(id);
    const point = placement.get(id) ?? attributes;
    x[place] = point.x;
    y[place] = point.y;
    radius[place] = toNodeRadius(appearance, id, attributes.importance);
  }
  return { ids, x, y, radius };
}

/** How layout units become CSS pixels at a moment; the camera never turns. */
export interface Projection {
  readonly left: number;
  readonly top: number;
  /** Pixels for each unit to the right, and for each unit upwards (so less than 0). */
  readonly scaleX: number;
  readonly scaleY: number;
  /** Pixels of radius for each pixel at the first zoom. */
  readonly scaleRadius: number;
}

/** A small disc is hard to hit: so many pixels beside it still count. */
const TOLERANCE = 3;

/**
 * The node at a point of the window, in CSS pixels: among the discs that hold it the most important
 * one, which is drawn above; else the nearest whose rim is close; else null.
 */
export function findNodeAt(
  index: DiscIndex,
  projection: Projection,
  point: { readonly x: number; readonly y: number },
): string | null {
  let nearest: string | null = null;
  let shortest = TOLERANCE;
  for (const [place, id] of index.ids.entries()) {
    const dx = (index.x[place] ?? 0) * projection.scaleX + projection.left - point.x;
    const dy = (index.y[place] ?? 0) * projection.scaleY + projection.top - point.y;
    const radius = (index.radius[place] ?? 0) * projection.scaleRadius;
    const reach = radius + shortest;
    if (dx > reach || dx < -reach || dy > reach || dy < -reach) continue;
    const gap = Math.hypot(dx, dy) - radius;
    if (gap <= 0) return id;
    if (gap < shortest) {
      shortest = gap;
      nearest = id;
    }
  }
  return nearest;
}

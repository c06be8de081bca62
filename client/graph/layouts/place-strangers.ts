import type { DataGraph } from '../data-graph.ts';
import type { Placement, Point } from '../placement.ts';

/** How far beside its neighbours a stranger stands, in units of the layout. */
const ASIDE = 24;

/**
 * A layout with what is drawn besides: a node that was only found, say, stands near those of its
 * neighbours that the layout has. The same object when there is nobody to place.
 */
export function placeStrangers(
  graph: DataGraph,
  placement: Placement,
  nodes: ReadonlySet<string>,
): Placement {
  const strangers = [...nodes].filter((id) => !placement.has(id));
  if (strangers.length === 0 || placement.size === 0) return placement;
  const all = new Map(placement);
  for (const id of strangers) {
    const known = graph.neighbors(id).flatMap((neighbour) => placement.get(neighbour) ?? []);
    if (known.length > 0) all.set(id, toPlaceBeside(known, id));
  }
  return all;
}

function toPlaceBeside(known: readonly Point[], id: string): Point {
  let turn = 0;
  for (const character of id) turn = (turn * 31 + (character.codePointAt(0) ?? 0)) % 6283;
  const mean = (axis: 'x' | 'y'): number =>
    known.reduce((sum, point) => sum + point[axis], 0) / known.length;
  return {
    x: mean('x') + Math.cos(turn / 1000) * ASIDE,
    y: mean('y') + Math.sin(turn / 1000) * ASIDE,
  };
}

import type { DataGraph } from './data-graph.ts';
import type { FramedPoint } from './frame.ts';

/** A place in the units of the stored layout. */
export type Point = FramedPoint;

/**
 * Where nodes stand that do not stand where they are stored. The stored positions stay in the graph
 * and are never lost: what is not in here stands there.
 */
export type Placement = ReadonlyMap<string, Point>;

export const STORED_PLACEMENT: Placement = new Map();

export function toPlace(graph: DataGraph, placement: Placement, id: string): Point {
  return placement.get(id) ?? graph.getNodeAttributes(id);
}

/** A placement with what a person has put somewhere; the same object when that is nothing. */
export function withPins(
  placement: Placement,
  pins: readonly (Point & { readonly id: string })[],
): Placement {
  if (pins.length === 0) return placement;
  return new Map([...placement, ...pins.map(({ id, x, y }): [string, Point] => [id, { x, y }])]);
}

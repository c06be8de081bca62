import type Graph from 'graphology';
import { compareText } from '../../graph-data/model/compare-text.ts';
import { toSunflower } from './layout.ts';
import type { Position, Positions } from './layout.ts';

const SPACING = 14;
/** Where nodes without any placed neighbour gather. */
const MARGIN: Position = { x: 0, y: 1_420 };

/**
 * Places nodes that the layout did not cover beside their neighbours: at the middle of those that
 * have a place, spread like seeds so that they do not hide each other. Runs until nobody new finds a
 * placed neighbour; who has none at all stands together at the margin.
 */
export function placeRest(graph: Graph, placed: Positions): Positions {
  const positions = new Map(placed);
  const seedsAt = new Map<string, number>();
  const place = (id: string, centre: Position) => {
    const key = `${Math.round(centre.x / 40)} ${Math.round(centre.y / 40)}`;
    const index = (seedsAt.get(key) ?? 0) + 1;
    seedsAt.set(key, index);
    positions.set(id, toSunflower(centre, index, SPACING));
  };
  let waiting = graph
    .nodes()
    .filter((id) => !positions.has(id))
    .toSorted(compareText);
  for (;;) {
    const known = new Map(positions);
    const left = waiting.filter((id) => {
      const neighbours = graph.neighbors(id).flatMap((other) => known.get(other) ?? []);
      if (neighbours.length === 0) return true;
      place(id, toMiddle(neighbours));
      return false;
    });
    if (left.length === waiting.length) break;
    waiting = left;
  }
  for (const id of waiting) place(id, MARGIN);
  return positions;
}

function toMiddle(positions: readonly Position[]): Position {
  const sum = positions.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }));
  return { x: sum.x / positions.length, y: sum.y / positions.length };
}

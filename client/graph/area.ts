import type { DiscIndex, Projection } from './disc-index.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The corners of a box between two points. */
export function toBox(a: Place, b: Place): readonly Place[] {
  return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
}

/** Whether a point lies within a closed line: a ray from it crosses the line an odd number of times. */
export function isWithin(line: readonly Place[], { x, y }: Place): boolean {
  let isInside = false;
  for (const [index, a] of line.entries()) {
    const b = line[(index + 1) % line.length] ?? a;
    const crosses = a.y > y !== b.y > y;
    if (crosses && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) isInside = !isInside;
  }
  return isInside;
}

/** The drawn nodes whose middle lies within a closed line of the window, the most important first. */
export function findWithin(
  index: DiscIndex,
  projection: Projection,
  line: readonly Place[],
): string[] {
  return index.ids.filter((_id, place) =>
    isWithin(line, {
      x: (index.x[place] ?? 0) * projection.scaleX + projection.left,
      y: (index.y[place] ?? 0) * projection.scaleY + projection.top,
    }),
  );
}

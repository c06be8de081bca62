import type { Frame } from '../frame.ts';
import type { Placement, Point } from '../placement.ts';
import { toDisc, toNeighbours } from './layout-subject.ts';
import type { LayoutSubject } from './layout-subject.ts';

/** Room that a node takes along its ring, and between two rings, in parts of a whole to be scaled. */
const ALONG = 1;
const BETWEEN = 2.2;
/** Between those at one distance and those at the next. */
const STEP = 7;

/**
 * A node in the middle, what it is tied to around it, then what those are tied to; who is tied to
 * nobody of these stands outside. Each stands near the one through which it is reached.
 */
export function toRadialLayout(subject: LayoutSubject, centre: string, frame: Frame): Placement {
  const start = subject.ids.indexOf(centre);
  if (start < 0) return new Map();
  const rings = toRings(subject, start);
  const angles = new Float64Array(subject.ids.length);
  const distances = new Float64Array(subject.ids.length);
  let reach = STEP;
  for (const { members, parents } of rings) {
    const ordered = members.toSorted(
      (a, b) =>
        (angles[parents.get(a) ?? start] ?? 0) - (angles[parents.get(b) ?? start] ?? 0) || a - b,
    );
    const layers = Math.max(1, Math.ceil((ordered.length * ALONG) / (2 * Math.PI * reach)));
    for (const [place, index] of ordered.entries()) {
      angles[index] = (place / ordered.length) * 2 * Math.PI;
      distances[index] = reach + (place % layers) * BETWEEN;
    }
    reach += (layers - 1) * BETWEEN + STEP;
  }
  const disc = toDisc(frame);
  const scale = disc.radius / Math.max(STEP, reach - STEP);
  return new Map(
    subject.ids.map((id, index): [string, Point] => {
      const [angle, distance] = [angles[index] ?? 0, (distances[index] ?? 0) * scale];
      return [
        id,
        { x: disc.x + Math.cos(angle) * distance, y: disc.y + Math.sin(angle) * distance },
      ];
    }),
  );
}

interface Ring {
  readonly members: readonly number[];
  readonly parents: ReadonlyMap<number, number>;
}

/** Nodes by their distance from the first one, which itself is in none; the unreached are the last. */
function toRings(subject: LayoutSubject, start: number): Ring[] {
  const neighbours = toNeighbours(subject);
  const seen = new Set([start]);
  const rings: Ring[] = [];
  let edge: readonly number[] = [start];
  while (edge.length > 0) {
    const parents = new Map<number, number>();
    for (const parent of edge) {
      for (const child of neighbours[parent] ?? []) {
        if (seen.has(child)) continue;
        seen.add(child);
        parents.set(child, parent);
      }
    }
    edge = [...parents.keys()];
    if (edge.length > 0) rings.push({ members: edge, parents });
  }
  const unreached = [...subject.ids.keys()].filter((index) => !seen.has(index));
  return unreached.length > 0 ? [...rings, { members: unreached, parents: new Map() }] : rings;
}

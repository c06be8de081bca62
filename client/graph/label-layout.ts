import type { Insets } from './frame.ts';

/** A disc with a text that wants a place beside it, in CSS pixels. */
export interface LabelCandidate {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly id: string;
  /** The left end of the text, and the middle of its height. */
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What may not be covered; the disc of a node may be touched by the name of that node. */
export interface Obstacle extends Box {
  readonly of?: string;
}

export interface PlacementRules {
  /** Labels at most. */
  readonly most: number;
  readonly obstacles: readonly Obstacle[];
  /** Where every label must stand as a whole: the window. */
  readonly within: Box;
}

const GAP = 4;
const BREATH = 3;

/**
 * Places labels, the most important candidate first, so that none touches another or a disc of
 * `obstacles`. Each tries right, left, below and above of its disc; one that finds no room is left
 * out.
 */
export function placeLabels(
  candidates: Iterable<LabelCandidate>,
  { most, obstacles, within }: PlacementRules,
): PlacedLabel[] {
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    if (placed.length >= most) break;
    const box = toBoxes(candidate).find(
      (place) =>
        isInside(place, within) &&
        !taken.some((other) => doBoxesTouch(place, other)) &&
        !obstacles.some((other) => other.of !== candidate.id && doBoxesTouch(place, other)),
    );
    if (box === undefined) continue;
    taken.push(box);
    placed.push({ id: candidate.id, x: box.left, y: (box.top + box.bottom) / 2 });
  }
  return placed;
}

function toBoxes({ x, y, radius, width, height }: LabelCandidate): Box[] {
  const half = height / 2;
  const away = radius + GAP;
  return [
    { left: x + away, right: x + away + width, top: y - half, bottom: y + half },
    { left: x - away - width, right: x - away, top: y - half, bottom: y + half },
    { left: x - width / 2, right: x + width / 2, top: y + away, bottom: y + away + height },
    { left: x - width / 2, right: x + width / 2, top: y - away - height, bottom: y - away },
  ];
}

/** Whether two boxes overlap, or come closer than a text may. */
export function doBoxesTouch(a: Box, b: Box): boolean {
  return (
    a.left < b.right + BREATH &&
    b.left < a.right + BREATH &&
    a.top < b.bottom + 1 &&
    b.top < a.bottom + 1
  );
}

export function isInside(place: Box, within: Box): boolean {
  return (
    place.left >= within.left &&
    place.right <= within.right &&
    place.top >= within.top &&
    place.bottom <= within.bottom
  );
}

/** How far names may reach into the margin that is kept between the map and the panels. */
const INTO_MARGIN = 16;

/** What the panels leave of the window: a name under a panel cannot be read. */
export function toFreeBox(width: number, height: number, insets: Insets): Box {
  return {
    left: Math.max(4, insets.left - INTO_MARGIN),
    right: Math.min(width - 4, width - insets.right + INTO_MARGIN),
    top: Math.max(4, insets.top - INTO_MARGIN),
    bottom: Math.min(height - 4, height - insets.bottom + INTO_MARGIN),
  };
}

export function toDiscObstacle(
  id: string,
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
): Obstacle {
  return { of: id, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

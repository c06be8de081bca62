/** The part of the plane that the camera shows at rest, in the units of the layout. */
export interface Frame {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** The smallest frame around these points; a unit square when there are none. */
export function toFrame(points: Iterable<FramedPoint>): Frame {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  if (left > right) return { x: [0, 1], y: [0, 1] };
  return { x: widen(left, right), y: widen(bottom, top) };
}

/** One node alone, or a line of them, still needs room. */
function widen(low: number, high: number): readonly [number, number] {
  return high - low > 1e-9 ? [low, high] : [low - 0.5, high + 0.5];
}

/** Sigma's own coordinates: the frame's longer side is 1 long, its middle is (0.5, 0.5). */
export interface FramedPoint {
  readonly x: number;
  readonly y: number;
}

function toScale({ x, y }: Frame): number {
  return Math.max(x[1] - x[0], y[1] - y[0]);
}

/** Units of the layout to framed ones. */
export function toFramed(frame: Frame, { x, y }: FramedPoint): FramedPoint {
  const scale = toScale(frame);
  return {
    x: 0.5 + (x - (frame.x[0] + frame.x[1]) / 2) / scale,
    y: 0.5 + (y - (frame.y[0] + frame.y[1]) / 2) / scale,
  };
}

/** Framed units to those of the layout. */
export function fromFramed(frame: Frame, { x, y }: FramedPoint): FramedPoint {
  const scale = toScale(frame);
  return {
    x: (frame.x[0] + frame.x[1]) / 2 + (x - 0.5) * scale,
    y: (frame.y[0] + frame.y[1]) / 2 + (y - 0.5) * scale,
  };
}

/** Room in CSS pixels that panels take at each side of the window. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The window in CSS pixels, and how many of them a framed unit takes when the ratio is 1. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly pixelsPerUnit: number;
}

/** The camera that puts a framed point in the middle of what the panels leave free. */
export function toCameraAt(
  point: FramedPoint,
  { ratio, viewport, insets }: { ratio: number; viewport: Viewport; insets: Insets },
): { x: number; y: number; ratio: number } {
  const unitsPerPixel = ratio / viewport.pixelsPerUnit;
  return {
    x: point.x - ((insets.left - insets.right) / 2) * unitsPerPixel,
    // The window's y grows downwards, the layout's upwards.
    y: point.y + ((insets.top - insets.bottom) / 2) * unitsPerPixel,
    ratio,
  };
}

/** The camera that shows the whole frame in what the panels leave free. */
export function toFittingCamera(
  frame: Frame,
  { viewport, insets }: { viewport: Viewport; insets: Insets },
): { x: number; y: number; ratio: number } {
  const scale = toScale(frame);
  const wide = ((frame.x[1] - frame.x[0]) / scale) * viewport.pixelsPerUnit;
  const high = ((frame.y[1] - frame.y[0]) / scale) * viewport.pixelsPerUnit;
  const free = toFreeRoom(viewport, insets);
  const ratio = Math.max(wide / free.width, high / free.height);
  return toCameraAt({ x: 0.5, y: 0.5 }, { ratio, viewport, insets });
}

/** How much of the free room a part takes, and how close the camera goes at most. */
const PART_SHARE = 0.9;
const CLOSEST_RATIO = 0.12;

/** The camera that shows a part of the plane in what the panels leave free. */
export function toCameraOver(
  part: Frame,
  { frame, viewport, insets }: { frame: Frame; viewport: Viewport; insets: Insets },
): { x: number; y: number; ratio: number } {
  const scale = toScale(frame);
  const wide = ((part.x[1] - part.x[0]) / scale) * viewport.pixelsPerUnit;
  const high = ((part.y[1] - part.y[0]) / scale) * viewport.pixelsPerUnit;
  const { width, height } = toFreeRoom(viewport, insets);
  const needed = Math.max(wide / width, high / height) / PART_SHARE;
  const middle = toFramed(frame, {
    x: (part.x[0] + part.x[1]) / 2,
    y: (part.y[0] + part.y[1]) / 2,
  });
  return toCameraAt(middle, { ratio: Math.max(needed, CLOSEST_RATIO), viewport, insets });
}

/** How far from what covers it a revealed point stands at least, in CSS pixels. */
const CLEARANCE = 48;

/**
 * How many pixels the camera has to move to the right and downwards until a point of the window is
 * clear of the panels; 0 and 0 where it is.
 */
export function toReveal(
  point: { readonly x: number; readonly y: number },
  { viewport, insets }: { readonly viewport: Viewport; readonly insets: Insets },
): { readonly right: number; readonly down: number } {
  return {
    right: toOutside(point.x, [insets.left, viewport.width - insets.right]),
    down: toOutside(point.y, [insets.top, viewport.height - insets.bottom]),
  };
}

/** How far beyond a range something is, 0 within; where it is too narrow its middle counts. */
function toOutside(at: number, [from, to]: readonly [number, number]): number {
  const clearance = Math.min(CLEARANCE, (to - from) / 2);
  if (clearance <= 0) return at - (from + to) / 2;
  return Math.min(0, at - (from + clearance)) + Math.max(0, at - (to - clearance));
}

function toFreeRoom(viewport: Viewport, insets: Insets): { width: number; height: number } {
  return {
    width: Math.max(80, viewport.width - insets.left - insets.right),
    height: Math.max(80, viewport.height - insets.top - insets.bottom),
  };
}

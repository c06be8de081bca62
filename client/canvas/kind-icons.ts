import { isDisplayKind } from '../graph/kinds.ts';
import type { DisplayKind } from '../graph/kinds.ts';
import type { Disc } from './picture.ts';

/** Signs on a grid of 16 by 16, drawn by lines, so that kinds are told apart without colour too. */
const ICONS: Readonly<Record<DisplayKind, string>> = {
  Foundation: 'M2.5 6.5L8 3l5.5 3.500zM4 7v5M8 7v5M12 7v5M2.5 13h11',
  Organisation: 'M4 13.500V3h5v10.500M9 7h4v6.500M2.5 13.500h11M6 5.500h1M6 8h1M6 10.500h1',
  TelecomAdopter: 'M8 8v6M5.500 10.500a3.500 3.500 0 1 1 5 0M3.500 12.500a6.300 6.300 0 1 1 9 0',
  Project: 'M8 2.500l5 2.800v5.400l-5 2.800-5-2.800V5.300zM3 5.300l5 2.700 5-2.700M8 8v5.500',
  Team: 'M5.500 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4M2 13c0-5 7-5 7 0M10.500 4.500a1.700 1.700 0 1 1 0 3.400M11 9.500c2 .2 3 1.500 3 3.500',
  Person: 'M8 3a2.400 2.400 0 1 1 0 4.800A2.400 2.400 0 0 1 8 3M3.500 13.500c0-6 9-6 9 0',
  Release: 'M3 3h5l5.500 5.500-5 5L3 8zM5.700 5.700h.1',
  Cloud: 'M4.500 12a2.500 2.500 0 0 1 0-5 3.500 3.500 0 0 1 6.800-.8A3 3 0 0 1 11.500 12z',
  Technology: 'M5.500 5L2.500 8l3 3M10.500 5l3 3-3 3M9 3.500l-2 9',
  Feature:
    'M8 2.500l1.600 3.600 3.900.4-2.900 2.600.8 3.900L8 11l-3.400 2 .8-3.900L2.500 6.500l3.900-.4z',
  Event: 'M3 4h10v9.500H3zM3 7h10M5.500 2.500V5M10.500 2.500V5',
  Source: 'M4 2.500h5.500L12 5v8.500H4zM6 7.500h4M6 10h4',
};

/** Discs from this radius on have room for a sign. */
const SMALLEST_RADIUS = 9;

const paths = new Map<DisplayKind, Path2D>();

function getPath(kind: DisplayKind): Path2D {
  const path = paths.get(kind) ?? new Path2D(ICONS[kind]);
  paths.set(kind, path);
  return path;
}

/** The sign of its kind within a larger disc. */
export function drawKindIcon(context: CanvasRenderingContext2D, disc: Disc, colour: string): void {
  if (disc.radius < SMALLEST_RADIUS || !isDisplayKind(disc.kind)) return;
  const scale = (disc.radius * 1.25) / 16;
  context.save();
  context.translate(disc.x - 8 * scale, disc.y - 8 * scale);
  context.scale(scale, scale);
  context.lineWidth = 1.5;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = colour;
  context.stroke(getPath(disc.kind));
  context.restore();
}

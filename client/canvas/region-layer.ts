import { doBoxesTouch, isInside } from '../graph/label-layout.ts';
import type { Box } from '../graph/label-layout.ts';
import { STAGE_COLOURS } from '../graph/palette.ts';
import { createOverlay, FONT_FAMILY } from './overlay.ts';
import { drawCurves } from './curve-layer.ts';
import { project } from './picture.ts';
import type { View } from './picture.ts';

/** From this zoom on the names of regions begin to fade, and here they are gone. */
const FADES_FROM = 0.55;
const FADED_AT = 0.22;

interface Room {
  /** Large discs, which no name of a region stands on. */
  readonly obstacles: readonly Box[];
  readonly within: Box;
}

/** The names of the regions, under the nodes, in quiet capitals, as on a map. */
export function createRegionLayer() {
  const overlay = createOverlay('stage__regions');
  return {
    element: overlay.element,
    /** Draws the names and tells where they stand, so that other names keep clear of them. */
    draw: (view: View, room: Room): readonly Box[] => {
      const { width, height, ratio } = view;
      overlay.clear(width, height);
      drawCurves(overlay.context, view);
      drawTicks(overlay.context, view);
      const strength = Math.min(1, (ratio - FADED_AT) / (FADES_FROM - FADED_AT));
      if (strength <= 0) return [];
      const { context } = overlay;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.globalAlpha = 0.72 * strength;
      context.fillStyle = STAGE_COLOURS[view.appearance.scheme].region;
      context.letterSpacing = '0.14em';
      const scale = Math.min(1, Math.max(0.7, width / 1000));
      const largest = view.regions[0]?.size ?? 1;
      const taken: Box[] = [];
      for (const region of view.regions) {
        const { x, y } = project(view.projection, region);
        const size = Math.round((12 + 5 * Math.sqrt(region.size / largest)) * scale);
        context.font = `600 ${size}px ${FONT_FAMILY}`;
        const text = region.title[view.language].toLocaleUpperCase();
        const reach = context.measureText(text).width / 2 + 6;
        const box = toPlaces({ x, y, reach, size }).find(
          (place) =>
            isInside(place, room.within) &&
            !taken.some((other) => doBoxesTouch(place, other)) &&
            !room.obstacles.some((other) => doBoxesTouch(place, other)),
        );
        if (box === undefined) continue;
        taken.push(box);
        context.fillText(text, (box.left + box.right) / 2, (box.top + box.bottom) / 2);
      }
      context.globalAlpha = 1;
      return taken;
    },
  };
}

/** The middle of the region, and a line and two above and below it. */
function toPlaces(text: {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  readonly size: number;
}): Box[] {
  const { x, y, reach, size } = text;
  return [0, -1.4, 1.4, -2.8, 2.8].map((lines) => ({
    left: x - reach,
    right: x + reach,
    top: y + lines * size - size * 0.55,
    bottom: y + lines * size + size * 0.55,
  }));
}

/** Lines for years, named at the lower edge of what the panels leave; names never touch. */
function drawTicks(context: CanvasRenderingContext2D, view: View): void {
  if (view.ticks.length === 0) return;
  const { region } = STAGE_COLOURS[view.appearance.scheme];
  const bottom = view.free.bottom - 10;
  context.font = `500 12px ${FONT_FAMILY}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = region;
  context.strokeStyle = region;
  context.lineWidth = 1;
  let taken = -Infinity;
  for (const { x, year } of view.ticks) {
    const place = project(view.projection, { x, y: 0 }).x;
    if (place < view.free.left || place > view.free.right) continue;
    context.globalAlpha = 0.14;
    context.beginPath();
    context.moveTo(place, view.free.top);
    context.lineTo(place, bottom - 12);
    context.stroke();
    const text = year === null ? UNDATED[view.language] : String(year);
    const reach = context.measureText(text).width / 2;
    if (place - reach < taken + 6) continue;
    taken = place + reach;
    context.globalAlpha = 1;
    context.fillText(text, place, bottom);
  }
  context.globalAlpha = 1;
}

const UNDATED = { en: 'no date', zh: '无日期' } as const;

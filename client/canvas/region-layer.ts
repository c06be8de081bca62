import { doBoxesTouch } from '../graph/label-layout.ts';
import type { Box } from '../graph/label-layout.ts';
import { STAGE_COLOURS } from '../graph/palette.ts';
import { toDisplayName } from '../graph/names.ts';
import { createOverlay, FONT_FAMILY } from './overlay.ts';
import { project } from './picture.ts';
import type { View } from './picture.ts';

/** From this zoom on the names of regions begin to fade, and here they are gone. */
const FADES_FROM = 0.55;
const FADED_AT = 0.22;

/** The names of the regions, under the nodes, in quiet capitals, as on a map. */
export function createRegionLayer() {
  const overlay = createOverlay('stage__regions');
  return {
    element: overlay.element,
    /** Draws the names and tells where they stand, so that other names keep clear of them. */
    draw: (view: View): readonly Box[] => {
      const { width, height, ratio } = view;
      overlay.clear(width, height);
      const strength = Math.min(1, (ratio - FADED_AT) / (FADES_FROM - FADED_AT));
      if (strength <= 0) return [];
      const { context } = overlay;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.globalAlpha = 0.62 * strength;
      context.fillStyle = STAGE_COLOURS[view.appearance.scheme].region;
      context.letterSpacing = '0.14em';
      const scale = Math.min(1, Math.max(0.65, width / 1000));
      const largest = view.regions[0]?.size ?? 1;
      const taken: Box[] = [];
      for (const region of view.regions) {
        const { x, y } = project(view.projection, region);
        const attributes = view.graph.getNodeAttributes(region.nodeId);
        const size = Math.round((13 + 7 * Math.sqrt(region.size / largest)) * scale);
        context.font = `600 ${size}px ${FONT_FAMILY}`;
        const text = toDisplayName(attributes, view.language).toLocaleUpperCase();
        const reach = context.measureText(text).width / 2 + 6;
        const box = {
          left: x - reach,
          right: x + reach,
          top: y - size * 0.55,
          bottom: y + size * 0.55,
        };
        if (taken.some((other) => doBoxesTouch(box, other))) continue;
        taken.push(box);
        context.fillText(text, x, y);
      }
      context.globalAlpha = 1;
      return taken;
    },
  };
}

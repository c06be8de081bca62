import { toEdgeLine, toPointAt } from '../graph/edge-shape.ts';
import type { EdgeLine } from '../graph/edge-shape.ts';
import { doBoxesTouch, isInside } from '../graph/label-layout.ts';
import type { Box } from '../graph/label-layout.ts';
import { toTypeTitle } from '../graph/type-titles.ts';
import { STAGE_COLOURS } from '../graph/palette.ts';
import { createOverlay, createTextMeasure, drawHaloText, FONT_FAMILY } from './overlay.ts';
import { project, toDisc } from './picture.ts';
import type { View } from './picture.ts';

/** From so close on a relationship shows which way it points. */
const ARROWS_BELOW = 0.45;
/** Only so many relationships in sight are looked at, and only so many get a name. */
const MOST_IN_SIGHT = 600;
const MOST_NAMES = 80;
/** A line shorter than its name has none. */
const ROOM_BESIDE_NAME = 24;
const FONT = `400 11px ${FONT_FAMILY}`;

interface InSight {
  readonly edge: string;
  readonly line: EdgeLine;
}

/** What is said of relationships in sight: which way they point, from close by, and their types. */
export function createEdgeLayer() {
  const overlay = createOverlay('stage__edges');
  const measure = createTextMeasure(overlay.context);

  function drawName({ edge, line }: InSight, view: View, taken: readonly Box[]): Box | null {
    const { type } = view.graph.getEdgeAttributes(edge);
    const text = toTypeTitle(type)[view.language];
    const width = measure(text, FONT);
    const length = Math.hypot(line.to.x - line.from.x, line.to.y - line.from.y);
    if (length < width + ROOM_BESIDE_NAME) return null;
    const { x, y } = toPointAt(line, 0.5);
    const box = { left: x - width / 2, right: x + width / 2, top: y - 7, bottom: y + 7 };
    if (!isInside(box, view.free) || taken.some((other) => doBoxesTouch(box, other))) return null;
    const { region, background } = STAGE_COLOURS[view.appearance.scheme];
    overlay.context.font = FONT;
    drawHaloText(overlay.context, text, { x, y, colour: region, halo: background });
    return box;
  }

  return {
    element: overlay.element,
    /** Tells where it wrote, so that other names keep clear of it. */
    draw: (view: View): readonly Box[] => {
      overlay.clear(view.width, view.height);
      if (view.isBare) return [];
      const wantsArrows = view.ratio < ARROWS_BELOW;
      if (!wantsArrows && !view.edgeLabels) return [];
      const inSight = findInSight(view);
      if (wantsArrows)
        for (const { edge, line } of inSight) drawArrow(overlay.context, view, { edge, line });
      if (!view.edgeLabels) return [];
      overlay.context.textAlign = 'center';
      overlay.context.textBaseline = 'middle';
      const taken: Box[] = [];
      for (const item of inSight) {
        const box = drawName(item, view, taken);
        if (box !== null) taken.push(box);
        if (taken.length === MOST_NAMES) break;
      }
      return taken;
    },
  };
}

/** Relationships whose middle is in sight; of many those that come first. */
function findInSight(view: View): InSight[] {
  const { graph, appearance, projection, free } = view;
  const found: InSight[] = [];
  for (const edge of appearance.visibility.edges) {
    const from = project(projection, view.placeOf(graph.source(edge)));
    const to = project(projection, view.placeOf(graph.target(edge)));
    const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
    if (x < free.left || x > free.right || y < free.top || y > free.bottom) continue;
    const line = toEdgeLine(from, to, appearance.curvatures?.get(edge) ?? 0);
    found.push({ edge, line });
    if (found.length === MOST_IN_SIGHT) break;
  }
  return found;
}

/** A small head where the line meets the disc at its end. */
function drawArrow(context: CanvasRenderingContext2D, view: View, { edge, line }: InSight): void {
  const { radius } = toDisc(view, view.graph.target(edge));
  const length = Math.hypot(line.to.x - line.from.x, line.to.y - line.from.y);
  if (length < radius + 16) return;
  const tip = toPointAt(line, 1 - (radius + 1) / length);
  const angle = Math.atan2(tip.y - line.bend.y, tip.x - line.bend.x);
  const { region } = STAGE_COLOURS[view.appearance.scheme];
  context.globalAlpha = 0.6;
  context.fillStyle = region;
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  for (const turn of [2.7, -2.7]) {
    context.lineTo(tip.x + Math.cos(angle + turn) * 7, tip.y + Math.sin(angle + turn) * 7);
  }
  context.fill();
  context.globalAlpha = 1;
}

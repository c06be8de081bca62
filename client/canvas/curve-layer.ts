import { toEdgeLine } from '../graph/edge-shape.ts';
import { MARK_COLOURS, STAGE_COLOURS } from '../graph/palette.ts';
import { project } from './picture.ts';
import type { View } from './picture.ts';

/** Of more than these none could be told apart. */
const MOST_CURVES = 3_000;

/**
 * Relationships between the same two nodes, bent apart, under the nodes. They are few beside the
 * straight ones, which the graphics card draws; a path for each costs less than a program for all.
 */
export function drawCurves(context: CanvasRenderingContext2D, view: View): void {
  const { graph, appearance, projection, width, height } = view;
  if (appearance.curvatures === null) return;
  const { edge: rgb } = STAGE_COLOURS[appearance.scheme];
  const usual = `rgba(${rgb.join(',')},${appearance.edgeAlpha})`;
  let drawn = 0;
  for (const [edge, curvature] of appearance.curvatures) {
    if (!appearance.visibility.edges.has(edge)) continue;
    const from = project(projection, view.placeOf(graph.source(edge)));
    const to = project(projection, view.placeOf(graph.target(edge)));
    const isOutside =
      Math.max(from.x, to.x) < 0 ||
      Math.min(from.x, to.x) > width ||
      Math.max(from.y, to.y) < 0 ||
      Math.min(from.y, to.y) > height;
    if (isOutside) continue;
    const { bend } = toEdgeLine(from, to, curvature);
    const mark = appearance.marks?.get(edge);
    context.strokeStyle = mark === undefined ? usual : MARK_COLOURS[appearance.scheme][mark];
    context.lineWidth = appearance.thickness?.get(edge) ?? 1;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
    context.stroke();
    drawn += 1;
    if (drawn === MOST_CURVES) break;
  }
}

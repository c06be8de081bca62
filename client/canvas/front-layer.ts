import { toDistance, toEdgeLine } from '../graph/edge-shape.ts';
import type { EdgeLine } from '../graph/edge-shape.ts';
import { toNodeColour } from '../graph/appearance.ts';
import { placeLabels, toDiscObstacle } from '../graph/label-layout.ts';
import type { Box } from '../graph/label-layout.ts';
import { STAGE_COLOURS } from '../graph/palette.ts';
import type { Highlight } from '../graph/paths/ways.ts';
import { getVisibleNeighbourhood } from '../graph/visibility.ts';
import { toLabelFont, toLabelText } from './label-layer.ts';
import { createOverlay, createTextMeasure, drawHaloText } from './overlay.ts';
import { drawKindIcon } from './kind-icons.ts';
import { toDisc } from './picture.ts';
import type { Disc, View } from './picture.ts';

const MOST_NAMES = 60;
/** A line is thin: so many pixels beside it still count. */
const EDGE_TOLERANCE = 6;
/** The middle of a neighbourhood has the large letters, however small its disc. */
const FIRST = { radius: Number.POSITIVE_INFINITY };

/** What stands out: one neighbourhood, and the ring around what is selected. */
export interface Standout {
  /** The node whose neighbourhood is drawn at full strength. */
  readonly centre: string | null;
  /** What stands out beside the centre; its neighbourhood when this is null. */
  readonly part: Highlight | null;
  /** How much of the rest is veiled by the background's colour, 0 to 1. */
  readonly veil: number;
  readonly selection: readonly string[];
}

/** Where there is no other place, the middle's name may be under a panel; it is said even so. */
const ANYWHERE: Box = { left: -1e6, right: 1e6, top: -1e6, bottom: 1e6 };

interface NameScope {
  readonly discs: ReadonlyMap<string, Disc>;
  /** The node in the middle, whose name stands in any case. */
  readonly first: string;
  readonly view: View;
}

/** What the layer says itself, for the layers below. */
interface Said {
  readonly ids: ReadonlySet<string>;
  readonly boxes: readonly Box[];
}

const NOTHING_SAID: Said = { ids: new Set(), boxes: [] };

/**
 * The layer before everything. It draws one neighbourhood again at full strength, so that hovering
 * costs what the neighbourhood costs and never a redraw of the whole graph.
 */
export function createFrontLayer() {
  const overlay = createOverlay('stage__front');
  const measure = createTextMeasure(overlay.context);
  /** The relationships that stand out now. */
  const lines = new Map<string, EdgeLine>();

  function drawNames(scope: NameScope): readonly Box[] {
    const { discs, first, view } = scope;
    const colours = STAGE_COLOURS[view.appearance.scheme];
    const candidates = [...discs].map(([id, disc]) => ({
      id,
      x: disc.x,
      y: disc.y,
      radius: id === first ? disc.radius + 3 : disc.radius,
      width: measure(toLabelText(disc.name), toLabelFont(id === first ? FIRST : disc)),
      height: 15,
    }));
    // The first name stands whatever it covers; the others make room.
    const placeFirst = (within: Box) =>
      placeLabels(candidates.slice(0, 1), { most: 1, obstacles: [], within });
    const inSight = placeFirst(view.free);
    const placed = inSight.length > 0 ? inSight : placeFirst(ANYWHERE);
    const covered = placed.map(({ x, y }) => toTextBox(x, y, candidates[0]?.width ?? 0));
    const obstacles = [...discs].flatMap(([id, disc]) =>
      disc.radius > 4 ? [toDiscObstacle(id, disc)] : [],
    );
    placed.push(
      ...placeLabels(candidates.slice(1), {
        most: MOST_NAMES,
        obstacles: [...covered, ...obstacles],
        within: view.free,
      }),
    );
    overlay.context.textBaseline = 'middle';
    for (const { id, x, y } of placed.toReversed()) {
      const disc = discs.get(id);
      if (disc === undefined) continue;
      overlay.context.font = toLabelFont(id === first ? FIRST : disc);
      drawHaloText(overlay.context, toLabelText(disc.name), {
        x,
        y,
        colour: colours.text,
        halo: colours.background,
      });
    }
    const widths = new Map(candidates.map(({ id, width }) => [id, width]));
    return placed.map(({ id, x, y }) => toTextBox(x, y, widths.get(id) ?? 0));
  }

  function drawNeighbourhood(view: View, centre: string, part: Highlight | null): Said {
    const { graph, appearance } = view;
    const { neighbours, edges } =
      part === null
        ? getVisibleNeighbourhood(graph, appearance.visibility, centre)
        : toDrawnPart(view, part);
    const { context } = overlay;
    const discs = new Map<string, Disc>([[centre, toDisc(view, centre)]]);
    const byRank = neighbours.toSorted(
      (a, b) => graph.getNodeAttribute(b, 'importance') - graph.getNodeAttribute(a, 'importance'),
    );
    for (const id of byRank) discs.set(id, toDisc(view, id));

    // Many lines from one node would be a blot at the strength of a few.
    const crowd = Math.min(1, edges.length / 120);
    context.lineWidth = 1.4 - 0.6 * crowd;
    context.globalAlpha = 0.75 - 0.4 * crowd;
    for (const edge of edges) {
      const from = discs.get(graph.source(edge));
      const to = discs.get(graph.target(edge));
      if (from === undefined || to === undefined) continue;
      const kind = graph.getNodeAttribute(graph.source(edge), 'kind');
      context.strokeStyle = toNodeColour(appearance, graph.source(edge), kind);
      const line = toEdgeLine(from, to, appearance.curvatures?.get(edge) ?? 0);
      lines.set(edge, line);
      context.beginPath();
      context.moveTo(from.x, from.y);
      context.quadraticCurveTo(line.bend.x, line.bend.y, to.x, to.y);
      context.stroke();
    }
    context.globalAlpha = 1;
    const { background } = STAGE_COLOURS[appearance.scheme];
    for (const disc of [...discs.values()].toReversed()) {
      drawDisc(context, disc, background);
      drawKindIcon(context, disc, background);
    }
    return { ids: new Set(discs.keys()), boxes: drawNames({ discs, first: centre, view }) };
  }

  /** A small mark beside each node that a person put where it is. */
  function drawPins(view: View): void {
    const { text, background } = STAGE_COLOURS[view.appearance.scheme];
    for (const id of view.pinned) {
      if (view.appearance.visibility.nodes.has(id)) {
        drawPin(overlay.context, toDisc(view, id), { colour: text, halo: background });
      }
    }
  }

  /** A broken ring around each node that the server does not have. */
  function drawStrangers(view: View): void {
    const { text } = STAGE_COLOURS[view.appearance.scheme];
    const { context } = overlay;
    context.save();
    context.setLineDash([3, 2.5]);
    context.lineWidth = 1.4;
    context.strokeStyle = text;
    for (const id of view.strangers) {
      if (!view.appearance.visibility.nodes.has(id)) continue;
      const { x, y, radius } = toDisc(view, id);
      context.beginPath();
      context.arc(x, y, radius + 3, 0, 2 * Math.PI);
      context.stroke();
    }
    context.restore();
  }

  return {
    element: overlay.element,
    /** The relationship that stands out at a point of the map; null where there is none. */
    findEdgeAt: (point: { readonly x: number; readonly y: number }): string | null => {
      let nearest: string | null = null;
      let shortest = EDGE_TOLERANCE;
      for (const [edge, line] of lines) {
        const distance = toDistance(line, point);
        if (distance < shortest) [nearest, shortest] = [edge, distance];
      }
      return nearest;
    },
    /** Tells what it said, so that nothing below says it again or close to it. */
    draw: (view: View, { centre, part, veil, selection }: Standout): Said => {
      let said = NOTHING_SAID;
      const { graph, width, height } = view;
      const { accent, background } = STAGE_COLOURS[view.appearance.scheme];
      const { context } = overlay;
      overlay.clear(width, height);
      lines.clear();
      if (centre !== null && graph.hasNode(centre)) {
        context.globalAlpha = veil;
        context.fillStyle = background;
        context.fillRect(0, 0, width, height);
        context.globalAlpha = 1;
        said = drawNeighbourhood(view, centre, part);
      }
      drawStrangers(view);
      drawPins(view);
      for (const id of selection) {
        if (view.appearance.visibility.nodes.has(id)) drawRing(context, toDisc(view, id), accent);
      }
      return said;
    },
  };
}

/** What of a highlight can be drawn; its relationships may belong to a layer that is off. */
function toDrawnPart({ graph, appearance }: View, { nodes, edges }: Highlight) {
  return {
    neighbours: nodes.filter((id) => appearance.visibility.nodes.has(id)),
    edges: edges.filter((key) => graph.hasEdge(key)),
  };
}

function toTextBox(x: number, y: number, width: number): Box {
  return { left: x, right: x + width, top: y - 9, bottom: y + 9 };
}

function drawDisc(context: CanvasRenderingContext2D, disc: Disc, rim: string): void {
  context.beginPath();
  context.arc(disc.x, disc.y, disc.radius, 0, 2 * Math.PI);
  context.fillStyle = disc.colour;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = rim;
  context.stroke();
}

function drawRing(context: CanvasRenderingContext2D, disc: Disc, colour: string): void {
  context.beginPath();
  context.arc(disc.x, disc.y, disc.radius + 3.5, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = colour;
  context.stroke();
}

/** A drawing pin, upright on the disc's upper right. */
function drawPin(
  context: CanvasRenderingContext2D,
  disc: Disc,
  { colour, halo }: { readonly colour: string; readonly halo: string },
): void {
  const reach = (disc.radius + 1) * Math.SQRT1_2;
  const [x, y] = [disc.x + reach, disc.y - reach];
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + 3, y - 3);
  context.moveTo(x + 7, y - 5.5);
  context.arc(x + 4.5, y - 5.5, 2.5, 0, 2 * Math.PI);
  context.lineJoin = 'round';
  context.strokeStyle = halo;
  context.lineWidth = 4;
  context.stroke();
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 1.4;
  context.stroke();
  context.fill();
}

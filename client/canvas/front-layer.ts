import { toKindColour } from '../graph/appearance.ts';
import { placeLabels, toDiscBox, toWindowBox } from '../graph/label-layout.ts';
import type { Box } from '../graph/label-layout.ts';
import { STAGE_COLOURS } from '../graph/palette.ts';
import { getVisibleNeighbourhood } from '../graph/visibility.ts';
import { toLabelFont, toLabelText } from './label-layer.ts';
import { createOverlay, createTextMeasure, drawHaloText } from './overlay.ts';
import { toDisc } from './picture.ts';
import type { Disc, Picture, Renderer } from './picture.ts';

const MOST_NAMES = 60;
/** The middle of a neighbourhood has the large letters, however small its disc. */
const FIRST = { radius: Number.POSITIVE_INFINITY };

/** What stands out: one neighbourhood, and the ring around what is selected. */
export interface Standout {
  /** The node whose neighbourhood is drawn at full strength. */
  readonly centre: string | null;
  readonly selected: string | null;
}

/** The middle's name may be cut by the window's edge; it is said even so. */
const ANYWHERE: Box = { left: -1e6, right: 1e6, top: -1e6, bottom: 1e6 };

interface NameScope {
  readonly discs: ReadonlyMap<string, Disc>;
  /** The node in the middle, whose name stands in any case. */
  readonly first: string;
  readonly picture: Picture;
  readonly within: Box;
}

/**
 * The layer before everything. It draws one neighbourhood again at full strength, so that hovering
 * costs what the neighbourhood costs and never a redraw of the whole graph.
 */
export function createFrontLayer() {
  const overlay = createOverlay('stage__front');
  const measure = createTextMeasure(overlay.context);

  function drawNames(scope: NameScope): void {
    const { discs, first, picture, within } = scope;
    const colours = STAGE_COLOURS[picture.appearance.scheme];
    const candidates = [...discs].map(([id, disc]) => ({
      id,
      x: disc.x,
      y: disc.y,
      radius: id === first ? disc.radius + 3 : disc.radius,
      width: measure(toLabelText(disc.name), toLabelFont(id === first ? FIRST : disc)),
      height: 15,
    }));
    // The first name stands whatever it covers; the others make room.
    const placed = placeLabels(candidates.slice(0, 1), {
      most: 1,
      obstacles: [],
      within: ANYWHERE,
    });
    const covered = placed.map(({ x, y }) => toTextBox(x, y, candidates[0]?.width ?? 0));
    const obstacles = [...discs.values()]
      .filter(({ radius }) => radius > 4)
      .map(({ x, y, radius }) => toDiscBox(x, y, radius));
    placed.push(
      ...placeLabels(candidates.slice(1), {
        most: MOST_NAMES,
        obstacles: [...covered, ...obstacles],
        within,
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
  }

  function drawNeighbourhood(renderer: Renderer, picture: Picture, centre: string): void {
    const { graph, appearance } = picture;
    const { neighbours, edges } = getVisibleNeighbourhood(graph, appearance.visibility, centre);
    const { context } = overlay;
    const discs = new Map<string, Disc>([[centre, toDisc(renderer, picture, centre)]]);
    const byRank = neighbours.toSorted(
      (a, b) => graph.getNodeAttribute(b, 'pagerank') - graph.getNodeAttribute(a, 'pagerank'),
    );
    for (const id of byRank) discs.set(id, toDisc(renderer, picture, id));

    // Many lines from one node would be a blot at the strength of a few.
    const crowd = Math.min(1, edges.length / 120);
    context.lineWidth = 1.4 - 0.6 * crowd;
    context.globalAlpha = 0.75 - 0.4 * crowd;
    for (const edge of edges) {
      const from = discs.get(graph.source(edge));
      const to = discs.get(graph.target(edge));
      if (from === undefined || to === undefined) continue;
      const kind = graph.getNodeAttribute(graph.source(edge), 'kind');
      context.strokeStyle = toKindColour(kind, appearance.scheme);
      context.beginPath();
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
      context.stroke();
    }
    context.globalAlpha = 1;
    const { background } = STAGE_COLOURS[appearance.scheme];
    for (const disc of [...discs.values()].toReversed()) drawDisc(context, disc, background);
    const { width, height } = renderer.getDimensions();
    drawNames({ discs, first: centre, picture, within: toWindowBox(width, height) });
  }

  return {
    element: overlay.element,
    draw: (renderer: Renderer, picture: Picture, standout: Standout): void => {
      const { width, height } = renderer.getDimensions();
      overlay.clear(width, height);
      const { graph } = picture;
      const { centre, selected } = standout;
      if (centre !== null && graph.hasNode(centre)) drawNeighbourhood(renderer, picture, centre);
      if (selected !== null && graph.hasNode(selected)) {
        const { accent } = STAGE_COLOURS[picture.appearance.scheme];
        drawRing(overlay.context, toDisc(renderer, picture, selected), accent);
      }
    },
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

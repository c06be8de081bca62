import { placeLabels, toDiscObstacle } from '../graph/label-layout.ts';
import type { LabelCandidate, Obstacle } from '../graph/label-layout.ts';
import { toNamePriority } from '../graph/label-priority.ts';
import { STAGE_COLOURS } from '../graph/palette.ts';
import { createOverlay, createTextMeasure, drawHaloText, FONT_FAMILY } from './overlay.ts';
import { drawKindIcon } from './kind-icons.ts';
import { toDisc } from './picture.ts';
import type { Disc, View } from './picture.ts';

const FONT = `500 12px ${FONT_FAMILY}`;
const LARGE_FONT = `600 14px ${FONT_FAMILY}`;
/** Radius in pixels from which a name is set larger. */
const LARGE_RADIUS = 8.5;
/** Discs smaller than this may be covered by a neighbour's name. */
const OBSTACLE_RADIUS = 5;
/** Discs smaller than this have no name until one comes closer. */
const SMALLEST_NAMED = 2.6;
/** So few nodes have room for their names, however small they are. */
const FEW_NODES = 400;
const LONGEST_NAME = 34;
/** Of the nodes in sight only the most important so many are tried. */
const MOST_TRIED = 500;

export function toLabelFont({ radius }: Pick<Disc, 'radius'>): string {
  return radius >= LARGE_RADIUS ? LARGE_FONT : FONT;
}

export function toLabelText(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
}

/** Names of the most important nodes in sight; more of them as one comes closer. */
export function createLabelLayer() {
  const overlay = createOverlay('stage__names');
  const measure = createTextMeasure(overlay.context);

  return {
    element: overlay.element,
    /** Discs that are too large for a name to stand on. */
    findObstacles: (view: View): Obstacle[] => toObstacles(collectDiscs(view)),
    /** Draws the names clear of what is taken, but for those that are said elsewhere. */
    draw: (view: View, taken: readonly Obstacle[], said: ReadonlySet<string>): void => {
      const { width, height } = view;
      overlay.clear(width, height);
      const discs = collectDiscs(view);
      const colours = STAGE_COLOURS[view.appearance.scheme];
      overlay.context.textBaseline = 'middle';
      for (const disc of discs.values()) drawKindIcon(overlay.context, disc, colours.background);
      const unsaid = [...discs].filter(([id]) => !said.has(id));
      const placed = placeLabels(toCandidates(unsaid, measure), {
        most: toMostLabels(width * height, view.ratio),
        obstacles: [...taken, ...toObstacles(discs)],
        within: view.free,
      });
      for (const { id, x, y } of placed) {
        const disc = discs.get(id);
        if (disc === undefined) continue;
        overlay.context.font = toLabelFont(disc);
        const place = { x, y, colour: colours.text, halo: colours.background };
        drawHaloText(overlay.context, toLabelText(disc.name), place);
      }
    },
  };
}

/** A name for every 22,000 square pixels at rest, up to four times as many from close by. */
function toMostLabels(area: number, ratio: number): number {
  return Math.round((area / 22_000) * Math.min(4, Math.max(1, 1 / ratio)));
}

/** The most important discs in sight that are large enough to have a name. */
function collectDiscs(view: View): Map<string, Disc> {
  const { discs: index, projection, width, height } = view;
  const discs = new Map<string, Disc>();
  for (const [place, id] of index.ids.entries()) {
    // They come by size: after the first that is too small there is none that is large enough.
    const isSmall = (index.radius[place] ?? 0) * projection.scaleRadius < SMALLEST_NAMED;
    if (isSmall && index.ids.length > FEW_NODES) break;
    const x = (index.x[place] ?? 0) * projection.scaleX + projection.left;
    const y = (index.y[place] ?? 0) * projection.scaleY + projection.top;
    if (x < 0 || x > width || y < 0 || y > height) continue;
    discs.set(id, toDisc(view, id));
    if (discs.size === MOST_TRIED) break;
  }
  return discs;
}

/** Those whose names tell most come first. */
function* toCandidates(
  discs: readonly (readonly [string, Disc])[],
  measure: (text: string, font: string) => number,
): Generator<LabelCandidate> {
  const ranked = discs.toSorted(
    ([, a], [, b]) => toNamePriority(b.kind, b.radius) - toNamePriority(a.kind, a.radius),
  );
  for (const [id, disc] of ranked) {
    const width = measure(toLabelText(disc.name), toLabelFont(disc));
    yield { id, x: disc.x, y: disc.y, radius: disc.radius, width, height: 15 };
  }
}

function toObstacles(discs: ReadonlyMap<string, Disc>): Obstacle[] {
  return [...discs].flatMap(([id, disc]) =>
    disc.radius >= OBSTACLE_RADIUS ? [toDiscObstacle(id, disc)] : [],
  );
}

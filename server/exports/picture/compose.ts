import type { GraphNode, Relationship } from '../../../graph-data/model/graph.ts';
import { RELATIONSHIP_TYPE_DEFINITIONS } from '../../../graph-data/model/relationship-types.ts';
import { toName } from '../about.ts';
import type { ExportAbout } from '../about.ts';
import { toLook } from '../appearance.ts';
import { drawFrame } from './draw-frame.ts';
import { drawLines } from './draw-lines.ts';
import type { DrawnLine } from './draw-lines.ts';
import type { PictureFonts } from './fonts.ts';
import { layOut } from './lay-out.ts';
import type { Area, PlacedNode } from './lay-out.ts';
import type { Picture, Text } from './picture.ts';
import { placeLabels } from './place-labels.ts';
import type { Wish } from './place-labels.ts';
import { FAINT_INK, setText } from './set-text.ts';

export interface PictureGraph {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly Relationship[];
}

/** A3 across, in points. */
const PAGE = { width: 1190, height: 842 };
const MARGIN = 34;
const LEGEND_WIDTH = 170;
const TITLE_HEIGHT = 62;
const NOTES_HEIGHT = 62;
const AREA: Area = {
  left: MARGIN,
  top: MARGIN + TITLE_HEIGHT,
  width: PAGE.width - 2 * MARGIN - LEGEND_WIDTH,
  height: PAGE.height - 2 * MARGIN - TITLE_HEIGHT - NOTES_HEIGHT,
};
/** Widest name, in points; what is longer ends in three dots, and is whole for who points at it. */
const WIDEST_NAME = 190;
/** Types are written at lines as long as there are few. */
const MOST_NAMED_LINES = 120;

/** Everything that is drawn of a part of the graph, and where: the same for the same graph. */
export function compose(graph: PictureGraph, about: ExportAbout, fonts: PictureFonts): Picture {
  return {
    ...PAGE,
    ...composeWithin(graph, { about, fonts, area: AREA }),
    frame: drawFrame(graph, about, { fonts, page: PAGE, margin: MARGIN, legend: LEGEND_WIDTH }),
  };
}

/** Lines, discs and labels alone, within an area. Discs are in the order of the nodes. */
export function composeWithin(
  graph: PictureGraph,
  { about, fonts, area }: DrawingScope,
): Pick<Picture, 'lines' | 'discs' | 'labels'> {
  const placed = layOut(graph, area);
  const places = new Map(placed.map((item) => [item.node.id, item]));
  const lines = drawLines(graph.relationships, places);
  return {
    lines,
    discs: placed.map(({ node, x, y, radius }) => {
      const { kind, colour } = toLook(node);
      return { x, y, radius, colour, node: { id: node.id, kind, name: nameOf(node, about) } };
    }),
    labels: drawLabels(placed, lines, { about, fonts, area }),
  };
}

interface DrawingScope {
  readonly about: ExportAbout;
  readonly fonts: PictureFonts;
  readonly area: Area;
}

function nameOf(node: GraphNode, { language }: ExportAbout): string {
  return toName(node, node.id, language);
}

/** Names first, of the largest discs first; then types, where there is room between. */
function drawLabels(
  placed: readonly PlacedNode[],
  lines: readonly DrawnLine[],
  { about, fonts, area }: DrawingScope,
): Text[] {
  const texts = new Map<string, Omit<Text, 'x' | 'y'>>();
  const toWish = (
    id: string,
    at: { readonly x: number; readonly y: number; readonly radius: number },
    text: Omit<Text, 'x' | 'y'>,
  ): Wish => {
    texts.set(id, text);
    return { id, x: at.x, y: at.y, radius: at.radius, width: text.width, height: text.size * 1.25 };
  };
  const names = placed
    .toSorted((left, right) => right.radius - left.radius)
    .map((item) => {
      const size = Math.min(11, Math.max(6.5, 5 + item.radius * 0.45));
      const style = { size, most: WIDEST_NAME };
      return toWish(`node ${item.node.id}`, item, setText(nameOf(item.node, about), fonts, style));
    });
  const types = (lines.length > MOST_NAMED_LINES ? [] : lines).map((line) => {
    const style = { size: 5.5, most: WIDEST_NAME, colour: FAINT_INK };
    const title = setText(toTypeTitle(line.type, about), fonts, style);
    return toWish(`line ${line.id}`, { ...line.middle, radius: 0 }, title);
  });
  const discs = placed.map(({ node, x, y, radius }) => ({ id: `node ${node.id}`, x, y, radius }));
  const boxes = placeLabels([...names, ...types], { discs, area });
  return [...boxes].flatMap(([id, { left, bottom }]) => {
    const text = texts.get(id);
    return text === undefined ? [] : [{ ...text, x: left, y: bottom - text.size * 0.32 }];
  });
}

function toTypeTitle(type: string, { language }: ExportAbout): string {
  const titles = new Map(Object.entries(RELATIONSHIP_TYPE_DEFINITIONS));
  return titles.get(type)?.title[language] ?? type;
}

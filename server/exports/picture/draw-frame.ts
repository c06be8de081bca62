import type { GraphNode, Relationship } from '../../../graph-data/model/graph.ts';
import { KIND_COLOURS } from '../../../graph-data/model/palette.ts';
import { KIND_DEFINITIONS, NARROWER_LABEL_DEFINITIONS } from '../../../graph-data/model/kinds.ts';
import { compareText } from '../../../graph-data/model/compare-text.ts';
import type { ExportAbout } from '../about.ts';
import { toLook } from '../appearance.ts';
import { BETWEEN_WORDS } from '../connect-answer.ts';
import type { PictureFonts } from './fonts.ts';
import type { Disc, Picture, Text } from './picture.ts';
import { FAINT_INK, setText, toLines } from './set-text.ts';
import { PICTURE_WORDS } from './words.ts';

interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly Relationship[];
}

interface FrameParts {
  readonly fonts: PictureFonts;
  readonly page: { readonly width: number; readonly height: number };
  readonly margin: number;
  /** Width of the legend at the right edge. */
  readonly legend: number;
}

/** Title above, legend at the right, and below what the picture says about itself. */
export function drawFrame(graph: Graph, about: ExportAbout, parts: FrameParts): Picture['frame'] {
  const legend = drawLegend(graph, about, parts);
  return {
    discs: legend.discs,
    texts: [...drawTitle(graph, about, parts), ...legend.texts, ...drawNotes(graph, about, parts)],
  };
}

function drawTitle(graph: Graph, about: ExportAbout, { fonts, page, margin }: FrameParts): Text[] {
  const words = PICTURE_WORDS[about.language];
  const most = page.width - 2 * margin;
  const title = setText(about.selection, fonts, { size: 22, most, isBold: true });
  const counts = [
    words.moment(about.at),
    words.nodes(graph.nodes.length),
    words.relationships(graph.relationships.length),
    ...(about.between === null ? [] : [BETWEEN_WORDS[about.between][about.language]]),
  ].join(' · ');
  const subtitle = setText(counts, fonts, { size: 12, most, colour: FAINT_INK });
  return [
    { ...title, x: margin, y: margin + 20 },
    { ...subtitle, x: margin, y: margin + 40 },
  ];
}

/** The kinds that the picture has, in the order of the explorer, with how many there are. */
export function drawLegend(
  { nodes }: Graph,
  { language }: ExportAbout,
  { fonts, page, margin, legend }: FrameParts,
): { readonly discs: Disc[]; readonly texts: Text[] } {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const { kind } = toLook(node);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const kinds = Object.entries({ ...KIND_DEFINITIONS, ...NARROWER_LABEL_DEFINITIONS }).filter(
    ([kind]) => counts.has(kind),
  );
  const colours = new Map<string, string>(Object.entries(KIND_COLOURS.light));
  const left = page.width - margin - legend + 24;
  const toY = (index: number) => margin + 80 + index * 20;
  return {
    discs: kinds.map(([kind], index) => ({
      x: left,
      y: toY(index),
      radius: 5,
      colour: colours.get(kind) ?? FAINT_INK,
      node: null,
    })),
    texts: kinds.map(([kind, { plural }], index) => {
      const text = `${plural[language]} (${counts.get(kind) ?? 0})`;
      const style = { size: 10, most: legend - 36 };
      return { ...setText(text, fonts, style), x: left + 12, y: toY(index) + 3.5 };
    }),
  };
}

const NAMED_SOURCES = 8;

function drawNotes(graph: Graph, about: ExportAbout, { fonts, page, margin }: FrameParts): Text[] {
  const words = PICTURE_WORDS[about.language];
  const most = page.width - 2 * margin;
  const style = { size: 8, most, colour: FAINT_INK };
  const sources = toLines(toSources(graph, about), fonts, { size: 8, most, lines: 2 });
  const dataset = `${words.dataset(about.dataset)} · ${words.licence}`;
  const notes = [...sources, dataset].map((line) => setText(line, fonts, style));
  if (about.view !== null) {
    const colour = '#2f6db5';
    const text = `${words.view}: ${about.view}`;
    notes.push(setText(text, fonts, { ...style, colour, link: about.view }));
  }
  const top = page.height - margin - notes.length * 11;
  return notes.map((note, index) => ({ ...note, x: margin, y: top + (index + 1) * 11 }));
}

/** The documents that most facts of the picture stand on; by name where the picture has them. */
function toSources({ nodes, relationships }: Graph, { language }: ExportAbout): string {
  const counts = new Map<string, number>();
  for (const { properties } of [...nodes, ...relationships]) {
    for (const receipt of [properties['sources'] ?? []].flat()) {
      const id = String(receipt).split('#')[0] ?? '';
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  const words = PICTURE_WORDS[language];
  const names = new Map(nodes.map(({ id, properties }) => [id, String(properties['name'] ?? id)]));
  const ids = [...counts]
    .toSorted(([left, many], [right, more]) => more - many || compareText(left, right))
    .map(([id]) => names.get(id) ?? id.replace(/^source:/, ''));
  if (ids.length === 0) return words.noSources;
  return words.sources(ids.slice(0, NAMED_SOURCES), Math.max(0, ids.length - NAMED_SOURCES));
}

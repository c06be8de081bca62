import type { GraphNode, Relationship } from '../../graph-data/model/graph.ts';
import type { GraphChunk } from '../store/graph-store.ts';
import { toCommentLines } from './about.ts';
import type { ExportAbout } from './about.ts';
import { toLook } from './appearance.ts';
import { markImpossible } from './xml.ts';

/** Graphviz measures in inches, the map in units of which a node is some 3 to 24 across. */
const UNITS_PER_INCH = 24;

/**
 * DOT for Graphviz: names, kinds, types, colours, and positions that `neato -n` keeps; `dot` and the
 * other layouts make their own. Ids are node names; dates and addresses stand as tooltips and links.
 */
export async function* writeDot(
  chunks: AsyncIterable<GraphChunk>,
  about: ExportAbout,
): AsyncIterable<string> {
  yield toCommentLines(about, '//');
  yield `digraph stackscape {
  graph [label=${quoteText(about.title)}, charset="UTF-8", outputorder="edgesfirst"];
  node [shape="circle", style="filled", fontname="sans-serif", fontsize="10", fixedsize="shape"];
  edge [color="#4c5a6e80", fontname="sans-serif", fontsize="8", arrowsize="0.6"];
`;
  for await (const chunk of chunks) {
    yield 'nodes' in chunk
      ? chunk.nodes.map(toNode).join('')
      : chunk.relationships.map(toEdge).join('');
  }
  yield '}\n';
}

function toNode(node: GraphNode): string {
  const { id, properties } = node;
  const { kind, colour, size, x, y } = toLook(node);
  const width = (size / UNITS_PER_INCH).toFixed(3);
  const attributes = [
    `label=${quoteText(String(properties['name'] ?? id))}`,
    `class=${quoteText(kind)}`,
    `tooltip=${quoteText(`${kind}${toTimes(properties)}`)}`,
    `fillcolor="${colour}"`,
    `color="${colour}"`,
    `width="${width}"`,
    `pos="${toPoints(x)},${toPoints(y)}!"`,
    ...(typeof properties['url'] === 'string' ? [`URL=${quoteText(properties['url'])}`] : []),
  ];
  return `  ${quoteName(id)} [${attributes.join(', ')}];\n`;
}

function toEdge({ id, type, start, end, properties }: Relationship): string {
  const attributes = [
    `label=${quoteText(type)}`,
    `class=${quoteText(type)}`,
    `tooltip=${quoteText(`${type}${toTimes(properties)}`)}`,
    `id=${quoteText(id)}`,
  ];
  return `  ${quoteName(start)} -> ${quoteName(end)} [${attributes.join(', ')}];\n`;
}

/** Positions are points in a file, 72 an inch. */
function toPoints(position: number): string {
  return ((position / UNITS_PER_INCH) * 72).toFixed(2);
}

function toTimes({ from, to }: GraphNode['properties']): string {
  if (from === undefined && to === undefined) return '';
  return `, ${String(from ?? '…')} – ${String(to ?? '…')}`;
}

/**
 * The name of a node, of which Graphviz undoes `\"` alone. A backslash is doubled, since the last one
 * would take the quote along; it stays doubled in the name, everywhere alike.
 */
function quoteName(id: string): string {
  return `"${markImpossible(id).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/**
 * A text that is shown: there Graphviz undoes backslashes and HTML's entities, and `\n` is a line. An
 * empty line is a space, since some builds of Graphviz fall over nothing.
 */
function quoteText(text: string): string {
  const lines = markImpossible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .split(/\r\n|\r|\n/);
  return `"${lines.map((line) => (line === '' && lines.length > 1 ? ' ' : line)).join('\\n')}"`;
}

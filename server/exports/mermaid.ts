import { AppError } from '../../graph-data/model/app-error.ts';
import type { GraphNode, Relationship } from '../../graph-data/model/graph.ts';
import { KIND_COLOURS } from '../../graph-data/model/palette.ts';
import { RELATIONSHIP_TYPE_DEFINITIONS } from '../../graph-data/model/relationship-types.ts';
import type { RelationshipType } from '../../graph-data/model/relationship-types.ts';
import type { GraphChunk } from '../store/graph-store.ts';
import { toCommentLines } from './about.ts';
import type { ExportAbout } from './about.ts';
import { toLook } from './appearance.ts';
import { markImpossible } from './xml.ts';

/** Mermaid draws no more unless the page that shows it says otherwise. */
const MOST_CHARACTERS = 50_000;

/** A Mermaid flowchart, for READMEs, wikis and issues. */
export async function* writeMermaid(
  chunks: AsyncIterable<GraphChunk>,
  about: ExportAbout,
): AsyncIterable<string> {
  const numbers = new Map<string, number>();
  const kinds = new Set<string>();
  let text = `${toCommentLines(about, '%%')}flowchart LR\n`;
  for await (const chunk of chunks) {
    if ('nodes' in chunk) {
      for (const node of chunk.nodes) {
        const number = numbers.size;
        numbers.set(node.id, number);
        kinds.add(toLook(node).kind);
        text += toNode(node, number, about);
      }
    } else {
      const nameOf = (id: string) => `n${numbers.get(id) ?? ''}`;
      for (const item of chunk.relationships) text += toEdge(item, nameOf, about);
    }
  }
  for (const kind of [...kinds].toSorted()) text += toClass(kind);
  if (text.length > MOST_CHARACTERS) {
    throw new AppError(
      'too_large',
      `A Mermaid chart has at most ${MOST_CHARACTERS} characters, and this one would have ${text.length}; choose less, or a format such as svg or dot.`,
    );
  }
  yield text;
}

function toNode(node: GraphNode, number: number, { language }: ExportAbout): string {
  const { name, nameZh } = node.properties;
  const label = String((language === 'zh' ? nameZh : undefined) ?? name ?? node.id);
  return `  n${number}(["${escapeText(label)}"]):::${toLook(node).kind}\n`;
}

function toEdge(
  { type, start, end }: Relationship,
  nameOf: (id: string) => string,
  { language }: ExportAbout,
): string {
  const title = isKnown(type) ? RELATIONSHIP_TYPE_DEFINITIONS[type].title[language] : type;
  return `  ${nameOf(start)} -->|"${escapeText(title)}"| ${nameOf(end)}\n`;
}

function isKnown(type: string): type is RelationshipType {
  return Object.hasOwn(RELATIONSHIP_TYPE_DEFINITIONS, type);
}

function toClass(kind: string): string {
  const colour = new Map<string, string>(Object.entries(KIND_COLOURS.light)).get(kind);
  return `  classDef ${kind} fill:${colour},stroke:${colour},color:#ffffff\n`;
}

/**
 * A text within quotes. Whatever could be markup, for Mermaid or for the page around it, is written
 * by its code, as Mermaid has it: `#60;`. But for those from 128 to 159, which browsers take for others.
 */
function escapeText(text: string): string {
  return markImpossible(text).replace(
    /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\u0080-\u009F .,:()/+–—-]/gu,
    (character) => `#${character.codePointAt(0)};`,
  );
}

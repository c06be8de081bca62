import type { Dataset } from '../../graph-data/facts/facts.ts';
import type { ExportAbout } from '../../server/exports/about.ts';
import type { FormatDefinition } from '../../server/exports/format.ts';
import type { GraphChunk } from '../../server/store/graph-store.ts';

/** What the files of tests say about themselves; a title that would be markup, and a view. */
export const ABOUT: ExportAbout = {
  title: 'A <title>',
  selection: 'Everything "small" & hand-drawn',
  dataset: 'small',
  at: null,
  view: 'http://127.0.0.1:4000/?v=1&at=2012',
  between: null,
  language: 'en',
};

/** The bytes of a file in a format, of a graph that comes in these chunks. */
export async function toExportBytes(
  write: FormatDefinition['write'],
  chunks: readonly GraphChunk[],
  about: ExportAbout = ABOUT,
): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of write(toStream(chunks), about)) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** A graph in several chunks of nodes and of relationships, as a store hands it over. */
export function toChunks({ nodes, relationships }: Dataset, size = 5): GraphChunk[] {
  return [
    ...slice(nodes, size).map((part) => ({ nodes: part })),
    ...slice(relationships, size).map((part) => ({ relationships: part })),
  ];
}

function slice<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

async function* toStream(chunks: readonly GraphChunk[]): AsyncIterable<GraphChunk> {
  yield* chunks;
}

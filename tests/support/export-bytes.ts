import type { Dataset } from '../../scripts/dataset/facts.ts';
import type { FormatDefinition } from '../../server/exports/format.ts';
import type { GraphChunk } from '../../server/store/graph-store.ts';

const ABOUT = { title: 'A <title>', dataset: 'small', at: null };

/** The bytes of a file in a format, of a graph that comes in these chunks. */
export async function toExportBytes(
  write: FormatDefinition['write'],
  chunks: readonly GraphChunk[],
): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of write(toStream(chunks), ABOUT)) parts.push(Buffer.from(part));
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

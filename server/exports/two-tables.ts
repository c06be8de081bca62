import { downloadZip } from 'client-zip';
import type { GraphNode, Relationship } from '../../graph-data/model/graph.ts';
import type { GraphChunk } from '../store/graph-store.ts';

/**
 * Date of the files within an archive; fixed, and local as archives have it, so that the same graph
 * gives the same bytes everywhere.
 */
export const FILE_DATE = new Date(2010, 6, 21);

/** How nodes and relationships become the rows of their tables. */
export interface Tables {
  /** What the archive holds and how to open it. */
  readonly readme: string;
  /** What stands before the rows. */
  readonly nodeHead: string;
  readonly toNodeRows: (nodes: readonly GraphNode[]) => string;
  readonly relationshipHead: string;
  readonly toRelationshipRows: (relationships: readonly Relationship[]) => string;
}

/** README.txt, nodes.csv and relationships.csv in one archive, written as the graph is read. */
export async function* writeTwoTables(
  chunks: AsyncIterable<GraphChunk>,
  tables: Tables,
): AsyncIterable<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let pending: IteratorResult<GraphChunk> | null = null;
  const next = async () => {
    const result = pending ?? (await iterator.next());
    pending = null;
    return result;
  };

  async function* nodeRows(): AsyncIterable<string> {
    yield tables.nodeHead;
    for (;;) {
      const result = await next();
      if (result.done || !('nodes' in result.value)) {
        pending = result;
        return;
      }
      yield tables.toNodeRows(result.value.nodes);
    }
  }

  async function* relationshipRows(): AsyncIterable<string> {
    yield tables.relationshipHead;
    for (;;) {
      const result = await next();
      if (result.done) return;
      if ('relationships' in result.value) {
        yield tables.toRelationshipRows(result.value.relationships);
      }
    }
  }

  const archive = downloadZip([
    { name: 'README.txt', input: tables.readme, lastModified: FILE_DATE },
    { name: 'nodes.csv', input: nodeRows(), lastModified: FILE_DATE },
    { name: 'relationships.csv', input: relationshipRows(), lastModified: FILE_DATE },
  ]);
  try {
    if (archive.body !== null) yield* archive.body;
  } finally {
    // Whoever stops half-way lets the store stop, too.
    await iterator.return?.();
  }
}

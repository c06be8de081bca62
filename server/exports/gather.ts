import type { GraphNode, Relationship } from '../../graph-data/model/graph.ts';
import type { GraphChunk } from '../store/graph-store.ts';

/** A graph in memory, for formats that need all of it before their first byte. */
export async function gather(chunks: AsyncIterable<GraphChunk>): Promise<{
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly Relationship[];
}> {
  const nodes: GraphNode[] = [];
  const relationships: Relationship[] = [];
  for await (const chunk of chunks) {
    if ('nodes' in chunk) nodes.push(...chunk.nodes);
    else relationships.push(...chunk.relationships);
  }
  return { nodes, relationships };
}

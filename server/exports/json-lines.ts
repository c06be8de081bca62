import { toNodeLine, toRelationshipLine } from '../../graph-data/model/json-lines.ts';
import type { GraphChunk } from '../store/graph-store.ts';

/** JSON Lines in APOC's form; `npm run import -- --dataset FILE` and `apoc.import.json` read it. */
export async function* writeJsonLines(chunks: AsyncIterable<GraphChunk>): AsyncIterable<string> {
  const labels = new Map<string, readonly string[]>();
  for await (const chunk of chunks) {
    if ('nodes' in chunk) {
      for (const node of chunk.nodes) labels.set(node.id, node.labels);
      yield chunk.nodes.map((node) => `${toNodeLine(node)}\n`).join('');
    } else {
      const labelsOf = (id: string) => labels.get(id) ?? [];
      yield chunk.relationships
        .map((relationship) => `${toRelationshipLine(relationship, labelsOf)}\n`)
        .join('');
    }
  }
}

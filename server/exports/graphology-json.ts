import type { GraphNode, Relationship } from '../../graph-data/model/graph.ts';
import type { GraphChunk } from '../store/graph-store.ts';
import { toStatements } from './about.ts';
import type { ExportAbout } from './about.ts';
import { toLook } from './appearance.ts';
import { sortKeys } from './sort-keys.ts';

/**
 * JSON as graphology exports and imports a graph (`graph.import`). Looks have the names that Sigma
 * expects; what the graph says of a node or a relationship stands apart under `properties`, since
 * `type` and `size` mean something else to who draws.
 */
export async function* writeGraphologyJson(
  chunks: AsyncIterable<GraphChunk>,
  about: ExportAbout,
): AsyncIterable<string> {
  const attributes = JSON.stringify(Object.fromEntries(toStatements(about)));
  yield `{"attributes":${attributes},\n"options":{"type":"directed","multi":true,"allowSelfLoops":true},\n"nodes":[`;
  let open: 'nodes' | 'edges' = 'nodes';
  let separator = '\n';
  for await (const chunk of chunks) {
    const isNodes = 'nodes' in chunk;
    if (!isNodes && open === 'nodes') {
      yield '\n],\n"edges":[';
      open = 'edges';
      separator = '\n';
    }
    const items = isNodes ? chunk.nodes.map(toNode) : chunk.relationships.map(toEdge);
    if (items.length === 0) continue;
    yield separator + items.join(',\n');
    separator = ',\n';
  }
  yield open === 'nodes' ? '\n],\n"edges":[\n]}\n' : '\n]}\n';
}

function toNode(node: GraphNode): string {
  const { id, labels, properties } = node;
  const { kind, colour: color, size, x, y } = toLook(node);
  const label = String(properties['name'] ?? id);
  return JSON.stringify({
    key: id,
    attributes: { label, kind, labels, x, y, size, color, properties: sortKeys(properties) },
  });
}

function toEdge({ id, type, start, end, properties }: Relationship): string {
  return JSON.stringify({
    key: id,
    source: start,
    target: end,
    attributes: { label: type, kind: type, properties: sortKeys(properties) },
  });
}

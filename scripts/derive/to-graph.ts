import { MultiDirectedGraph, UndirectedGraph } from 'graphology';
import type Graph from 'graphology';
import {
  RELATIONSHIP_TYPES,
  RELATIONSHIP_TYPE_DEFINITIONS,
} from '../../graph-data/model/relationship-types.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';

/** Every node and relationship, parallel ones apart. */
export function toWholeGraph({ nodes, relationships }: Dataset): Graph {
  const graph = new MultiDirectedGraph();
  for (const { id } of nodes) graph.addNode(id);
  for (const { id, start, end } of relationships) graph.addDirectedEdgeWithKey(id, start, end);
  return graph;
}

const BACKBONE: ReadonlySet<string> = new Set(
  RELATIONSHIP_TYPES.filter((type) => RELATIONSHIP_TYPE_DEFINITIONS[type].layer === 'backbone'),
);

/**
 * What the first picture shows: relationships of the backbone, one edge a pair with their number as
 * weight, without documents, without what is retired, and without nodes that are left alone then.
 */
export function toBackbone({ nodes, relationships }: Dataset): Graph {
  const leftOut = new Set(
    nodes
      .filter(
        ({ labels, properties }) => labels.includes('Source') || properties.retired !== undefined,
      )
      .map(({ id }) => id),
  );
  const graph = new UndirectedGraph();
  for (const { type, start, end } of relationships) {
    if (!BACKBONE.has(type) || start === end) continue;
    if (leftOut.has(start) || leftOut.has(end)) continue;
    graph.mergeNode(start);
    graph.mergeNode(end);
    graph.updateUndirectedEdge(start, end, (attributes) => ({
      weight: ((attributes.weight as number | undefined) ?? 0) + 1,
    }));
  }
  return graph;
}

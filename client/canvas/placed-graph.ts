import type { DataGraph, NodeAttributes } from '../graph/data-graph.ts';
import type { Point } from '../graph/placement.ts';

/**
 * The same graph with its nodes where they are drawn now. Sigma reads positions from the graph's own
 * attributes, also after its reducers; those are the stored ones, and must stay so.
 */
export function toPlacedGraph(
  graph: DataGraph,
  findMoved: (id: string) => Point | undefined,
): DataGraph {
  // An object whose prototype is the graph has all of its members; one of them is its own.
  const placed = Object.create(graph) as DataGraph;
  placed.getNodeAttributes = (id: unknown): NodeAttributes => {
    const attributes = graph.getNodeAttributes(id);
    const moved = findMoved(String(id));
    return moved === undefined ? attributes : { ...attributes, x: moved.x, y: moved.y };
  };
  return placed;
}

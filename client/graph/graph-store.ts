import type { Overview } from '../../graph-data/model/api/overview.ts';
import type { Subgraph } from '../../graph-data/model/graph.ts';
import type { DataGraph } from './data-graph.ts';
import { mergeSubgraph, toDataGraph } from './to-graph.ts';

/** The one graph, and how to learn that answers have added to it. */
export interface GraphStore {
  readonly graph: DataGraph;
  /** Counts the additions; the graph itself stays the same object. */
  readonly getRevision: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  /** Adds what a subgraph knows and the graph does not, close to the node it was asked for. */
  readonly merge: (subgraph: Subgraph, around: string) => void;
}

export function createGraphStore(overview: Overview): GraphStore {
  const graph = toDataGraph(overview);
  const listeners = new Set<() => void>();
  let revision = 0;
  return {
    graph,
    getRevision: () => revision,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    merge: (subgraph, around) => {
      const before = graph.order + graph.size;
      mergeSubgraph(graph, subgraph, around);
      if (graph.order + graph.size === before) return;
      revision += 1;
      for (const listener of listeners) listener();
    },
  };
}

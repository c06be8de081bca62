import type { Overview } from '../../graph-data/model/api/overview.ts';
import type { Subgraph } from '../../graph-data/model/graph.ts';
import type { DataGraph } from './data-graph.ts';
import { addLayers } from './local/add-layers.ts';
import type { LocalLayer } from './local/local-layer.ts';
import { mergeSubgraph, toDataGraph } from './to-graph.ts';

/**
 * The graph with what it holds now: another object after each addition, around the one graph. What
 * is computed from all of the graph depends on this and not on the graph, which stays the same.
 */
export interface GraphState {
  readonly graph: DataGraph;
}

/** The one graph, and how to learn that answers have added to it. */
export interface GraphStore {
  readonly getState: () => GraphState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Adds what a subgraph knows and the graph does not, close to the node it was asked for. */
  readonly merge: (subgraph: Subgraph, around: string) => void;
}

/** The overview's graph, with what a person brought laid over it. */
export function createGraphStore(
  overview: Overview,
  layers: readonly LocalLayer[] = [],
): GraphStore {
  const graph = toDataGraph(overview);
  addLayers(graph, layers);
  const listeners = new Set<() => void>();
  let state: GraphState = { graph };
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    merge: (subgraph, around) => {
      const before = graph.order + graph.size;
      mergeSubgraph(graph, subgraph, around);
      if (graph.order + graph.size === before) return;
      state = { graph };
      for (const listener of listeners) listener();
    },
  };
}

import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Overview } from '../../graph-data/model/api.ts';
import { neighbourhoodQuery } from '../api/queries.ts';
import type { DataGraph } from '../graph/data-graph.ts';
import { createGraphStore } from '../graph/graph-store.ts';

/** Neighbours fetched at once for a node that the overview knows in part or not at all. */
const EXPANSION_LIMIT = 500;

/**
 * The graph of the overview, completed by the neighbourhoods of these nodes where the overview was
 * cut. `revision` counts the completions.
 */
export function useMergedGraph(
  overview: Overview,
  wanted: readonly string[],
): { readonly graph: DataGraph; readonly revision: number } {
  const store = useMemo(() => createGraphStore(overview), [overview]);
  const revision = useSyncExternalStore(store.subscribe, store.getRevision);
  const { graph } = store;
  // What was cut off stays asked for once it is merged, or its answer would be dropped.
  const incomplete = useMemo(
    () =>
      [...new Set(wanted)].filter((id) => {
        const node = overview.nodes.id.includes(id);
        return !node || overview.truncated;
      }),
    [overview, wanted],
  );
  const answers = useQueries({
    queries: incomplete.map((id) =>
      neighbourhoodQuery({ id, types: [], direction: 'both', limit: EXPANSION_LIMIT }),
    ),
    combine: (results) => results.map(({ data }) => data),
  });
  useEffect(() => {
    for (const [index, subgraph] of answers.entries()) {
      const id = incomplete[index];
      if (subgraph !== undefined && id !== undefined) store.merge(subgraph, id);
    }
  }, [answers, incomplete, store]);
  return { graph, revision };
}

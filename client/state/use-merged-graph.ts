import { useQueries } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Overview } from '../../graph-data/model/api/overview.ts';
import { API_LIMITS } from '../../graph-data/model/api/limits.ts';
import type { Subgraph } from '../../graph-data/model/graph.ts';
import { neighbourhoodQuery } from '../api/queries.ts';
import type { NeighbourhoodRequest } from '../api/queries.ts';
import type { Expansion } from '../graph/expansion-ties.ts';
import { createGraphStore } from '../graph/graph-store.ts';
import { findStrangers } from '../graph/local/add-layers.ts';
import type { LocalLayer } from '../graph/local/local-layer.ts';
import type { GraphState } from '../graph/graph-store.ts';
import type { ViewState } from './view-state.ts';

/** Neighbours fetched at once for a node that the overview knows in part or not at all. */
const FEWEST = 500;

/** A node that must be known with its neighbours; as an expansion wants it. */
type Wanted = Expansion;

/** Everything that a view names must be known; an expansion knows best how much it needs. */
export function toWanted(
  view: Pick<ViewState, 'selection' | 'added' | 'only' | 'expanded'>,
  standingOut: readonly string[],
): Wanted[] {
  const ids = [...view.selection, ...view.added, ...(view.only ?? []), ...standingOut];
  return [...ids.map((id) => ({ id, types: [] })), ...view.expanded];
}

/**
 * The graph of the overview, completed by the neighbourhoods of these nodes where the overview was
 * cut. What a person brought lies over it; bringing or removing it makes the graph anew.
 */
export function useMergedGraph(
  overview: Overview,
  wanted: readonly Wanted[],
  layers: readonly LocalLayer[],
): {
  readonly graphState: GraphState;
  /** Nodes whose neighbourhood could not be had, with why. */
  readonly failures: readonly Failure[];
  /** Asks once more for what failed. */
  readonly retry: () => void;
} {
  const store = useMemo(() => createGraphStore(overview, layers), [overview, layers]);
  const known = useMemo(() => new Set(overview.nodes.id), [overview]);
  // The server need not be asked for what only this page has.
  const strangers = useMemo(() => findStrangers(store.getState().graph), [store]);
  const graphState = useSyncExternalStore(store.subscribe, store.getState);
  // What was cut off stays asked for once it is merged, or its answer would be dropped.
  const incomplete = useMemo(() => {
    const missing = wanted.filter(
      ({ id }) => !strangers.has(id) && (overview.truncated || !known.has(id)),
    );
    return [...new Map(missing.map((item) => [item.id, item])).values()];
  }, [overview, known, strangers, wanted]);
  const { answers, errors, refetch } = useQueries({
    queries: incomplete.map((item) => neighbourhoodQuery(toRequest(item))),
    combine: combineAnswers,
  });
  useEffect(() => {
    for (const [index, subgraph] of answers.entries()) {
      const id = incomplete[index]?.id;
      if (subgraph !== undefined && id !== undefined) store.merge(subgraph, id);
    }
  }, [answers, incomplete, store]);
  const failures = useMemo(
    () =>
      errors.flatMap((error, index): Failure[] => {
        const id = incomplete[index]?.id;
        return error === null || id === undefined ? [] : [{ id, error }];
      }),
    [errors, incomplete],
  );
  return { graphState, failures, retry: refetch };
}

export interface Failure {
  readonly id: string;
  readonly error: Error;
}

function combineAnswers(results: readonly UseQueryResult<Subgraph>[]) {
  return {
    answers: results.map(({ data }) => data),
    errors: results.map(({ error, failureReason }) => error ?? failureReason),
    refetch: () => {
      for (const result of results) if (result.isError) void result.refetch();
    },
  };
}

/** As many as the pages that are open ask for, within what the server gives at once. */
function toRequest({ id, types, limit }: Wanted): NeighbourhoodRequest {
  const asked = limit === undefined ? FEWEST : limit * Math.max(1, types.length) + 1;
  const most = Math.min(API_LIMITS.neighbourhood.maximum, Math.max(FEWEST, asked));
  return { id, types, direction: 'both', limit: most };
}

import { useQueries } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PathsAnswer } from '../../graph-data/model/api/paths.ts';
import { pathsQuery } from '../api/path-queries.ts';
import { mergeIntoWays, toHighlight } from '../graph/paths/ways.ts';
import type { Highlight, Way } from '../graph/paths/ways.ts';
import type { Connection } from './view-state.ts';

/** How one node is connected with the next. */
export interface ConnectedPair {
  readonly from: string;
  readonly to: string;
  /** Undefined while they are sought. */
  readonly ways: readonly Way[] | undefined;
  readonly truncated: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Ways between each node of a connection and the next, and what of them stands out. */
export function useConnection(connection: Connection | null): {
  readonly pairs: readonly ConnectedPair[];
  readonly highlight: Highlight | null;
} {
  const requests = useMemo(() => toRequests(connection), [connection]);
  const answers = useQueries({ queries: requests.map(pathsQuery), combine: toAnswers });
  const pairs = useMemo(
    () =>
      requests.flatMap(({ from, to }, index): ConnectedPair[] => {
        const answer = answers[index];
        if (answer === undefined) return [];
        const { data, error, refetch } = answer;
        const retry = (): void => void refetch();
        const ways = data && mergeIntoWays(data.paths);
        return [{ from, to, ways, truncated: data?.truncated === true, error, retry }];
      }),
    [requests, answers],
  );
  const highlight = useMemo(
    () =>
      connection === null
        ? null
        : toHighlight(
            connection.ends,
            pairs.flatMap(({ ways }) => ways ?? []),
          ),
    [connection, pairs],
  );
  return { pairs, highlight };
}

function toRequests(connection: Connection | null) {
  if (connection === null) return [];
  const { ends, mode, maxHops, types, avoid } = connection;
  return ends.flatMap((from, index) => {
    const to = ends[index + 1];
    return to === undefined ? [] : [{ from, to, mode, maxHops, types, avoid }];
  });
}

function toAnswers(results: readonly UseQueryResult<PathsAnswer>[]) {
  return results.map(({ data, error, refetch }) => ({ data, error, refetch }));
}

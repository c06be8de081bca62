import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { QueryValue } from '../../../graph-data/model/api/query-value.ts';
import { questionAnswerQuery } from '../../api/ask-queries.ts';
import { neighbourhoodQuery } from '../../api/queries.ts';
import { listTies } from '../../graph/insight/ties.ts';
import type { Tie } from '../../graph/insight/ties.ts';
import type { QueryRow } from './read-row.ts';

/** Rows or ties, once they are there. */
export interface Asked<Item> {
  readonly items: readonly Item[] | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** The rows of a named question by the names of its columns. */
export function useAnswer(
  question: string,
  parameters: Readonly<Record<string, QueryValue>>,
): Asked<QueryRow> {
  const { data, error, refetch } = useQuery(questionAnswerQuery(question, parameters));
  const items = useMemo(
    () =>
      data?.rows.map((row): QueryRow =>
        Object.fromEntries(data.columns.map((name, index) => [name, row[index] ?? null])),
      ),
    [data],
  );
  return { items, error, retry: () => void refetch() };
}

/** Neighbours asked for at most; who has more has a question of their own. */
const MOST_TIES = 600;

/** The relationships of a node through these types, receipts included. */
export function useTies(id: string, types: readonly string[]): Asked<Tie> {
  const request = { id, types, direction: 'both', limit: MOST_TIES } as const;
  const { data, error, refetch } = useQuery(neighbourhoodQuery(request));
  const wanted = types.join(',');
  const items = useMemo(() => data && listTies(id, data, wanted.split(',')), [data, id, wanted]);
  return { items, error, retry: () => void refetch() };
}

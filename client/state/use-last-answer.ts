import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { Selection } from '../../graph-data/model/api/export.ts';

export type Asked = Extract<Selection, { question: string } | { query: string }>;

/** What was answered last, for who wants to take it away. */
export interface LastAnswer {
  readonly asked: Asked;
  /** Nodes and relationships that the answer mentions. */
  readonly nodes: number;
  readonly relationships: number;
}

const KEY = ['last-answer'];

/** Stays for the length of a visit, whatever panel is closed in between. */
export function keepLastAnswer(cache: QueryClient, answer: LastAnswer): void {
  cache.setQueryDefaults(KEY, { gcTime: Number.POSITIVE_INFINITY });
  cache.setQueryData(KEY, answer);
}

/** Null where nothing was asked yet. */
export function useLastAnswer(): LastAnswer | null {
  const cache = useQueryClient();
  const { data } = useQuery<LastAnswer | null>({
    queryKey: KEY,
    queryFn: () => cache.getQueryData<LastAnswer>(KEY) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? null;
}

import { queryOptions } from '@tanstack/react-query';
import {
  questionsAnswerSchema,
  searchAnswerSchema,
  tableAnswerSchema,
} from '../../graph-data/model/api.ts';
import type { QueryValue } from '../../graph-data/model/api.ts';
import { parseWith, postJson, requestJson } from './request.ts';

/** Facts change only when a dataset is loaded: an answer is good for the length of a visit. */
const LASTING = { staleTime: Number.POSITIVE_INFINITY } as const;

/** The named questions with their parameters, columns and Cypher. */
export function questionsQuery() {
  return queryOptions({
    queryKey: ['questions'],
    queryFn: async ({ signal }) => {
      const { items } = await requestJson('/questions', parseWith(questionsAnswerSchema), signal);
      return items;
    },
    ...LASTING,
  });
}

/** The answer of a named question. */
export function questionAnswerQuery(
  name: string,
  parameters: Readonly<Record<string, QueryValue>>,
) {
  return queryOptions({
    queryKey: ['question', name, parameters],
    queryFn: ({ signal }) =>
      postJson(`/questions/${encodeURIComponent(name)}`, {
        body: { parameters },
        parse: parseWith(tableAnswerSchema),
        signal,
      }),
    ...LASTING,
    // What was asked wrongly is as wrong the second time.
    retry: false,
  });
}

const ENTITIES = 12;

/** Nodes that a text may mean, of one kind where a kind is given. */
export function entitySearchQuery(text: string, kind: string | null) {
  const parameters = new URLSearchParams({ q: text, limit: String(ENTITIES) });
  if (kind !== null) parameters.set('kinds', kind);
  return queryOptions({
    queryKey: ['entity-search', text, kind],
    queryFn: ({ signal }) =>
      requestJson(`/search?${parameters}`, parseWith(searchAnswerSchema), signal),
    enabled: text !== '',
    staleTime: 5 * 60_000,
  });
}

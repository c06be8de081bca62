import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { cypherAnswerSchema } from '../../graph-data/model/api/cypher.ts';
import { questionsAnswerSchema } from '../../graph-data/model/api/questions.ts';
import { searchAnswerSchema } from '../../graph-data/model/api/search.ts';
import { tableAnswerSchema } from '../../graph-data/model/api/table.ts';
import type { CypherAnswer } from '../../graph-data/model/api/cypher.ts';
import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import type { AppErrorCode } from '../../graph-data/model/app-error.ts';
import { LASTING } from './queries.ts';
import { parseWith, postJson, requestJson } from './request.ts';

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

/** Rows as the server makes them: whatever JSON holds is a value, so their shape needs no look. */
const rowsSchema = z.custom<QueryValue[][]>(
  (value) => Array.isArray(value) && value.every((row) => Array.isArray(row)),
);
const shallowAnswerSchema = cypherAnswerSchema.extend({ rows: rowsSchema });

/** The server bounds the time of a query itself, and may be set to allow more than usual. */
const QUERY_PATIENCE_MS = 10 * 60_000;

export interface CypherRequest {
  readonly query: string;
  readonly parameters: Readonly<Record<string, QueryValue>>;
}

/** Runs a query; giving it up by the signal ends it in the database too. */
export function runCypher(body: CypherRequest, signal: AbortSignal): Promise<CypherAnswer> {
  return postJson('/cypher', {
    body,
    parse: parseWith(shallowAnswerSchema),
    signal,
    patienceMs: QUERY_PATIENCE_MS,
  });
}

const EXPLAIN = /^\s*explain\b/i;

/** The plan of a query, which is not run for it. */
export function planQuery({ query, parameters }: CypherRequest) {
  const explained = EXPLAIN.test(query) ? query : `EXPLAIN ${query}`;
  return queryOptions({
    queryKey: ['plan', explained, parameters],
    queryFn: ({ signal }) => runCypher({ query: explained, parameters }, signal),
    ...LASTING,
    retry: false,
  });
}

const BUSY: ReadonlySet<AppErrorCode> = new Set(['rate_limited', 'unavailable']);
const TRIES = 6;

/** What a query that counts gives; it waits for its place, since a client has few at once. */
export function countsQuery(query: string) {
  return queryOptions({
    queryKey: ['counts', query],
    queryFn: ({ signal }) => runCypher({ query, parameters: {} }, signal),
    ...LASTING,
    retry: (failures, error) =>
      failures < TRIES && error instanceof AppError && BUSY.has(error.code),
    retryDelay: 500,
  });
}

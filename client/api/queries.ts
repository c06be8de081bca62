import { queryOptions } from '@tanstack/react-query';
import { expansionsAnswerSchema, nodeAnswerSchema } from '../../graph-data/model/api/node.ts';
import { schemaAnswerSchema } from '../../graph-data/model/api/schema.ts';
import { searchAnswerSchema } from '../../graph-data/model/api/search.ts';
import { valuesSchema } from '../../graph-data/model/api/values.ts';
import type { Values } from '../../graph-data/model/api/values.ts';
import { subgraphSchema } from '../../graph-data/model/graph.ts';
import { parseOverview } from './parse-overview.ts';
import { parseWith, postJson, requestJson } from './request.ts';

/** Facts change only when a dataset is loaded: an answer is good for the length of a visit. */
export const LASTING = { staleTime: Number.POSITIVE_INFINITY } as const;

function toNodePath(id: string): string {
  return `/nodes/${encodeURIComponent(id)}`;
}

/** The whole graph in columns; the page asks for the same address before this script runs. */
export function overviewQuery() {
  return queryOptions({
    queryKey: ['overview'],
    queryFn: ({ signal }) => requestJson('/overview', parseOverview, signal),
    ...LASTING,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

export const SEARCH_LIMIT = 24;

export function searchQuery(text: string) {
  const parameters = new URLSearchParams({ q: text, limit: String(SEARCH_LIMIT) });
  return queryOptions({
    queryKey: ['search', text],
    queryFn: ({ signal }) =>
      requestJson(`/search?${parameters}`, parseWith(searchAnswerSchema), signal),
    enabled: text !== '',
    staleTime: 5 * 60_000,
  });
}

/** A node with all its properties and the sources of its receipts. */
export function nodeQuery(id: string) {
  return queryOptions({
    queryKey: ['node', id],
    queryFn: ({ signal }) => requestJson(toNodePath(id), parseWith(nodeAnswerSchema), signal),
    ...LASTING,
  });
}

/** What kinds, types and properties there are, and how many of each. */
export function schemaQuery() {
  return queryOptions({
    queryKey: ['schema'],
    queryFn: ({ signal }) => requestJson('/schema', parseWith(schemaAnswerSchema), signal),
    ...LASTING,
  });
}

/** One property of everything that the overview has. */
export function valuesQuery({ of, property }: { of: Values['of']; property: string }) {
  const parameters = new URLSearchParams({ of, property });
  return queryOptions({
    queryKey: ['values', of, property],
    queryFn: ({ signal }) => requestJson(`/values?${parameters}`, parseWith(valuesSchema), signal),
    ...LASTING,
  });
}

/** How many neighbours there are, by type, direction and kind. */
export function expansionsQuery(id: string) {
  return queryOptions({
    queryKey: ['expansions', id],
    queryFn: ({ signal }) =>
      requestJson(`${toNodePath(id)}/expansions`, parseWith(expansionsAnswerSchema), signal),
    ...LASTING,
  });
}

export interface NeighbourhoodRequest {
  readonly id: string;
  /** Through these types only; none listed means all. */
  readonly types: readonly string[];
  readonly direction: 'out' | 'in' | 'both';
  /** Nodes at most, the one asked for included. */
  readonly limit: number;
}

/** The neighbours of a node with their relationships, receipts included. */
export function neighbourhoodQuery(request: NeighbourhoodRequest) {
  const parameters = new URLSearchParams({
    limit: String(request.limit),
    direction: request.direction,
  });
  if (request.types.length > 0) parameters.set('types', request.types.join(','));
  return queryOptions({
    queryKey: ['neighbourhood', request],
    queryFn: ({ signal }) =>
      requestJson(
        `${toNodePath(request.id)}/neighbourhood?${parameters}`,
        parseWith(subgraphSchema),
        signal,
      ),
    ...LASTING,
  });
}

/** These nodes and everything between them, receipts included. */
export function subgraphQuery(nodeIds: readonly string[]) {
  return queryOptions({
    queryKey: ['subgraph', nodeIds],
    queryFn: ({ signal }) =>
      postJson('/subgraph', { body: { nodeIds }, parse: parseWith(subgraphSchema), signal }),
    ...LASTING,
  });
}

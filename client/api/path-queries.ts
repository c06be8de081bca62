import { queryOptions } from '@tanstack/react-query';
import { pathsAnswerSchema } from '../../graph-data/model/api/paths.ts';
import { parseWith, requestJson } from './request.ts';

export interface PathsRequest {
  readonly from: string;
  readonly to: string;
  readonly mode: 'shortest' | 'all';
  readonly maxHops: number;
  /** Through these types only; none listed means all. */
  readonly types: readonly string[];
  /** Nodes that no path passes. */
  readonly avoid: readonly string[];
}

/** Parallel relationships are paths of their own to the server; so many make some ten ways. */
const PATH_LIMIT = 50;

/** How two nodes are connected, with all that is known of each step. */
export function pathsQuery(request: PathsRequest) {
  const { from, to, mode, maxHops, types, avoid } = request;
  const parameters = new URLSearchParams({
    from,
    to,
    mode,
    maxHops: String(maxHops),
    limit: String(PATH_LIMIT),
  });
  if (types.length > 0) parameters.set('types', types.join(','));
  if (avoid.length > 0) parameters.set('avoid', avoid.join(','));
  return queryOptions({
    queryKey: ['paths', request],
    queryFn: ({ signal }) =>
      requestJson(`/paths?${parameters}`, parseWith(pathsAnswerSchema), signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

import type { CypherAnswer } from '../../../../graph-data/model/api/cypher.ts';
import type { CypherRequest } from '../../../api/ask-queries.ts';

/** How it stands with the query that was run last. */
export type RunState =
  | { readonly is: 'idle' | 'running' | 'stopped' }
  | { readonly is: 'done'; readonly answer: CypherAnswer; readonly asked: CypherRequest }
  | { readonly is: 'failed'; readonly error: Error };

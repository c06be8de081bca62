import { parentPort } from 'node:worker_threads';
import { checkQuery } from './check-query.ts';
import type { CheckOutcome, QueryToCheck } from './check-query.ts';

/**
 * The thread in which queries are parsed and checked, so that whatever a query does to the parser
 * holds up nobody: the thread that asks ends this one when it takes too long.
 */

export interface GuardQuestion {
  readonly id: number;
  readonly query: QueryToCheck;
}

export type GuardAnswer =
  | { readonly type: 'ready' }
  | { readonly type: 'outcome'; readonly id: number; readonly outcome: CheckOutcome }
  /** A fault of ours, or a stack that overflowed. */
  | { readonly type: 'failed'; readonly id: number; readonly cause: string };

function answer(message: GuardAnswer): void {
  parentPort?.postMessage(message, []);
}

parentPort?.on('message', ({ id, query }: GuardQuestion) => {
  try {
    answer({ type: 'outcome', id, outcome: checkQuery(query) });
  } catch (error) {
    answer({ type: 'failed', id, cause: String(error) });
  }
});
answer({ type: 'ready' });

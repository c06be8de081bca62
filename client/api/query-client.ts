import { QueryClient } from '@tanstack/react-query';
import { AppError } from '../../graph-data/model/app-error.ts';

/** Milliseconds between tries while the server is away; it is asked until it is back. */
const LONGEST_WAIT_MS = 15_000;

/** Asks again by itself when the server is away, and never when the answer would be the same. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) =>
          error instanceof AppError &&
          (error.code === 'unavailable' || (error.code === 'timeout' && failures < 1)),
        retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, LONGEST_WAIT_MS),
        refetchOnWindowFocus: false,
        // Asked even when the browser believes to be offline: the server may be this machine.
        networkMode: 'always',
      },
    },
  });
}

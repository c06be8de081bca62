import type { Settings } from '../../server/config.ts';
import { createGuard } from '../../server/guard/guard.ts';
import { createQueryRunner } from '../../server/queries/run-query.ts';
import type { QueryRunner } from '../../server/queries/run-query.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';

/** Who asks on the command line: whoever may use the store's files or password anyway. */
export const LOCAL_CLIENT = 'local';

/** Runs queries against the store under the same guard and limits as the server. */
export async function withQueries<Result>(
  { store, settings }: { readonly store: GraphStore; readonly settings: Settings },
  work: (queries: QueryRunner) => Promise<Result>,
): Promise<Result> {
  const queries = createQueryRunner({ store, guard: createGuard(), limits: settings.queries });
  try {
    return await work(queries);
  } finally {
    await queries.close();
  }
}

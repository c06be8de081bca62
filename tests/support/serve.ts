import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createApp } from '../../server/app.ts';
import type { AppParts } from '../../server/app.ts';
import type { Settings } from '../../server/config.ts';
import { createGuard } from '../../server/guard/guard.ts';
import { createLogger } from '../../server/logger.ts';
import { createQueryRunner } from '../../server/queries/run-query.ts';
import { readQuestions } from '../../server/questions/read-questions.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A server over a store, on a port of its own. */
export interface ServedStore {
  /** `http://127.0.0.1:PORT/api/v1` */
  readonly api: string;
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the store with the real app and the real questions, but for the `parts` that are given. */
export async function serveStore(
  store: GraphStore,
  settings: Settings,
  parts: Partial<AppParts> = {},
): Promise<ServedStore> {
  const queries = createQueryRunner({ store, guard: createGuard(), limits: settings.queries });
  const app = createApp({
    store,
    queries,
    settings,
    questions: await readQuestions(path.join(ROOT, 'graph-data/questions')),
    logger: createLogger(settings),
    clientDirectory: path.join(ROOT, 'dist/client'),
    version: '0.0.0',
    ...parts,
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // It listens on a port, so its address has this form.
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    api: `${origin}/api/v1`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      await queries.close();
    },
  };
}

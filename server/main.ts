import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '../graph-data/model/app-error.ts';
import { createApp } from './app.ts';
import { answerBrokenRequests } from './broken-requests.ts';
import type { Settings } from './config.ts';
import { createGuard } from './guard/guard.ts';
import { createLogger } from './logger.ts';
import { createQueryRunner } from './queries/run-query.ts';
import { readQuestions } from './questions/read-questions.ts';
import { openStore } from './store/open-store.ts';

/** Milliseconds that running requests get to end before their connections are closed. */
const SHUTDOWN_MS = 5_000;

export interface ServerParts {
  readonly settings: Settings;
  readonly clientDirectory: string;
  readonly questionsDirectory: string;
  readonly version: string;
}

export interface RunningServer {
  /** `http://127.0.0.1:4000`, as it can be opened on this machine. */
  readonly address: string;
  /** Lets running requests end, then closes the store. */
  close(): Promise<void>;
}

/** Opens the store and listens. Rejects with a sentence when the address cannot be had. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { settings } = parts;
  const logger = createLogger(settings);
  const questions = await readQuestions(parts.questionsDirectory);
  const store = openStore(settings);
  const queries = createQueryRunner({ store, guard: createGuard(), limits: settings.queries });
  const server = createServer(createApp({ ...parts, store, questions, queries, logger }));
  answerBrokenRequests(server);
  try {
    await listen(server, settings);
  } catch (error) {
    await queries.close();
    await store.close();
    throw error;
  }
  return {
    address: toAddress(server, settings),
    async close() {
      await closeServer(server);
      await queries.close();
      await store.close();
    },
  };
}

async function listen(server: Server, { host, port }: Settings): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new AppError('unavailable', describeListenError(error, { host, port }), { cause: error });
  }
}

function describeListenError(
  error: unknown,
  { host, port }: { readonly host: string; readonly port: number },
): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use; end what uses it, or choose another with STACKSCAPE_PORT.`;
  }
  if (code === 'EACCES') {
    return `Port ${port} may not be opened by you; choose one above 1023 with STACKSCAPE_PORT.`;
  }
  return `This machine has no address ${host}; choose another with STACKSCAPE_HOST.`;
}

function toAddress(server: Server, { host }: Settings): string {
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  // Who listens to everybody is reached on loopback too; the wildcard itself is no address to open.
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), SHUTDOWN_MS);
  await closed;
  clearTimeout(timer);
}

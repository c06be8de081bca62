import { afterAll, beforeAll } from 'vitest';
import { serveStore } from './serve.ts';
import type { ServedStore } from './serve.ts';
import type { LoadedStore } from './stores.ts';

/** A loaded store that is served: there before the tests of a suite, and gone after them. */
export interface SuiteServer {
  /** `http://127.0.0.1:PORT/api/v1` */
  readonly api: string;
  readonly loaded: LoadedStore;
  ask(route: string, init?: RequestInit): Promise<Response>;
  /** Sends JSON; a text goes as it stands. */
  post(route: string, body: unknown): Promise<Response>;
}

export function serveSuite(open: () => Promise<LoadedStore>): SuiteServer {
  let loaded: LoadedStore;
  let served: ServedStore;
  beforeAll(async () => {
    loaded = await open();
    served = await serveStore(loaded.store, loaded.settings);
  });
  afterAll(async () => {
    await served?.close();
    await loaded?.close();
  });
  const ask = (route: string, init?: RequestInit) => fetch(`${served.api}${route}`, init);
  return {
    ask,
    post: (route, body) =>
      ask(route, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    get api() {
      return served.api;
    },
    get loaded() {
      return loaded;
    },
  };
}

import { once } from 'node:events';
import { request } from 'node:http';
import type { ClientRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { problemSchema } from '../../graph-data/model/app-error.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { serveStore } from '../support/serve.ts';
import { openLoadedEmbedded } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';

/** A machine that does much else may take its time. */
const PATIENCE = { timeout: 20_000, interval: 100 };

describe('A server with limits', () => {
  let loaded: LoadedStore;
  beforeAll(async () => {
    loaded = await openLoadedEmbedded(SMALL_GRAPH);
  });
  afterAll(() => loaded?.close());

  test('answers 429 to a client that asks too often, but still tells its health', async () => {
    const served = await serveStore(loaded.store, { ...loaded.settings, rateLimit: 2 });
    try {
      const statuses = [];
      for (let turn = 0; turn < 3; turn += 1) {
        statuses.push((await fetch(`${served.api}/schema`)).status);
      }
      expect(statuses).toEqual([200, 200, 429]);
      const refused = await fetch(`${served.api}/schema`);
      expect(problemSchema.parse(await refused.json()).code).toBe('rate_limited');
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await fetch(`${served.api}/health/live`)).status).toBe(200);
    } finally {
      await served.close();
    }
  });

  test('asks for its token before free Cypher, and for nothing else', async () => {
    const token = 'a-token-of-some-length';
    const served = await serveStore(loaded.store, { ...loaded.settings, token });
    const send = (route: string, body: object, authorization?: string) =>
      fetch(`${served.api}${route}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(authorization === undefined ? {} : { authorization }),
        },
        body: JSON.stringify(body),
      });
    const query = 'MATCH (n) RETURN n';
    const cypher = { query };
    const byQuery = { format: 'jsonl', selection: { query, parameters: {} } };
    try {
      for (const [route, body] of [
        ['/cypher', cypher],
        ['/export', byQuery],
      ] as const) {
        for (const wrong of [undefined, `Bearer ${token}x`, `Basic ${token}`, 'Bearer ']) {
          const response = await send(route, body, wrong);
          expect(response.status).toBe(401);
          expect(response.headers.get('www-authenticate')).toBe('Bearer');
          expect(await response.text()).not.toContain(token);
        }
        expect((await send(route, body, `Bearer ${token}`)).status).toBe(200);
      }
      expect((await send('/subgraph', { nodeIds: ['org:nasa'] })).status).toBe(200);
    } finally {
      await served.close();
    }
  });

  test('takes a large body only of an export that names what it holds, and two at once', async () => {
    const served = await serveStore(loaded.store, loaded.settings);
    const post = (route: string, body: object) =>
      fetch(`${served.api}${route}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const relationshipIds = Array.from({ length: 60_000 }, (_, n) => `USES|project:${n}|org:nasa`);
    const named = { nodeIds: ['org:nasa'], relationshipIds };
    const order = { format: 'jsonl', at: '2015' };
    try {
      const taken = await post('/export', { ...order, selection: named });
      expect([taken.status, (await taken.text()).trim().split('\n').length]).toEqual([200, 1]);
      const query = 'x'.repeat(2_000_000);
      for (const [route, body] of [
        ['/subgraph', named],
        ['/export', { ...order, selection: { query } }],
        ['/export', { ...order, selection: { nodeIds: Array(9).fill(query) } }],
      ] as const) {
        const response = await post(route, body);
        expect([route, response.status]).toEqual([route, 413]);
        expect(problemSchema.parse(await response.json()).code).toBe('too_large');
      }
      const slow = new Set<ClientRequest>();
      await vi.waitUntil(async () => {
        // One that came before the place of a request above was given back is refused, and tries again.
        while (slow.size < 2) {
          const one = beginLargeBody(`${served.api}/export`);
          slow.add(one.on('response', () => slow.delete(one)));
          await once(one, 'continue');
        }
        return (await post('/export', { ...order, selection: named })).status === 429;
      }, PATIENCE);
      const small = await post('/export', { ...order, selection: { nodeIds: ['org:nasa'] } });
      expect(small.status).toBe(200);
      for (const each of slow) each.destroy();
      await vi.waitUntil(
        async () => (await post('/export', { ...order, selection: named })).status === 200,
        PATIENCE,
      );
    } finally {
      await served.close();
    }
  });

  test('answers on loopback to its own names only', async () => {
    const served = await serveStore(loaded.store, {
      ...loaded.settings,
      allowedHosts: ['stackscape.example'],
    });
    try {
      const { port } = new URL(served.origin);
      const statusFor = (host: string) => requestWithHost(Number(port), host);
      expect(await statusFor('evil.example')).toBe(400);
      expect(await statusFor(`localhost:${port}`)).toBe(200);
      expect(await statusFor('[::1]')).toBe(200);
      expect(await statusFor('stackscape.example')).toBe(200);
    } finally {
      await served.close();
    }
  });
});

/** `fetch` does not let a caller choose the Host header. */
function requestWithHost(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/api/v1/schema', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

/** Says that two megabytes come, and asks whether the server is there for them (`continue`). */
function beginLargeBody(address: string): ClientRequest {
  const headers = {
    'content-type': 'application/json',
    'content-length': 2_000_000,
    expect: '100-continue',
  };
  const sending = request(address, { method: 'POST', headers }).on('error', () => {});
  sending.flushHeaders();
  return sending;
}

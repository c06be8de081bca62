import { rename } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { healthSchema } from '../../graph-data/model/api/health.ts';
import { expansionsAnswerSchema, nodeAnswerSchema } from '../../graph-data/model/api/node.ts';
import { overviewSchema } from '../../graph-data/model/api/overview.ts';
import { pathsAnswerSchema } from '../../graph-data/model/api/paths.ts';
import { questionsAnswerSchema } from '../../graph-data/model/api/questions.ts';
import { schemaAnswerSchema } from '../../graph-data/model/api/schema.ts';
import { searchAnswerSchema } from '../../graph-data/model/api/search.ts';
import { tableAnswerSchema } from '../../graph-data/model/api/table.ts';
import { valuesSchema } from '../../graph-data/model/api/values.ts';
import { problemSchema } from '../../graph-data/model/app-error.ts';
import { subgraphSchema } from '../../graph-data/model/graph.ts';
import { parseLine } from '../../graph-data/model/json-lines.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { serveStore } from '../support/serve.ts';
import type { ServedStore } from '../support/serve.ts';
import { openLoadedEmbedded } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';

describe('The API', () => {
  let loaded: LoadedStore;
  let served: ServedStore;
  beforeAll(async () => {
    loaded = await openLoadedEmbedded(SMALL_GRAPH);
    served = await serveStore(loaded.store, loaded.settings);
  });
  afterAll(async () => {
    await served?.close();
    await loaded?.close();
  });
  const ask = (route: string, init?: RequestInit) => fetch(`${served.api}${route}`, init);
  const post = (route: string, body: unknown) =>
    ask(route, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  test.each([
    ['/health/live', healthSchema],
    ['/health/ready', healthSchema],
    ['/schema', schemaAnswerSchema],
    ['/overview', overviewSchema],
    ['/search?q=nova', searchAnswerSchema],
    ['/nodes/project%3Anova', nodeAnswerSchema],
    ['/nodes/project:nova', nodeAnswerSchema],
    ['/nodes/project%3Anova/expansions', expansionsAnswerSchema],
    ['/nodes/project%3Anova/neighbourhood?depth=2', subgraphSchema],
    ['/paths?from=org%3Anasa&to=project%3Anova', pathsAnswerSchema],
    ['/questions', questionsAnswerSchema],
  ])('GET %s answers in the form that it promises', async (route, schema) => {
    const response = await ask(route);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(schema.parse(await response.json())).toBeTruthy();
  });

  test('a question is answered as rows and as what of the graph they mention', async () => {
    const response = await post('/questions/who-founded', {
      parameters: { founded: 'project:openstack' },
    });
    const answer = tableAnswerSchema.parse(await response.json());
    expect(answer.columns).toEqual(['founder', 'from']);
    expect(answer.graph.nodes.map(({ id }) => id)).toEqual(['org:nasa', 'org:rackspace']);
  });

  test.each([
    ['/search', 'q'],
    ['/search?q=', 'q'],
    [`/search?q=${'x'.repeat(201)}`, 'q'],
    ['/search?q=nova&limit=0', 'limit'],
    ['/search?q=nova&limit=ten', 'limit'],
    ['/search?q=nova&kinds=Unicorn', 'kinds'],
    ['/search?q=nova&colour=red', 'colour'],
    ['/overview?at=31.12.2020', 'at'],
    ['/overview?at=atlantis', 'at'],
    ['/overview?at=2025-02-30', 'at'],
    ['/schema?at=2015', 'at'],
    ['/questions?name=who-founded', 'name'],
    ['/search?q=nova&limit=1&limit=2', 'limit'],
    ['/nodes/project%3Anova/neighbourhood?depth=4', 'depth'],
    ['/nodes/project%3Anova/neighbourhood?direction=up', 'direction'],
    ['/nodes/project%3Anova/neighbourhood?types=HATES', 'types'],
    ['/paths?to=org%3Anasa', 'from'],
    ['/paths?from=a&to=b&mode=longest', 'mode'],
    ['/paths?from=a&to=b&maxHops=99', 'maxHops'],
  ])('GET %s is refused, naming %s', async (route, parameter) => {
    const response = await ask(route);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = problemSchema.parse(await response.json());
    expect(problem).toMatchObject({ code: 'invalid_request', status: 400 });
    expect(problem.detail.startsWith(parameter)).toBe(true);
    expect(problem.requestId).toBe(response.headers.get('x-request-id'));
  });

  test.each([
    ['/subgraph', '{', 'JSON'],
    ['/subgraph', {}, 'nodeIds'],
    ['/subgraph', { nodeIds: [] }, 'nodeIds'],
    ['/subgraph', { nodeIds: ['org:nasa'], extra: 1 }, 'extra'],
    ['/questions/who-founded', { parameters: { founded: 5 } }, 'founded'],
    ['/questions/who-founded', { parameters: { who: 'x' } }, 'who'],
    ['/export', { format: 'docx', selection: { all: true } }, 'format'],
    ['/export', { format: 'svg', selection: { all: true }, view: 'javascript:alert(1)' }, 'view'],
    ['/export', { format: 'svg', selection: { all: true }, language: 'fr' }, 'language'],
    ['/export', { format: 'gexf', selection: { some: true } }, 'selection: expected one of'],
    [
      '/export',
      { format: 'gexf', selection: { around: 'org:nasa', depth: 9 } },
      'selection.depth: Too big',
    ],
    [
      '/export',
      { format: 'csv', selection: { question: 'who-founded', parameters: {} }, at: '2015' },
      'at: a question',
    ],
    ['/subgraph?at=2015', { nodeIds: ['org:nasa'] }, 'at: there is no such parameter'],
  ])('POST %s with %j is refused, naming what is wrong', async (route, body, named) => {
    const response = await post(route, body);
    expect(response.status).toBe(400);
    expect(problemSchema.parse(await response.json()).detail).toContain(named);
  });

  test('a body that is not sent as JSON is told how to be', async () => {
    const body = new URLSearchParams({ nodeIds: 'org:nasa' });
    const response = await ask('/subgraph', { method: 'POST', body });
    expect(response.status).toBe(400);
    expect(problemSchema.parse(await response.json()).detail).toContain('application/json');
  });

  test('a question whose parameters all have defaults needs no body', async () => {
    const response = await ask('/questions/who-founded', { method: 'POST' });
    expect(response.status).toBe(200);
  });

  test('answers may be kept, but are asked about; problems are not kept', async () => {
    const answer = await ask('/schema');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    const etag = answer.headers.get('etag') ?? '';
    // As a browser asks; `fetch` by itself would demand a fresh answer beside the tag.
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
    expect((await ask('/schema', { headers })).status).toBe(304);
    expect((await ask('/schema?x=1')).headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['br', '/overview'],
    ['gzip', '/overview'],
    ['gzip', '/schema'],
  ])('what is large travels as %s when the client takes it: %s', async (encoding, route) => {
    const response = await ask(route, { headers: { 'accept-encoding': encoding } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    const plain = await ask(route, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await response.json()).toEqual(await plain.json());
  });

  test('no page of somebody else may read an answer', async () => {
    const response = await ask('/schema', { headers: { origin: 'https://evil.example' } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test.each([
    ['/nodes/project%3Anowhere', 404],
    ['/nodes/project%3Anowhere/expansions', 404],
    ['/paths?from=org%3Anasa&to=project%3Anowhere', 404],
    ['/nowhere', 404],
    ['/nodes/%E0%A4%A', 400],
  ])('GET %s answers %i', async (route, status) => {
    const response = await ask(route);
    expect(response.status).toBe(status);
    problemSchema.parse(await response.json());
  });

  test.each([
    ['/nowhere?x=1', 'There is no /api/v1/nowhere; see /api/v1/docs.'],
    ['/nodes/project%3Anowhere', 'There is no node project:nowhere.'],
    ['/nodes/foundation%3Anew?at=2015', 'There is no node foundation:new on 2015.'],
    ['/paths?from=a&to=b', 'There is no node a or no node b.'],
    ['/paths?from=a', 'to: it is missing.'],
    ['/overview?limit=many', 'limit: expected a whole number from 1 to 50000.'],
    ['/overview?limit=0.5', 'limit: expected a whole number from 1 to 50000.'],
  ])('GET %s says: %s', async (route, detail) => {
    expect(problemSchema.parse(await (await ask(route)).json()).detail).toBe(detail);
  });

  test.each(['Austin', 'release:austin', '2010-10-21'])(
    'the moment may be written as %s',
    async (at) => {
      const response = await ask(`/overview?at=${encodeURIComponent(at)}`);
      expect(response.status).toBe(200);
      expect(overviewSchema.parse(await response.json()).at).toBe('2010-10-21');
    },
  );

  test('the moment that an answer is of is a day of the calendar', async () => {
    const answer = await ask('/overview?at=2012-02');
    expect(overviewSchema.parse(await answer.json()).at).toBe('2012-02-29');
  });

  test('what the schema calls a kind can be asked for, also where it narrows another', async () => {
    const search = await ask('/search?q=china&kinds=TelecomAdopter');
    const { items } = searchAnswerSchema.parse(await search.json());
    expect(items.map(({ node }) => node.id)).toEqual(['org:china-mobile']);
    const overview = await ask('/overview?kinds=TelecomAdopter');
    const { nodes } = overviewSchema.parse(await overview.json());
    expect(nodes.id.length).toBeGreaterThan(0);
    expect(nodes.id.length).toBeLessThan(
      SMALL_GRAPH.nodes.filter(({ labels }) => labels.includes('Organisation')).length,
    );
  });

  test.each(['null', '"text"', '[]', '{'])('the body %s is refused as such', async (body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await ask('/subgraph', { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    problemSchema.parse(await response.json());
  });

  test('a body that is not compressed as it says is no failure of ours', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const response = await ask('/subgraph', { method: 'POST', headers, body: '{}' });
    expect(response.status).toBe(400);
    expect(problemSchema.parse(await response.json()).code).toBe('invalid_request');
  });

  test('an export of nodes that are not there is refused rather than empty', async () => {
    const take = (nodeIds: string[], at?: string) =>
      post('/export', { format: 'jsonl', selection: { nodeIds }, ...(at && { at }) });
    expect((await take(['org:nasa', 'org:nowhere'])).status).toBe(404);
    expect((await take(['org:nowhere'], '2015')).status).toBe(404);
    // At a moment some of them may not have been there yet.
    expect((await take(['org:nasa', 'foundation:new'], '2015')).status).toBe(200);
  });

  test('an unknown question is not found, and a wrong method is told the right one', async () => {
    expect((await post('/questions/why', {})).status).toBe(404);
    const response = await ask('/overview', { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  test('a body that is too large is refused before it is read', async () => {
    const response = await post('/subgraph', { nodeIds: ['x'.repeat(2_000_000)] });
    expect(response.status).toBe(413);
    expect(problemSchema.parse(await response.json()).code).toBe('too_large');
  });

  test('free Cypher that writes is refused with a reason, also as an export', async () => {
    const query = 'MATCH (n) DETACH DELETE n';
    for (const response of [
      await post('/cypher', { query }),
      await post('/export', { format: 'jsonl', selection: { query } }),
    ]) {
      expect(response.status).toBe(403);
      expect(problemSchema.parse(await response.json())).toMatchObject({ code: 'forbidden_query' });
    }
  });

  test('an overview that did not change is not sent again', async () => {
    const first = await ask('/overview');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const again = await ask('/overview', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    const other = await ask('/overview?limit=2', { headers: { 'if-none-match': etag } });
    expect(other.status).toBe(200);
  });

  test('values that did not change are not sent again', async () => {
    const first = await ask('/values?property=from');
    expect(valuesSchema.parse(await first.json()).values).toContain('2010-07');
    const etag = first.headers.get('etag') ?? '';
    const again = await ask('/values?property=from', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    const other = await ask('/values?property=to', { headers: { 'if-none-match': etag } });
    expect(other.status).toBe(200);
  });

  test('a sane request id is kept, another is replaced', async () => {
    const kept = await ask('/schema', { headers: { 'x-request-id': 'trace-42' } });
    expect(kept.headers.get('x-request-id')).toBe('trace-42');
    const replaced = await ask('/schema', { headers: { 'x-request-id': '<script>' } });
    expect(replaced.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });

  test('every page forbids scripts of others, and says what it may load', async () => {
    const policy = (await ask('/schema')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("object-src 'none'");
  });

  test('the OpenAPI document tells of every route, and of problems', async () => {
    // Of a foreign standard's shape; what matters is asserted below.
    const document = (await (await ask('/openapi.json')).json()) as {
      openapi: string;
      paths: object;
      components: { schemas: object };
    };
    expect(document.openapi).toMatch(/^3\.1/);
    expect(Object.keys(document.paths)).toHaveLength(15);
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['Subgraph', 'Overview', 'Problem']),
    );
  });

  test('the page of the API and its viewer come from here', async () => {
    const page = await (await ask('/docs')).text();
    expect(page).toContain('docs/viewer.js');
    expect(page).not.toMatch(/https?:\/\//);
    const viewer = await ask('/docs/viewer.js');
    expect(viewer.headers.get('content-type')).toContain('javascript');
  });

  test('an export says its type and a name for the file, and reads back', async () => {
    const response = await post('/export', { format: 'jsonl', selection: { all: true } });
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename=stackscape-everything-small.jsonl',
    );
    const lines = (await response.text()).trimEnd().split('\n').map(parseLine);
    expect(lines.flatMap((line) => ('node' in line ? [line.node] : []))).toEqual(SMALL_GRAPH.nodes);
    expect(lines.flatMap((line) => ('relationship' in line ? [line.relationship] : []))).toEqual(
      SMALL_GRAPH.relationships,
    );
  });

  test('while the store is gone it answers 503, and recovers when the store is back', async () => {
    const { storeDirectory } = loaded.settings;
    const hidden = path.join(
      path.dirname(storeDirectory),
      `${path.basename(storeDirectory)}.hidden`,
    );
    await rename(storeDirectory, hidden);
    const gone = await ask('/search?q=nova');
    expect(gone.status).toBe(503);
    expect(gone.headers.get('retry-after')).toBe('2');
    expect(problemSchema.parse(await gone.json()).code).toBe('unavailable');
    const ready = await ask('/health/ready');
    expect(ready.status).toBe(503);
    expect(healthSchema.parse(await ready.json())).toMatchObject({ status: 'not_ready' });
    expect((await ask('/health/live')).status).toBe(200);
    await rename(hidden, storeDirectory);
    expect((await ask('/search?q=nova')).status).toBe(200);
    expect((await ask('/health/ready')).status).toBe(200);
  });
});

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
async function requestWithHost(port: number, host: string): Promise<number | undefined> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/api/v1/schema', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

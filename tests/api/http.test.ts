import { rename } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
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
import { serveSuite } from '../support/serve-suite.ts';
import { openLoadedEmbedded } from '../support/stores.ts';

describe('The API', () => {
  const server = serveSuite(() => openLoadedEmbedded(SMALL_GRAPH));
  const { ask, post } = server;

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
    const { storeDirectory } = server.loaded.settings;
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

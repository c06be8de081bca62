import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Question } from '../../graph-data/model/api/questions.ts';
import { overviewSchema } from '../../graph-data/model/api/overview.ts';
import { AppError, problemSchema } from '../../graph-data/model/app-error.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { serveStore } from '../support/serve.ts';
import { openLoadedEmbedded } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';

/** A machine that does much else may take its time. */
const PATIENCE = { timeout: 20_000, interval: 20 };

const SECRET = 'bolt://neo4j:s3cret@10.0.0.7 MATCH (n) WHERE n.name = $name';

/** A question that no database answers within these tests. */
const ENDLESS: Question = {
  name: 'endless',
  title: { en: 'Endless', zh: '无尽' },
  parameters: [],
  columns: [{ name: 'total', title: { en: 'Total', zh: '总数' } }],
  cypher: `UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b
WITH a, b WHERE a * b = -1 RETURN count(a) AS total`,
};

/** A log whose lines can be read. */
function createReadableLog() {
  const stream = new PassThrough();
  const lines: Record<string, unknown>[] = [];
  stream.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString().trimEnd().split('\n')) lines.push(JSON.parse(line));
  });
  return { logger: pino({ base: null }, stream), lines };
}

/** Formats whose file is there whole before its first byte leaves. */
const MADE_WHOLE = ['mermaid', 'svg', 'png', 'pdf', 'report-html', 'report-md', 'report-pdf'];

describe('When something goes wrong', () => {
  let loaded: LoadedStore;
  beforeAll(async () => {
    loaded = await openLoadedEmbedded(SMALL_GRAPH);
  });
  afterAll(() => loaded?.close());

  /** The real store, but for what a test lets go wrong; and what was logged. */
  async function serveWith(broken: Partial<GraphStore>, questions?: readonly Question[]) {
    const { logger, lines } = createReadableLog();
    const parts = questions === undefined ? { logger } : { logger, questions };
    const served = await serveStore({ ...loaded.store, ...broken }, loaded.settings, parts);
    return { served, lines, [Symbol.asyncDispose]: () => served.close() };
  }
  const toExport = (format: string): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ format, selection: { all: true } }),
  });

  test('a failure of ours is a fixed sentence; its cause stands in the log under its id', async () => {
    await using app = await serveWith({ getSchema: () => Promise.reject(new Error(SECRET)) });
    const response = await fetch(`${app.served.api}/schema`);
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toMatch(/s3cret|MATCH|\.ts|"stack"/);
    const problem = problemSchema.parse(JSON.parse(text));
    expect(problem.code).toBe('internal');
    await vi.waitUntil(() => app.lines.some(({ msg }) => msg === 'request failed'), PATIENCE);
    const logged = app.lines.find(({ msg }) => msg === 'request failed');
    expect(logged).toMatchObject({ req: { id: problem.requestId, path: '/api/v1/schema' } });
    expect(JSON.stringify(logged)).toContain('s3cret');
  });

  test('a safe sentence of the store reaches the client without its cause', async () => {
    const error = new AppError('timeout', 'That took too long.', { cause: new Error(SECRET) });
    await using app = await serveWith({ getSchema: () => Promise.reject(error) });
    const response = await fetch(`${app.served.api}/schema`);
    expect(response.status).toBe(504);
    const text = await response.text();
    expect(text).not.toContain('s3cret');
    expect(problemSchema.parse(JSON.parse(text)).detail).toBe('That took too long.');
  });

  test('the log tells path, status and id of a request, not what was searched for', async () => {
    await using app = await serveWith({});
    await fetch(`${app.served.api}/search?q=private-words`);
    await vi.waitUntil(() => app.lines.length > 0, PATIENCE);
    expect(app.lines[0]).toMatchObject({
      req: { method: 'GET', path: '/api/v1/search' },
      res: { status: 200 },
      responseTime: expect.any(Number),
    });
    expect(JSON.stringify(app.lines)).not.toContain('private-words');
  });

  test.each(['jsonl', 'json', 'gexf', 'graphml', 'csv', 'cypher', 'neo4j-csv', 'turtle', 'dot'])(
    'an export as %s that fails half-way is visibly broken',
    async (format) => {
      async function* breakHalfWay() {
        yield { nodes: SMALL_GRAPH.nodes };
        // Long enough for the first bytes to be on their way.
        await new Promise((resolve) => setTimeout(resolve, 50));
        throw new AppError('unavailable', 'The store is gone.');
      }
      await using app = await serveWith({ readGraph: breakHalfWay });
      const response = await fetch(`${app.served.api}/export`, toExport(format));
      expect(response.status).toBe(200);
      await expect(response.arrayBuffer()).rejects.toThrow();
    },
  );

  test.each(MADE_WHOLE)(
    'an export as %s, which is made whole, fails before its first byte',
    async (format) => {
      async function* breakHalfWay() {
        yield { nodes: SMALL_GRAPH.nodes };
        throw new AppError('unavailable', 'The store is gone.');
      }
      await using app = await serveWith({ readGraph: breakHalfWay });
      const response = await fetch(`${app.served.api}/export`, toExport(format));
      expect(response.status).toBe(503);
    },
  );

  test.each(MADE_WHOLE)(
    'a selection too large for %s is a problem document that says how much fits',
    async (format) => {
      let read = 0;
      async function* readMuch() {
        for (; read < 1_000; read += 1) yield { nodes: SMALL_GRAPH.nodes };
      }
      await using app = await serveWith({ readGraph: readMuch });
      const response = await fetch(`${app.served.api}/export`, toExport(format));
      expect(response.status).toBe(413);
      expect(problemSchema.parse(await response.json()).detail).toMatch(/at most \d+ nodes/);
      // What does not fit any more is not read.
      expect(read).toBeLessThan(200);
    },
  );

  test.each(['jsonl', 'gexf', 'csv'])(
    'an export as %s that fails at once is a problem document',
    async (format) => {
      const message = 'The store is gone.';
      // It fails before it has anything to give.
      // oxlint-disable-next-line require-yield
      async function* breakAtOnce() {
        throw new AppError('unavailable', message);
      }
      await using app = await serveWith({ readGraph: breakAtOnce });
      const response = await fetch(`${app.served.api}/export`, toExport(format));
      expect(response.status).toBe(503);
      expect(response.headers.get('content-disposition')).toBeNull();
      expect(problemSchema.parse(await response.json()).detail).toBe(message);
    },
  );

  test('a client that leaves takes its query along, and the next one is served', async () => {
    const given: AbortSignal[] = [];
    const getTable: GraphStore['getTable'] = (question, options) => {
      if (options?.signal !== undefined) given.push(options.signal);
      return loaded.store.getTable(question, options);
    };
    await using app = await serveWith({ getTable }, [ENDLESS]);
    const client = new AbortController();
    const asked = fetch(`${app.served.api}/questions/endless`, {
      method: 'POST',
      signal: client.signal,
    });
    await vi.waitUntil(() => given.length > 0, PATIENCE);
    const [signal] = given;
    const gone = once(signal ?? new EventTarget(), 'abort');
    client.abort();
    await expect(asked).rejects.toThrow();
    await gone;
    expect((await fetch(`${app.served.api}/schema`)).status).toBe(200);
    await vi.waitUntil(() => app.lines.some(({ msg }) => msg === 'request failed'), PATIENCE);
    const failures = app.lines.filter(({ msg }) => msg === 'request failed');
    expect(failures).toEqual([expect.objectContaining({ code: 'timeout', level: 30 })]);
  });

  test('a client that leaves does not take along an overview that others wait for', async () => {
    const steps = new EventTarget();
    const [begun, mayEnd] = [once(steps, 'begun'), once(steps, 'may-end')];
    let times = 0;
    const getOverview: GraphStore['getOverview'] = async (question, options) => {
      times += 1;
      steps.dispatchEvent(new Event('begun'));
      await mayEnd;
      options?.signal?.throwIfAborted();
      return loaded.store.getOverview(question, options);
    };
    await using app = await serveWith({ getOverview });
    const first = new AbortController();
    const leaving = fetch(`${app.served.api}/overview`, { signal: first.signal });
    await begun;
    const waiting = fetch(`${app.served.api}/overview`);
    first.abort();
    await expect(leaving).rejects.toThrow();
    steps.dispatchEvent(new Event('may-end'));
    expect(overviewSchema.parse(await (await waiting).json()).total.nodes).toBe(
      SMALL_GRAPH.nodes.length,
    );
    expect(times).toBe(1);
  });

  test('an overview that failed is asked for anew', async () => {
    let times = 0;
    const getOverview: GraphStore['getOverview'] = (question, options) => {
      times += 1;
      return times === 1
        ? Promise.reject(new AppError('unavailable', 'The store is gone.'))
        : loaded.store.getOverview(question, options);
    };
    await using app = await serveWith({ getOverview });
    expect((await fetch(`${app.served.api}/overview`)).status).toBe(503);
    expect((await fetch(`${app.served.api}/overview`)).status).toBe(200);
  });
});

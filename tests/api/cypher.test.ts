import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cypherAnswerSchema } from '../../graph-data/model/api/cypher.ts';
import { problemSchema } from '../../graph-data/model/app-error.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { serveStore } from '../support/serve.ts';
import type { ServedStore } from '../support/serve.ts';
import { openLoadedEmbedded, openLoadedNeo4j } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';

const ENDLESS = `UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b
WITH a, b WHERE a * b < 0 RETURN count(*) AS answer`;

function describeFreeCypher(name: string, open: () => Promise<LoadedStore>): void {
  describe(name, () => {
    let loaded: LoadedStore;
    let served: ServedStore;
    beforeAll(async () => {
      loaded = await open();
      served = await serveStore(loaded.store, {
        ...loaded.settings,
        queries: { ...loaded.settings.queries, maxRows: 5, atOnce: 2, perClient: 1 },
      });
    });
    afterAll(async () => {
      await served?.close();
      await loaded?.close();
    });

    const post = (body: unknown, init: RequestInit = {}) =>
      fetch(`${served.api}/cypher`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        ...init,
      });
    async function ask(query: string, parameters = {}) {
      const response = await post({ query, parameters });
      const text = await response.text();
      expect(response.status, text).toBe(200);
      return cypherAnswerSchema.parse(JSON.parse(text));
    }
    async function refuse(body: unknown) {
      const response = await post(body);
      return problemSchema.parse(await response.json());
    }

    test('answers with columns, rows, and what of the graph they mention', async () => {
      const answer = await ask(
        'MATCH (o:Organisation {id: $id})-[r:FOUNDED]->(p) RETURN o.name AS name, r, p.from AS since',
        { id: 'org:nasa' },
      );
      expect(answer).toMatchObject({
        columns: ['name', 'r', 'since'],
        rows: [['NASA', { $type: 'relationship', start: 'org:nasa' }, '2010-07']],
        graph: { nodes: [], relationships: [{ type: 'FOUNDED' }] },
        truncated: false,
        limit: null,
        limits: [],
        plan: null,
      });
      expect(answer.elapsedMs).toBeGreaterThan(0);
    });

    test('a number without a fraction is a whole number there and back', async () => {
      expect((await ask('RETURN 7 / $two AS half', { two: 2 })).rows).toEqual([[3]]);
    });

    test('says that rows were cut, and that paths were bounded', async () => {
      const cut = await ask('MATCH (n:Entity) RETURN n.id AS id ORDER BY id');
      expect([cut.rows.length, cut.truncated, cut.limit, cut.limits]).toEqual([
        5,
        true,
        'rows',
        ['rows'],
      ]);
      const both = await ask(
        "MATCH (n:Entity)-[*]->(m:Entity {id: 'project:openstack'}) RETURN n.id AS id",
      );
      expect([both.limit, both.limits]).toEqual(['rows', ['rows', 'path']]);
    });

    test('EXPLAIN gives the plan and runs nothing', async () => {
      const { plan, rows } = await ask(
        'EXPLAIN MATCH (n:Project) RETURN n.name AS name ORDER BY name',
      );
      expect(rows).toEqual([]);
      expect(JSON.stringify(plan)).toContain('Project');
      expect(plan?.steps.length).toBeGreaterThan(0);
    });

    test('a query that writes is refused with its place, and nothing is written', async () => {
      expect(await refuse({ query: 'MATCH (n)\nSET n.x = 1' })).toMatchObject({
        status: 403,
        code: 'forbidden_query',
        place: { line: 2, column: 1, offset: 10 },
      });
      expect((await ask('MATCH (n) WHERE n.x = 1 RETURN n')).rows).toEqual([]);
    });

    test.each([
      ['no query', {}, 400],
      ['an empty one', { query: '' }, 400],
      ['one that is no text', { query: 1 }, 400],
      ['parameters that are no map', { query: 'RETURN 1', parameters: [1] }, 400],
      ['something besides', { query: 'RETURN 1', limit: 10_000_000 }, 400],
      ['a wrong word', { query: 'RETRUN 1' }, 400],
      ['a parameter that is not given', { query: 'RETURN $a' }, 400],
      ['a null byte', { query: 'RETURN 1\u0000' }, 400],
      ['half a character', { query: "RETURN '\ud83e'" }, 400],
      ['ten megabytes', { query: `RETURN '${'x'.repeat(10_000_000)}'` }, 413],
      ['10,000 brackets', { query: `RETURN ${'['.repeat(10_000)}` }, 413],
      ['a division by zero', { query: 'RETURN 1 / 0 AS a' }, 400],
    ])('%s: refused with a sentence', async (_what, body, status) => {
      expect(await refuse(body)).toMatchObject({ status, detail: expect.stringMatching(/\.$/) });
    });

    test('who runs as many as allowed is asked to wait', async () => {
      const controller = new AbortController();
      const running = post({ query: ENDLESS }, { signal: controller.signal }).catch(() => null);
      let refused = await post({ query: 'RETURN 1' });
      for (let tries = 0; tries < 50 && refused.status === 200; tries += 1) {
        refused = await post({ query: 'RETURN 1' });
      }
      expect(problemSchema.parse(await refused.json())).toMatchObject({ code: 'rate_limited' });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      controller.abort();
      await running;
      await expect.poll(async () => (await post({ query: 'RETURN 1' })).status).toBe(200);
    });

    test('is off where the operator says so, and elsewhere than on loopback by itself', async () => {
      for (const change of [{ freeCypher: 'off' }, { host: '0.0.0.0' }] as const) {
        const other = await serveStore(loaded.store, { ...loaded.settings, ...change });
        try {
          for (const [route, body] of [
            ['cypher', { query: 'RETURN 1' }],
            ['export', { format: 'jsonl', selection: { query: 'RETURN 1' } }],
          ] as const) {
            const response = await fetch(`${other.api}/${route}`, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify(body),
            });
            expect(response.status).toBe(403);
            expect(await response.text()).toContain('STACKSCAPE_FREE_CYPHER');
          }
        } finally {
          await other.close();
        }
      }
    });

    test('what a query mentions is exported, and nothing that was cut', async () => {
      const exportQuery = async (query: string) => {
        const response = await fetch(`${served.api}/export`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ format: 'jsonl', selection: { query } }),
        });
        return { status: response.status, text: await response.text() };
      };
      const few = await exportQuery('MATCH p = (:Foundation)-[:SUCCEEDS]->(:Foundation) RETURN p');
      expect(few.status).toBe(200);
      expect(few.text.trim().split('\n')).toHaveLength(3);
      expect((await exportQuery('MATCH (n:Entity) RETURN n')).status).toBe(413);
      expect((await exportQuery('MATCH p = (:Team)-[*]->() RETURN p')).status).toBe(413);
    });
  });
}

describeFreeCypher('Free Cypher over the embedded store', () => openLoadedEmbedded(SMALL_GRAPH));
describeWithNeo4j('With Neo4j', (address) => {
  describeFreeCypher('free Cypher over Neo4j', () => openLoadedNeo4j(address, SMALL_GRAPH));
});

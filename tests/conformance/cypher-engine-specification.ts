import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import { toSchemaStatements } from '../../server/cypher/schema-statements.ts';
import type { CypherEngine } from '../../server/store/cypher-engine.ts';

export interface OpenedEngine {
  /** Over an empty database, for writing too. */
  readonly engine: CypherEngine;
  /** Another over the same database, that loses its reader's patience after 300 ms. */
  openReader(): Promise<CypherEngine>;
  close(): Promise<void>;
}

const ENDLESS = `UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b
WITH a, b WHERE a * b < 0 RETURN count(*) AS answer`;
/** Whose rows come at once, and in more than one part. */
const LONG_ANSWER = { text: 'UNWIND range(1, 9000) AS a RETURN a AS a' };
const MANY_ROWS = { text: 'UNWIND range(1, 100000) AS a RETURN a AS a ORDER BY a' };

const GRAPH = [
  `CREATE (a:Project:Entity {id: 'project:ä', name: '中国 “x” \\\\ 🐘', tags: ['b', 'a'], zeta: 1, alpha: 2})`,
  `CREATE (b:TelecomAdopter:Organisation:Entity {id: 'org:b'})`,
  `MATCH (a:Entity {id: 'project:ä'}) MATCH (b:Entity {id: 'org:b'})
CREATE (b)-[r:ADOPTED {id: 'ADOPTED|org:b|project:ä', purpose: '5G', from: '2014'}]->(a)`,
].map((text) => ({ text }));

const A = {
  $type: 'node',
  id: 'project:ä',
  labels: ['Entity', 'Project'],
  properties: { alpha: 2, name: '中国 “x” \\ 🐘', tags: ['b', 'a'], zeta: 1 },
};
const B = {
  $type: 'node',
  id: 'org:b',
  labels: ['Entity', 'Organisation', 'TelecomAdopter'],
  properties: {},
};
const R = {
  $type: 'relationship',
  id: 'ADOPTED|org:b|project:ä',
  type: 'ADOPTED',
  start: 'org:b',
  end: 'project:ä',
  properties: { from: '2014', purpose: '5G' },
};

/** What the port promises of every engine. One specification, run against each real database. */
export function describeCypherEngine(name: string, open: () => Promise<OpenedEngine>): void {
  describe(name, () => {
    let opened: OpenedEngine;
    let reader: CypherEngine;
    beforeAll(async () => {
      opened = await open();
      await opened.engine.defineSchema(toSchemaStatements(opened.engine.capabilities));
      await opened.engine.write(GRAPH);
      reader = await opened.openReader();
    });
    afterAll(async () => {
      await reader?.close();
      await opened?.close();
    });
    const ask = async (text: string, parameters: Record<string, QueryValue> = {}) =>
      (await reader.read({ text, parameters })).rows[0];
    const count = () => ask('MATCH (n:Entity) RETURN count(n) AS n');
    const readAll = async (text: string) => {
      const rows = [];
      for await (const chunk of reader.readChunks({ text })) rows.push(...chunk);
      return rows;
    };

    describe('values', () => {
      test.each<[string, QueryValue]>([
        ['text of any script', 'Ägäis “quoted” <b>\\ 日本 🐘 \u0000 \n'],
        ['the largest whole number', Number.MAX_SAFE_INTEGER],
        ['a negative number', -7],
        ['a fraction', 0.1],
        ['nothing', null],
        ['truth', true],
        ['a list', [1, 'a', null, [2.5]]],
        ['a map, its keys in order', { a: 1, b: { c: [], d: 'x' } }],
      ])('%s goes in and comes out unharmed', async (_name, value) => {
        expect(await ask('RETURN $value AS value', { value })).toEqual([value]);
      });

      test('a number without a fraction is an integer for the database', async () => {
        expect(await ask('RETURN 7 / $two AS half', { two: 2 })).toEqual([3]);
        expect(await ask('RETURN 7 / $half AS double', { half: 0.5 })).toEqual([14]);
      });

      test('nodes, relationships and paths are told in our ids', async () => {
        const text = `MATCH p = (b:Organisation)-[r:ADOPTED]->(a:Project)
RETURN a AS a, b AS b, r AS r, p AS p, [r] AS list, {r: r} AS map`;
        const path = { $type: 'path', nodes: [B, A], relationships: [R] };
        const expected = [A, B, R, path, [R], { r: R }];
        expect(await ask(text)).toEqual(expected);
        expect(await readAll(text)).toEqual([expected]);
      });

      test('properties and maps come in the order of their keys, byte for byte', async () => {
        const row = await ask('MATCH (a:Project) RETURN a AS a, {z: 1, a: 2} AS map');
        expect(JSON.stringify(row)).toBe(JSON.stringify([A, { a: 2, z: 1 }]));
      });

      test('dates and times are ISO text', async () => {
        expect(
          await ask("RETURN date('2010-10-21') AS d, datetime('2010-10-21T01:02:03Z') AS t"),
        ).toEqual(['2010-10-21', '2010-10-21T01:02:03Z']);
      });

      test('columns have their names, with rows and without', async () => {
        expect(
          await reader.read({ text: 'MATCH (n:Nothing) RETURN n.id AS id, 1 AS one' }),
        ).toEqual({ columns: ['id', 'one'], rows: [], limit: null });
      });
    });

    describe('limits', () => {
      test('as many rows as allowed are whole, one more is not', async () => {
        const rows = { text: 'UNWIND range(1, 10) AS a RETURN a AS a ORDER BY a' };
        const whole = await reader.read(rows, { maxRows: 10 });
        expect([whole.rows.length, whole.limit]).toEqual([10, null]);
        const cut = await reader.read(rows, { maxRows: 9 });
        expect([cut.rows.at(-1), cut.rows.length, cut.limit]).toEqual([[9], 9, 'rows']);
      });

      test('rows stop before they are more bytes than allowed', async () => {
        const { rows, limit } = await reader.read(MANY_ROWS, { maxBytes: 1_000 });
        expect(limit).toBe('bytes');
        const bytes = rows.reduce((sum, row) => sum + JSON.stringify(row).length, 0);
        expect(bytes).toBeGreaterThan(900);
        expect(bytes).toBeLessThanOrEqual(1_000);
      });

      test('a query that takes too long ends with a sentence', async () => {
        await expect(reader.read({ text: ENDLESS }, { timeoutMs: 400 })).rejects.toMatchObject({
          code: 'timeout',
        });
        expect(await count()).toEqual([2]);
      });

      test('a query that was given up before it began never begins', async () => {
        await expect(
          reader.read({ text: ENDLESS }, { signal: AbortSignal.abort() }),
        ).rejects.toMatchObject({ code: 'timeout' });
      });

      test('one signal gives up every query that carries it, running and waiting', async () => {
        const controller = new AbortController();
        const asked = Array.from({ length: 4 }, () =>
          reader.read({ text: ENDLESS }, { signal: controller.signal, timeoutMs: 60_000 }),
        );
        const ended = Promise.allSettled(asked);
        await delay(300);
        controller.abort();
        expect((await ended).map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
        expect(await count()).toEqual([2]);
      });

      test('a long answer that is given up half-way is waited for by nobody', async () => {
        for (let milliseconds = 0; milliseconds < 24; milliseconds += 3) {
          const asked = Array.from({ length: 4 }, () => {
            const controller = new AbortController();
            setTimeout(() => controller.abort(), milliseconds);
            return reader.read(LONG_ANSWER, { signal: controller.signal });
          });
          // Whether it was whole by then or not, each ends.
          await Promise.allSettled(asked);
        }
        expect(await count()).toEqual([2]);
      });
    });

    describe('rows in chunks', () => {
      test('all come, in order, in more than one chunk', async () => {
        const sizes = [];
        let last = 0;
        for await (const chunk of reader.readChunks(MANY_ROWS)) {
          for (const [value] of chunk) {
            expect(value).toBe(last + 1);
            last += 1;
          }
          sizes.push(chunk.length);
        }
        expect(last).toBe(100_000);
        expect(sizes.length).toBeGreaterThan(10);
      });

      test('a reader who is slow holds up nobody else, and still gets everything', async () => {
        let rows = 0;
        for await (const chunk of reader.readChunks(MANY_ROWS, { timeoutMs: 5_000 })) {
          if (rows === 0) expect(await count()).toEqual([2]);
          rows += chunk.length;
          await delay(10);
        }
        expect(rows).toBe(100_000);
      });

      test('a reader who leaves a chunk untaken for too long is told, never given a part as the whole', async () => {
        const reading = async () => {
          for await (const chunk of reader.readChunks(MANY_ROWS)) {
            if (chunk.length > 0) await delay(900);
          }
        };
        await expect(reading()).rejects.toMatchObject({ code: 'timeout' });
      });

      test('a reader who gives up hears so, and the next one is served', async () => {
        const controller = new AbortController();
        const reading = async () => {
          for await (const chunk of reader.readChunks(MANY_ROWS, { signal: controller.signal })) {
            if (chunk.length > 0) controller.abort();
          }
        };
        await expect(reading()).rejects.toMatchObject({ code: 'timeout' });
        expect(await readAll('RETURN 1 AS one')).toEqual([[1]]);
      });

      test('a reader who gives up while rows are waited for hears so', async () => {
        const readLong = async (signal: AbortSignal) => {
          let rows = 0;
          for await (const chunk of reader.readChunks(LONG_ANSWER, { signal }))
            rows += chunk.length;
          return rows;
        };
        for (let milliseconds = 0; milliseconds < 24; milliseconds += 3) {
          const reading = Array.from({ length: 4 }, () => {
            const controller = new AbortController();
            setTimeout(() => controller.abort(), milliseconds);
            return readLong(controller.signal);
          });
          for (const end of await Promise.allSettled(reading)) {
            if (end.status === 'fulfilled') expect(end.value).toBe(9_000);
            else expect(end.reason).toMatchObject({ code: 'timeout' });
          }
        }
        expect(await readAll('RETURN 1 AS one')).toEqual([[1]]);
      });

      test('a query that gives no row for too long is ended', async () => {
        const reading = async () => {
          for await (const _chunk of reader.readChunks({ text: ENDLESS }, { timeoutMs: 400 }));
        };
        await expect(reading()).rejects.toMatchObject({ code: 'timeout' });
      });
    });

    describe('errors', () => {
      test('a query that is no Cypher is told so, without the words of the database', async () => {
        const asked = reader.read({ text: 'MATCH (secret:Thing RETURN' });
        await expect(asked).rejects.toMatchObject({
          code: 'invalid_request',
          message: expect.not.stringContaining('secret'),
        });
      });

      test('a missing parameter, an unknown function and a division by zero are told apart from a store that fails', async () => {
        for (const text of [
          'RETURN $missing AS a',
          'RETURN nonsense(1) AS a',
          'RETURN 1 / 0 AS a',
        ]) {
          await expect(reader.read({ text })).rejects.toMatchObject({ code: 'invalid_request' });
        }
      });

      test('what only reads is refused to write, and nothing is written', async () => {
        await expect(
          reader.read({ text: "CREATE (n:Entity {id: 'project:stray'}) RETURN n.id AS id" }),
        ).rejects.toMatchObject({ code: 'forbidden_query' });
        expect(await count()).toEqual([2]);
      });

      test('after closing nothing is answered', async () => {
        const short = await opened.openReader();
        await short.read({ text: 'RETURN 1 AS one' });
        await short.close();
        await short.close();
        await expect(short.read({ text: 'RETURN 1 AS one' })).rejects.toMatchObject({
          code: 'unavailable',
        });
      });
    });
  });
}

/** What is promised of writing; each test begins with an empty database that is open for writing. */
export function describeWritingEngine(
  name: string,
  open: () => Promise<Pick<OpenedEngine, 'engine' | 'close'>>,
): void {
  describe(name, () => {
    let opened: Pick<OpenedEngine, 'engine' | 'close'>;
    beforeAll(async () => {
      opened = await open();
      await opened.engine.defineSchema(toSchemaStatements(opened.engine.capabilities));
    });
    afterAll(() => opened?.close());
    const ids = async () =>
      (await opened.engine.read({ text: 'MATCH (n:Entity) RETURN n.id AS id ORDER BY id' })).rows;
    const create = (id: string) => ({
      text: 'CREATE (n:Entity:Project {id: $id}) RETURN n.id AS id',
      parameters: { id },
    });

    test('several statements are written as one, and answer each', async () => {
      const results = await opened.engine.write([create('a'), create('b')]);
      expect(results.map(({ rows }) => rows)).toEqual([[['a']], [['b']]]);
      expect(await ids()).toEqual([['a'], ['b']]);
    });

    test('when one fails none is written', async () => {
      await expect(
        opened.engine.write([create('c'), { text: 'THIS IS NO CYPHER' }]),
      ).rejects.toMatchObject({ code: 'invalid_request' });
      expect(await ids()).toEqual([['a'], ['b']]);
    });

    test('an id that is there already is a conflict, and nothing is written', async () => {
      await expect(opened.engine.write([create('d'), create('a')])).rejects.toMatchObject({
        code: 'conflict',
      });
      expect(await ids()).toEqual([['a'], ['b']]);
    });

    test('defining the schema again changes nothing', async () => {
      await opened.engine.defineSchema(toSchemaStatements(opened.engine.capabilities));
      expect(await ids()).toEqual([['a'], ['b']]);
    });
  });
}

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import { createGuard } from '../../server/guard/guard.ts';
import { createQueryRunner } from '../../server/queries/run-query.ts';
import type { QueryRunner } from '../../server/queries/run-query.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { HOSTILE_QUERIES, WRITING_QUERIES } from '../support/hostile-queries/hostile-queries.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { openLoadedEmbedded, openLoadedNeo4j } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';

const REFUSALS = /^(?:forbidden_query|invalid_request|too_large)$/;

test('the list is long, and has every family', () => {
  expect(HOSTILE_QUERIES.length).toBeGreaterThan(300);
  expect(new Set(HOSTILE_QUERIES.map(({ query }) => query)).size).toBe(HOSTILE_QUERIES.length);
  expect(new Set(HOSTILE_QUERIES.map(({ family }) => family)).size).toBeGreaterThan(12);
});

function describeHostility(name: string, open: () => Promise<LoadedStore>): void {
  describe(name, () => {
    let loaded: LoadedStore;
    let queries: QueryRunner;
    let reached: string[];
    beforeAll(async () => {
      loaded = await open();
      reached = [];
      const tell = (text: string) => {
        reached.push(text);
        return Promise.reject(new AppError('internal', 'It reached the store.'));
      };
      const watched: GraphStore = {
        ...loaded.store,
        runQuery: ({ statement }) => tell(statement.text),
        explainQuery: ({ text }) => tell(text),
      };
      const limits = loaded.settings.queries;
      queries = createQueryRunner({ store: watched, guard: createGuard(), limits });
    });
    afterAll(async () => {
      await queries?.close();
      await loaded?.close();
    });

    async function refuse(query: string, parameters: Readonly<Record<string, QueryValue>>) {
      const error = await queries.run({ query, parameters, client: 'stranger' }).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(reached).toEqual([]);
      expect(error).toBeInstanceOf(AppError);
      expect(error).toMatchObject({
        code: expect.stringMatching(REFUSALS),
        message: expect.stringMatching(/\.$/),
      });
    }

    test.each(HOSTILE_QUERIES.map((item) => ({ ...item, shown: item.query.slice(0, 90) })))(
      '$family: $shown is refused before it reaches the store',
      async ({ query, parameters }) => refuse(query, parameters),
    );

    test('a write is refused in whatever disguise and place', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom('CREATE (x)', 'MERGE (x:A)', 'SET n.a = 1', 'DELETE n', 'REMOVE n.a'),
          fc.constantFrom(
            (write: string) => `MATCH (n) ${write}`,
            (write: string) => `MATCH (n) CALL (n) { ${write} RETURN 1 AS a } RETURN a`,
            (write: string) => `MATCH (n) WHERE EXISTS { MATCH (n) ${write} RETURN n } RETURN n`,
            (write: string) => `/* */ MATCH (n) WITH n ${write} WITH 1 AS a RETURN a`,
            (write: string) => `// \\u000a MATCH (n) ${write}`,
          ),
          fc.array(fc.constantFrom(' ', '\n', '\t', '/**/', '//x\n', '\u00a0', '\u3000'), {
            minLength: 1,
            maxLength: 4,
          }),
          fc.infiniteStream(fc.boolean()),
          async (write, place, spaces, capitals) => {
            const letters = [...write].map((letter) =>
              capitals.next().value ? letter.toUpperCase() : letter.toLowerCase(),
            );
            await refuse(place(letters.join('').replaceAll(' ', spaces.join(''))), {});
          },
        ),
        { numRuns: 150 },
      );
    });

    test('with the guard switched off, reading only stops every write', async () => {
      const before = await fingerprint(loaded);
      for (const { query, parameters } of WRITING_QUERIES) {
        await loaded.engine
          .read({ text: query, parameters }, { maxRows: 10, timeoutMs: 10_000 })
          .catch((error: unknown) => expect(error).toBeInstanceOf(AppError));
        expect(await fingerprint(loaded), query).toEqual(before);
      }
    });
  });
}

/** Everything that a write would change. */
async function fingerprint({ engine }: LoadedStore): Promise<unknown> {
  const nodes = await engine.read({
    text: 'MATCH (n) RETURN n AS n, labels(n) AS l ORDER BY n.id',
  });
  const relationships = await engine.read({
    text: 'MATCH ()-[r]->() RETURN r AS r ORDER BY r.id',
  });
  const indexes = await engine.read({ text: 'SHOW INDEXES' });
  return [nodes.rows, relationships.rows, indexes.rows.length];
}

describeHostility('Over the embedded store', () => openLoadedEmbedded(SMALL_GRAPH));
describeWithNeo4j('With Neo4j', (address) => {
  describeHostility('over Neo4j', () => openLoadedNeo4j(address, SMALL_GRAPH));
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLocalNeo4j } from '../../scripts/neo4j/local-neo4j.ts';
import type { LocalNeo4j } from '../../scripts/neo4j/local-neo4j.ts';
import type { CypherEngine } from '../../server/store/cypher-engine.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { openNeo4j, openStore } from '../../server/store/open-store.ts';
import { findMissingForLocalNeo4j } from '../support/find-neo4j.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { loadGraph } from '../support/load-graph.ts';
import { openDriver } from '../support/neo4j.ts';
import { describeUnlessMissing } from '../support/real-part.ts';
import { toNeo4jSettings } from '../support/stores.ts';

const ENDLESS = `UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b
WITH a, b WHERE a * b < 0 RETURN count(*) AS answer`;

describeUnlessMissing(
  { name: 'A Neo4j that fails', missing: await findMissingForLocalNeo4j() },
  () => {
    let home: string;
    let neo4j: LocalNeo4j;
    let engine: CypherEngine;
    let store: GraphStore;
    beforeAll(async () => {
      home = await mkdtemp(path.join(tmpdir(), 'stackscape-failing-'));
      neo4j = await startLocalNeo4j({ home, isLasting: true });
      const settings = toNeo4jSettings(neo4j);
      if (settings.neo4j === null) throw new Error('These settings are those of a Neo4j.');
      engine = openNeo4j(settings.neo4j, settings);
      await loadGraph(engine, SMALL_GRAPH);
      store = openStore(settings);
    });
    afterAll(async () => {
      await store?.close();
      await engine?.close();
      await neo4j?.stop();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    });

    /** Queries of ours that run in the database, asked behind the engine's back. */
    async function countRunning(): Promise<number> {
      const driver = openDriver(neo4j);
      const session = driver.session();
      const { records } = await session.run(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN count(*) AS n",
      );
      await session.close();
      await driver.close();
      return Number(records[0]?.get('n'));
    }

    async function untilNoneRuns(): Promise<void> {
      for (let tries = 0; tries < 50 && (await countRunning()) > 0; tries += 1) await delay(200);
      expect(await countRunning()).toBe(0);
    }

    test('a query that takes too long is ended in the database', async () => {
      await expect(engine.read({ text: ENDLESS }, { timeoutMs: 500 })).rejects.toMatchObject({
        code: 'timeout',
      });
      await untilNoneRuns();
    });

    test('a query that nobody waits for any more is ended in the database, however its rows are read', async () => {
      const controller = new AbortController();
      const run = { signal: controller.signal, timeoutMs: 60_000 };
      const readChunks = async () => {
        for await (const _chunk of engine.readChunks({ text: ENDLESS }, run));
      };
      const given = [engine.read({ text: ENDLESS }, run), readChunks()];
      const refused = given.map((asked) =>
        expect(asked).rejects.toMatchObject({ code: 'timeout' }),
      );
      while ((await countRunning()) < 2) await delay(50);
      controller.abort();
      await Promise.all(refused);
      await untilNoneRuns();
    });

    test('a query of a stranger that nobody waits for any more is ended in the database', async () => {
      const controller = new AbortController();
      const given = engine.read(
        { text: ENDLESS },
        { signal: controller.signal, timeoutMs: 60_000, aside: 'query' },
      );
      const refused = expect(given).rejects.toMatchObject({ code: 'timeout' });
      while ((await countRunning()) === 0) await delay(50);
      controller.abort();
      await refused;
      await untilNoneRuns();
    });

    test('what a database does not let go of is told, and when it is over', async () => {
      const leftovers: Promise<void>[] = [];
      const stubborn = `UNWIND range(1, 1) AS one
RETURN all(x IN range(1, 1000000000) WHERE x > 0) AS answer`;
      const asked = engine.read(
        { text: stubborn },
        { timeoutMs: 1_500, aside: 'query', onLeftover: (ended) => leftovers.push(ended) },
      );
      await expect(asked).rejects.toMatchObject({ code: 'timeout' });
      const [ended] = leftovers;
      expect(await Promise.race([ended?.then(() => 'over'), delay(300, 'running')])).toBe(
        'running',
      );
      await ended;
      expect(await countRunning()).toBe(0);
    });

    test('a row that is larger than what may be taken ends its query, and nothing else', async () => {
      const settings = toNeo4jSettings(neo4j);
      if (settings.neo4j === null) throw new Error('These settings are those of a Neo4j.');
      const queries = { ...settings.queries, memoryMegabytes: 256 };
      const small = openNeo4j(settings.neo4j, { ...settings, queries });
      try {
        const before = process.memoryUsage.rss();
        const text = 'UNWIND range(1, 3000000) AS a RETURN collect(a) AS answer';
        await expect(
          small.read({ text }, { aside: 'query', timeoutMs: 60_000 }),
        ).rejects.toMatchObject({ code: 'too_large' });
        expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 2 ** 20);
        expect((await small.read({ text: 'RETURN 1 AS one' }, { aside: 'query' })).rows).toEqual([
          [1],
        ]);
      } finally {
        await small.close();
      }
    });

    test('writing is refused in a query that reads', async () => {
      await expect(engine.read({ text: 'CREATE (n:Stray) RETURN n' })).rejects.toMatchObject({
        code: 'forbidden_query',
      });
    });

    test('killed during a query it is unavailable, and right again when it is back', async () => {
      const before = await store.getNeighbourhood({
        id: 'project:openstack',
        depth: 2,
        direction: 'both',
        limit: 100,
      });
      const asked = engine.read({ text: ENDLESS }, { timeoutMs: 60_000 });
      const refused = expect(asked).rejects.toMatchObject({ code: 'unavailable' });
      while ((await countRunning()) === 0) await delay(50);
      await neo4j.kill();
      await refused;
      await expect(store.getNode({ id: 'org:nasa' })).rejects.toMatchObject({
        code: 'unavailable',
      });
      expect(await store.getHealth()).toMatchObject({
        status: 'not_ready',
        reason: 'Neo4j does not answer; check that it runs and that NEO4J_URI is right.',
      });

      neo4j = await startLocalNeo4j({ home, port: neo4j.port, isLasting: true });
      expect(await store.getHealth()).toMatchObject({ status: 'ready', graph: { nodes: 13 } });
      const after = await store.getNeighbourhood({
        id: 'project:openstack',
        depth: 2,
        direction: 'both',
        limit: 100,
      });
      expect(after).toEqual(before);
    });
  },
);

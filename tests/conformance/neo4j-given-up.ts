import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNeo4jEngine } from '../../server/store/neo4j-engine.ts';
import type { CypherEngine } from '../../server/store/cypher-engine.ts';
import type { Neo4jAddress } from '../support/find-neo4j.ts';

const LONG = 'UNWIND range(1, 1000000) AS a RETURN a AS a';
const SHORT = 'UNWIND [1, 2, 3] AS a RETURN a AS a';

/** What is promised of an engine whose queries share connections. */
export function describeGivingUpNeo4j(address: Neo4jAddress): void {
  describe('the engine of Neo4j whose queries are given up', () => {
    let engine: CypherEngine;
    beforeAll(() => {
      engine = createNeo4jEngine({ ...address, timeoutMs: 30_000 });
    });
    afterAll(() => engine?.close());

    const readAll = async (text: string, signal?: AbortSignal) => {
      const rows = [];
      for await (const chunk of engine.readChunks({ text }, { signal })) rows.push(...chunk);
      return rows;
    };
    const read = async (text: string, signal?: AbortSignal) =>
      (await engine.read({ text }, { signal })).rows;

    test('while many long reads are given up, those of others are answered right', async () => {
      const giveUp = async (ask: typeof read, milliseconds: number) => {
        const controller = new AbortController();
        const asked = ask(LONG, controller.signal);
        const refused = expect(asked).rejects.toMatchObject({ code: 'timeout' });
        await delay(milliseconds);
        // More rows wait for a process that is busy, by the time it gives them up.
        blockFor(2);
        controller.abort();
        await refused;
      };
      for (let milliseconds = 20; milliseconds < 44; milliseconds += 3) {
        const giveUpAndAsk = async (ask: typeof read) => {
          await giveUp(ask, milliseconds);
          expect(await read(SHORT)).toEqual([[1], [2], [3]]);
          expect(await readAll(SHORT)).toEqual([[1], [2], [3]]);
        };
        await Promise.all([read, readAll, read, readAll, read, read].map(giveUpAndAsk));
      }
    });
  });
}

function blockFor(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end;);
}

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { openLoadedEmbedded, openLoadedNeo4j } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';
import { askAsStranger } from './compare-answers.ts';
import { randomQuery } from './random-queries.ts';

describeWithNeo4j('queries at random over both databases', (address) => {
  let embedded: LoadedStore;
  let neo4j: LoadedStore;
  beforeAll(async () => {
    embedded = await openLoadedEmbedded(SMALL_GRAPH);
    neo4j = await openLoadedNeo4j(address, SMALL_GRAPH);
  });
  afterAll(async () => {
    await embedded?.close();
    await neo4j?.close();
  });

  test('what both answer they answer alike', async () => {
    let answers = 0;
    await fc.assert(
      fc.asyncProperty(randomQuery, async (query) => {
        const asked = { query, parameters: {} };
        const found = await askAsStranger(embedded.engine, asked);
        const expected = await askAsStranger(neo4j.engine, asked);
        if (typeof found === 'string' || typeof expected === 'string') return;
        answers += 1;
        expect(found, query).toEqual(expected);
      }),
      { numRuns: 150 },
    );
    expect(answers).toBeGreaterThan(50);
  });
});

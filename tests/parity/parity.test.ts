import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { readBundledDataset } from '../support/bundled-dataset.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { openLoadedEmbedded, openLoadedNeo4j } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';
import { askAsStranger } from './compare-answers.ts';
import { CORPUS, KNOWN_REFUSALS, toParityQuery } from './corpus.ts';

const QUERIES = Object.entries(CORPUS).map(
  ([family, items]) => [family, items.map(toParityQuery)] as const,
);

test('the corpus has 150 queries and more', () => {
  expect(QUERIES.flatMap(([, queries]) => queries).length).toBeGreaterThanOrEqual(150);
});

const GRAPHS: readonly (readonly [name: string, read: () => Promise<Dataset>])[] = [
  ['a small graph', () => Promise.resolve(SMALL_GRAPH)],
  ['the bundled dataset', readBundledDataset],
];

describeWithNeo4j('free Cypher over both databases', (address) => {
  describe.each(GRAPHS)('that hold %s', (_, read) => {
    let embedded: LoadedStore;
    let neo4j: LoadedStore;
    beforeAll(async () => {
      const dataset = await read();
      embedded = await openLoadedEmbedded(dataset);
      neo4j = await openLoadedNeo4j(address, dataset);
    });
    afterAll(async () => {
      await embedded?.close();
      await neo4j?.close();
    });

    describe.each(QUERIES)('%s', (_family, queries) => {
      test.each(queries)('$query has one answer', async (asked) => {
        const expected = await askAsStranger(neo4j.engine, asked);
        expect(expected).not.toBeTypeOf('string');
        expect(await askAsStranger(embedded.engine, asked)).toEqual(expected);
      });
    });

    test.each(KNOWN_REFUSALS.map(toParityQuery))(
      '$query is refused over the embedded one, with the way to Neo4j',
      async (asked) => {
        expect(await askAsStranger(embedded.engine, asked)).toContain('npm run neo4j');
      },
    );
  });
});

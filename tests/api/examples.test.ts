import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../client/panels/ask/workbench/examples/all-examples.ts';
import { toRequest } from '../../client/panels/ask/workbench/parameters/to-request.ts';
import { cypherAnswerSchema } from '../../graph-data/model/api/cypher.ts';
import { readBundledDataset } from '../support/bundled-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { serveSuite } from '../support/serve-suite.ts';
import { openLoadedEmbedded, openLoadedNeo4j } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';

/** Every example of the workbench, as the workbench sends it, over a store with the bundled facts. */
function describeExamples(open: () => Promise<LoadedStore>): void {
  const { post } = serveSuite(open);

  test.each(EXAMPLES)('the example $name has an answer', async ({ text, parameters }) => {
    const sent = toRequest(text, parameters);
    if (!('request' in sent)) throw new Error(`It lacks ${sent.missing.name}.`);
    const { query, parameters: values } = sent.request;
    const response = await post('/cypher', { query, parameters: values });
    const body: unknown = await response.json();
    expect(body).not.toHaveProperty('detail');
    const answer = cypherAnswerSchema.parse(body);
    expect(answer.limits).toEqual([]);
    if (query.startsWith('EXPLAIN')) expect(answer.plan).not.toBeNull();
    else expect(answer.rows.length).toBeGreaterThan(0);
  });
}

describe('the examples of the workbench', () => {
  test('are more than twenty, each with a name of its own', () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(20);
    expect(new Set(EXAMPLES.map(({ name }) => name)).size).toBe(EXAMPLES.length);
  });
});

describe('over the embedded store', () => {
  describeExamples(async () => openLoadedEmbedded(await readBundledDataset()));
});

describeWithNeo4j('over Neo4j', (address) => {
  describeExamples(async () => openLoadedNeo4j(address, await readBundledDataset()));
});

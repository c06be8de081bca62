import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { healthSchema } from '../../graph-data/model/api/health.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { parseLine } from '../../graph-data/model/json-lines.ts';
import { readQuestions } from '../../server/questions/read-questions.ts';
import { readBundledDataset } from '../support/bundled-dataset.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { serveStore } from '../support/serve.ts';
import type { ServedStore } from '../support/serve.ts';
import { openLoadedEmbedded, openLoadedNeo4j } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';
import { ask, toSampleRequests } from './requests.ts';

const questions = await readQuestions('graph-data/questions');
const GRAPHS = [
  {
    name: 'the small graph',
    read: async () => SMALL_GRAPH,
    ids: { node: 'project:openstack', other: 'person:jonathan-bryce', release: 'flamingo' },
  },
  {
    name: 'the bundled dataset',
    read: readBundledDataset,
    ids: { node: 'project:nova', other: 'foundation:linux-foundation', release: 'austin' },
  },
] as const;

describeWithNeo4j('Over Neo4j and over the embedded store', (address) => {
  describe.each(GRAPHS)('with $name', ({ read, ids }) => {
    let stores: LoadedStore[] = [];
    let servers: ServedStore[] = [];
    let dataset: Dataset;
    beforeAll(async () => {
      dataset = await read();
      stores = [await openLoadedEmbedded(dataset), await openLoadedNeo4j(address, dataset)];
      servers = await Promise.all(stores.map(({ store, settings }) => serveStore(store, settings)));
    });
    afterAll(async () => {
      for (const { close } of [...servers, ...stores]) await close();
    });
    const [first, second] = [() => servers[0]?.api ?? '', () => servers[1]?.api ?? ''];

    test.each(toSampleRequests(ids))('$title: both answer the same', async (request) => {
      const [embedded, neo4j] = [await ask(first(), request), await ask(second(), request)];
      expect(embedded.status).toBeLessThan(500);
      expect(neo4j).toEqual(embedded);
    });

    test.each(questions)('question $name: both answer the same', async ({ name, parameters }) => {
      const given = Object.fromEntries(parameters.map((item) => [item.name, item.default]));
      const request = { title: name, path: `/questions/${name}`, body: { parameters: given } };
      const [embedded, neo4j] = [await ask(first(), request), await ask(second(), request)];
      expect(embedded.status).toBe(200);
      expect(JSON.parse(neo4j.body)).toEqual(JSON.parse(embedded.body));
    });

    test('a view that is named one by one is the same file from both, and holds just that', async () => {
      const nodes = dataset.nodes.filter(({ labels }) => !labels.includes('Foundation'));
      const nodeIds = nodes.map(({ id }) => id);
      const isNamed = new Set(nodeIds);
      const relationshipIds = dataset.relationships
        .filter(({ start, end }) => isNamed.has(start) && isNamed.has(end))
        .map(({ id }) => id);
      const selection = { nodeIds: nodeIds.toReversed(), relationshipIds };
      const request = { title: '', path: '/export', body: { format: 'jsonl', selection } };
      const [embedded, neo4j] = [await ask(first(), request), await ask(second(), request)];
      const ids = embedded.body.trimEnd().split('\n').map(toLineId);
      expect(ids).toEqual([...nodeIds, ...relationshipIds]);
      expect(neo4j.body === embedded.body).toBe(true);
    });

    test('both say that they are ready, with the same graph', async () => {
      const [embedded, neo4j] = await Promise.all(
        [first(), second()].map(async (api) =>
          healthSchema.parse(await (await fetch(`${api}/health/ready`)).json()),
        ),
      );
      expect(neo4j).toMatchObject({ status: 'ready', graph: embedded?.graph });
    });
  });
});

function toLineId(line: string): string {
  const parsed = parseLine(line);
  if ('error' in parsed) throw new Error(line);
  return 'node' in parsed ? parsed.node.id : parsed.relationship.id;
}

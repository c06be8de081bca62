import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdsOn, readSpans } from '../../graph-data/model/overview-spans.ts';
import type { Span } from '../../graph-data/model/overview-spans.ts';
import type { NeighbourhoodQuestion, PathsQuestion } from '../../server/store/graph-store.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { toNeighbourhood, toPaths, toView } from '../support/plain-answers.ts';
import { RANDOM_IDS, randomGraph, randomMoment } from '../support/random-graph.ts';
import { openLoadedEmbedded, openLoadedNeo4j } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';

const SEED = 20_100_721;
const [GRAPH] = fc.sample(randomGraph, { seed: SEED, numRuns: 1 });

const anId = fc.constantFrom(...RANDOM_IDS, 'project:nowhere');
const at = fc.option(randomMoment, { nil: undefined });
const aDay = fc
  .date({ min: new Date('2008-12-01'), max: new Date('2014-02-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const types = fc.option(fc.constant(['PART_OF', 'AUTHORED'] as const), { nil: undefined });

const aNeighbourhood: fc.Arbitrary<NeighbourhoodQuestion> = fc.record({
  id: anId,
  depth: fc.integer({ min: 1, max: 3 }),
  direction: fc.constantFrom('in', 'out', 'both'),
  kinds: fc.option(fc.constant(['Project', 'Organisation'] as const), { nil: undefined }),
  limit: fc.constantFrom(1, 4, 100),
  types,
  at,
});
const somePaths: fc.Arbitrary<PathsQuestion> = fc.record({
  from: anId,
  to: anId,
  mode: fc.constantFrom('shortest', 'all'),
  maxHops: fc.integer({ min: 1, max: 5 }),
  limit: fc.constantFrom(1, 5, 50),
  types,
  avoid: fc.option(fc.array(anId, { maxLength: 2 }), { nil: undefined }),
  at,
});

function describeRandomQuestions(name: string, open: (graph: Dataset) => Promise<LoadedStore>) {
  describe(name, () => {
    let loaded: LoadedStore;
    const graph = GRAPH ?? { nodes: [], relationships: [] };
    beforeAll(async () => {
      loaded = await open(graph);
    });
    afterAll(() => loaded?.close());
    const runs = { seed: SEED, numRuns: 400 };
    const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

    test('any neighbourhood is the one that is worked out the plain way', async () => {
      const check = async (question: NeighbourhoodQuestion) => {
        const found = await loaded.store.getNeighbourhood(question);
        const told = found && {
          ...found,
          nodes: idsOf(found.nodes),
          relationships: idsOf(found.relationships),
        };
        expect(told).toEqual(toNeighbourhood(graph, question));
      };
      await fc.assert(fc.asyncProperty(aNeighbourhood, check), runs);
    });

    test('any paths are those that are found by trying every way', async () => {
      const check = async (question: PathsQuestion) => {
        const found = await loaded.store.findPaths(question);
        const told = found && {
          ...found,
          paths: found.paths.map(({ nodes, relationships }) => ({
            nodes: idsOf(nodes),
            relationships: idsOf(relationships),
          })),
        };
        expect(told).toEqual(toPaths(graph, question));
      };
      await fc.assert(fc.asyncProperty(somePaths, check), runs);
    });

    test('the overview without a moment tells what held at any moment', async () => {
      const overview = await loaded.store.getOverview({ limit: 1_000 });
      const spans = readSpans(overview);
      const check = (moment: string) => {
        const held = (span: Span | undefined) => span !== undefined && holdsOn(span, moment);
        const { nodes, relationships } = overview;
        const isThere = (place: number | undefined) => held(spans.nodes[place ?? -1]);
        const ties = [...relationships.start.keys()].filter(
          (tie) =>
            held(spans.relationships[tie]) &&
            isThere(relationships.start[tie]) &&
            isThere(relationships.end[tie]),
        );
        const view = toView(graph, moment);
        expect(nodes.id.filter((_, place) => isThere(place)).toSorted()).toEqual(idsOf(view.nodes));
        expect(ties).toHaveLength(view.relationships.length);
      };
      fc.assert(fc.property(aDay, check), { seed: SEED, numRuns: 200 });
    });

    test('at any moment the overview and the whole graph are what held then', async () => {
      const check = async (moment: string | undefined) => {
        const view = toView(graph, moment);
        const overview = await loaded.store.getOverview({ limit: 1_000, at: moment });
        expect(overview.nodes.id.toSorted()).toEqual(idsOf(view.nodes));
        expect(overview.relationships.start).toHaveLength(view.relationships.length);
        const read: string[] = [];
        for await (const chunk of loaded.store.readGraph({ at: moment })) {
          read.push(...idsOf('nodes' in chunk ? chunk.nodes : chunk.relationships));
        }
        expect(read).toEqual([...idsOf(view.nodes), ...idsOf(view.relationships)]);
      };
      await fc.assert(fc.asyncProperty(at, check), { seed: SEED, numRuns: 20 });
    });
  });
}

describeRandomQuestions('Any question to the embedded store', openLoadedEmbedded);

describeWithNeo4j('With Neo4j', (address) => {
  describeRandomQuestions('any question', (graph) => openLoadedNeo4j(address, graph));
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRelationshipType } from '../../client/graph/layers.ts';
import { toDataGraph } from '../../client/graph/to-graph.ts';
import { computeVisibility, INITIAL_RULES } from '../../client/graph/visibility.ts';
import { TOURS, toStopView } from '../../client/tours/all-tours.ts';
import { readFigure } from '../../client/tours/read-figure.ts';
import type { Figure } from '../../client/tours/tour.ts';
import { answerQuestion, findQuestion } from '../../server/questions/answer-question.ts';
import { readQuestions } from '../../server/questions/read-questions.ts';
import { readBundledDataset } from '../support/bundled-dataset.ts';
import { openLoadedEmbedded } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';

const questions = await readQuestions('graph-data/questions');
const STOPS = TOURS.flatMap((tour) =>
  tour.steps.map((step, index) => ({ name: `${tour.name} ${index + 1}`, tour, step, index })),
);

describe('The tours over the bundled dataset', () => {
  let loaded: LoadedStore;
  let graph: ReturnType<typeof toDataGraph>;
  beforeAll(async () => {
    loaded = await openLoadedEmbedded(await readBundledDataset());
    graph = toDataGraph(await loaded.store.getOverview({ limit: 20_000 }));
  });
  afterAll(() => loaded?.close());

  async function ask(figure: Figure) {
    const question = findQuestion(questions, figure.question);
    const parameters = figure.parameters ?? {};
    return readFigure(figure, await answerQuestion(loaded.store, { question, parameters }, {}));
  }

  test.each(STOPS)('$name names only what is in the graph, and shows something', (stop) => {
    const view = toStopView(stop.tour, stop.index + 1);
    const named = [
      ...view.selection,
      ...(view.focus === null ? [] : [view.focus]),
      ...view.expanded.map(({ id }) => id),
      ...(view.only ?? []),
      ...(view.connection?.ends ?? []),
    ];
    expect(named.filter((id) => !graph.hasNode(id))).toEqual([]);
    const { hiddenKinds, layers, expanded, only } = view;
    const rules = { ...INITIAL_RULES, hiddenKinds, layers, expanded, only, always: named };
    expect(computeVisibility(graph, rules).nodes.size).toBeGreaterThan(3);
  });

  test.each(STOPS.filter(({ step }) => step.figures !== undefined))(
    '$name has every figure from an answer that tells it',
    async ({ step }) => {
      for (const figure of Object.values(step.figures ?? {})) {
        const value = await ask(figure);
        expect(value).not.toBeNull();
        if (figure.as === 'number') expect(value).toBeGreaterThan(0);
        if (figure.as === 'date') expect(value).toMatch(/^\d{4}/);
        if (figure.as === 'share') {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }
    },
  );

  test('the team that one person has led longest is the one that the tour shows', async () => {
    const step = TOURS.find(({ name }) => name === 'who-leads-now')?.steps[1];
    const team = step?.figures?.['team'];
    if (step === undefined || team === undefined) throw new Error('the stop has no such figure');
    expect(await ask(team)).toMatchObject({ id: step.view.selection?.[0] });
  });

  test.each(STOPS.filter(({ step }) => step.view.connection != null))(
    '$name has a way between each node and the next',
    async ({ step: { view } }) => {
      const { ends = [], mode = 'all', maxHops = 1, types = [] } = view.connection ?? {};
      for (const [index, to] of ends.slice(1).entries()) {
        const from = ends[index] ?? '';
        const known = types.flatMap((type) => (isRelationshipType(type) ? [type] : []));
        const found = await loaded.store.findPaths({
          from,
          to,
          mode,
          maxHops,
          ...(known.length === 0 ? {} : { types: known }),
          limit: 1,
        });
        expect(found?.paths).toHaveLength(1);
      }
    },
  );
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableAnswerSchema } from '../../graph-data/model/api.ts';
import { problemSchema } from '../../graph-data/model/app-error.ts';
import { readQuestions } from '../../server/questions/read-questions.ts';
import { readBundledDataset } from '../support/bundled-dataset.ts';
import { serveStore } from '../support/serve.ts';
import type { ServedStore } from '../support/serve.ts';
import { openLoadedEmbedded } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';

const questions = await readQuestions('graph-data/questions');

describe('Over the bundled dataset', () => {
  let loaded: LoadedStore;
  let served: ServedStore;
  beforeAll(async () => {
    loaded = await openLoadedEmbedded(await readBundledDataset());
    served = await serveStore(loaded.store, loaded.settings);
  });
  afterAll(async () => {
    await served?.close();
    await loaded?.close();
  });
  const ask = (name: string, parameters?: object) =>
    fetch(`${served.api}/questions/${name}`, {
      method: 'POST',
      ...(parameters && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ parameters }),
      }),
    });

  test.each(questions)(
    '$name has an answer as it stands, in the columns it names',
    async (question) => {
      const response = await ask(question.name);
      const answer = tableAnswerSchema.parse(await response.json());
      expect(answer.columns).toEqual(question.columns.map(({ name }) => name));
      expect(answer.rows.length).toBeGreaterThan(0);
    },
  );

  test('a moment is a date or a release, and decides the answer', async () => {
    const rowsAt = async (moment: string) =>
      tableAnswerSchema.parse(await (await ask('who-led-at', { moment })).json()).rows;
    expect(await rowsAt('flamingo')).toEqual(await rowsAt('2025-10-01'));
    expect(await rowsAt('1990')).not.toEqual(await rowsAt('flamingo'));
  });

  test.each([
    ['who-led-at', { moment: 'atlantis' }, 'moment: there is no release'],
    ['who-led-at', { moment: '2025-02-30' }, 'moment: there is no day'],
    ['who-led-at', { moment: 'No Date!' }, 'moment: expected a date'],
    ['who-led-at', { moment: 2025 }, 'moment: expected text'],
    ['who-founded', { founded: ['project:openstack'] }, 'founded: expected text'],
    ['who-founded', { founder: 'org:nasa' }, 'founder: the question has no such parameter'],
  ])('%s with %j is refused with what is wrong', async (name, parameters, reason) => {
    const response = await ask(name, parameters);
    expect(response.status).toBe(400);
    expect(problemSchema.parse(await response.json()).detail).toContain(reason);
  });
});

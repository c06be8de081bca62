import { describe, expect, test } from 'vitest';
import { tableAnswerSchema } from '../../graph-data/model/api/table.ts';
import { problemSchema } from '../../graph-data/model/app-error.ts';
import { readQuestions } from '../../server/questions/read-questions.ts';
import { readBundledDataset } from '../support/bundled-dataset.ts';
import { serveSuite } from '../support/serve-suite.ts';
import { openLoadedEmbedded } from '../support/stores.ts';
import { KNOWN_ANSWERS } from './known-answers.ts';

const questions = await readQuestions('graph-data/questions');

/** A node is told by its id, a list of nodes by theirs. */
function toId(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toId);
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
}

describe('Over the bundled dataset', () => {
  const server = serveSuite(async () => openLoadedEmbedded(await readBundledDataset()));
  const ask = (name: string, parameters?: object) =>
    parameters === undefined
      ? server.ask(`/questions/${name}`, { method: 'POST' })
      : server.post(`/questions/${name}`, { parameters });

  test.each(questions)(
    '$name has an answer as it stands, in the columns it names',
    async (question) => {
      const response = await ask(question.name);
      const answer = tableAnswerSchema.parse(await response.json());
      expect(answer.columns).toEqual(question.columns.map(({ name }) => name));
      expect(answer.rows.length).toBeGreaterThan(0);
    },
  );

  test.each(KNOWN_ANSWERS)('$name: $truth', async ({ name, parameters, row }) => {
    const answer = tableAnswerSchema.parse(await (await ask(name, parameters)).json());
    const rows = answer.rows.map((values) =>
      Object.fromEntries(values.map((value, index) => [answer.columns[index], toId(value)])),
    );
    expect(rows).toContainEqual(expect.objectContaining(row));
  });

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

import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../graph-data/model/api/questions.ts';
import { findProblem, toFormValues, toParameters } from './form-values.ts';

const title = { en: '', zh: '' };
const QUESTION: Question = {
  name: 'example',
  title,
  parameters: [
    { name: 'team', type: 'node', kind: 'Team', title, default: 'team:nova' },
    { name: 'least', type: 'integer', kind: null, title, default: 4 },
    { name: 'moment', type: 'moment', kind: null, title, default: null },
  ],
  columns: [],
  cypher: 'RETURN 1 AS one',
};

describe('the form of a question', () => {
  it('begins with the defaults and cannot be sent while a field is empty', () => {
    const values = toFormValues(QUESTION);
    expect(values).toEqual({ team: 'team:nova', least: '4', moment: '' });
    expect(toParameters(QUESTION, values)).toBeUndefined();
  });

  it('sends whole numbers as numbers and all else as text', () => {
    const values = { team: 'team:nova', least: ' 12 ', moment: ' flamingo ' };
    expect(toParameters(QUESTION, values)).toEqual({
      team: 'team:nova',
      least: 12,
      moment: 'flamingo',
    });
  });

  it.each([
    ['least', '1.5', 'number'],
    ['least', '1e3', 'number'],
    ['least', '99999999999999999', 'number'],
    ['moment', '2025-13', 'moment'],
    ['moment', '2025-10-01', null],
    ['team', '   ', 'missing'],
  ] as const)('says of %s “%s”: %s', (name, text, problem) => {
    const parameter = QUESTION.parameters.find((each) => each.name === name);
    expect(parameter && findProblem(parameter, text)).toBe(problem);
  });
});

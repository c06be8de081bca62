import { describe, expect, it } from 'vitest';
import { toDraft, findLastDay } from './to-draft.ts';

const title = { en: '', zh: '' };

describe('a question as a query of one’s own', () => {
  it('has the values of the form as parameters, and moments as the days that they mean', () => {
    const question = {
      name: 'example',
      title,
      parameters: [
        { name: 'team', type: 'node' as const, kind: 'Team' as const, title, default: null },
        { name: 'least', type: 'integer' as const, kind: null, title, default: 1 },
        { name: 'early', type: 'moment' as const, kind: null, title, default: null },
        { name: 'now', type: 'moment' as const, kind: null, title, default: null },
      ],
      columns: [],
      cypher: 'RETURN $team AS team\n',
    };
    const values = { team: 'team:nova', least: '3', early: '2012-02', now: 'flamingo' };
    expect(toDraft(question, values, new Map([['flamingo', '2025-10-01']]))).toEqual({
      text: 'RETURN $team AS team',
      parameters: {
        team: { type: 'node', typed: 'team:nova' },
        least: { type: 'integer', typed: '3' },
        early: { type: 'date', typed: '2012-02-29' },
        now: { type: 'date', typed: '2025-10-01' },
      },
    });
    expect(toDraft(question, values, new Map()).parameters['now']).toEqual({
      type: 'text',
      typed: 'flamingo',
    });
  });

  it.each([
    ['2012', '2012-12-31'],
    ['2025-04', '2025-04-30'],
    ['2025-04-02', '2025-04-02'],
    ['austin', null],
  ])('takes %s for %s', (moment, day) => {
    expect(findLastDay(moment)).toBe(day);
  });
});

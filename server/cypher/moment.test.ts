import { expect, test } from 'vitest';
import { toConditions, toMomentParameters } from './moment.ts';

test('without a moment only ownership is asked for, and no parameter is needed', () => {
  expect(toConditions(['n'], undefined)).toBe(
    "coalesce(n.id > '', false) AND n.sources IS NOT NULL",
  );
  expect(toMomentParameters(undefined)).toEqual({});
});

test('with a moment every variable is compared with it', () => {
  const conditions = toConditions(['n', 'r'], '2012');
  for (const part of ['n.from <= $at', 'n.to >=', 'r.from <= $at', 'r.to >=']) {
    expect(conditions).toContain(part);
  }
  expect(toMomentParameters('2012')).toEqual({ at: '2012-12-31' });
});

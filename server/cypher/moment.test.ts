import { expect, test } from 'vitest';
import { toConditions, toLastDay, toMomentParameters } from './moment.ts';

test('a year and a month ask for their last day', () => {
  expect(toLastDay('2010')).toBe('2010-12-31');
  expect(toLastDay('2010-02')).toBe('2010-02-28');
  expect(toLastDay('2012-02')).toBe('2012-02-29');
  expect(toLastDay('0099-12')).toBe('0099-12-31');
  expect(toLastDay('2010-10-21')).toBe('2010-10-21');
});

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

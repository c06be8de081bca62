import { expect, test } from 'vitest';
import { toLastDay } from './last-day.ts';

test('a year and a month have a last day, and a day is its own', () => {
  expect(toLastDay('2010')).toBe('2010-12-31');
  expect(toLastDay('2010-02')).toBe('2010-02-28');
  expect(toLastDay('2012-02')).toBe('2012-02-29');
  expect(toLastDay('0099-12')).toBe('0099-12-31');
  expect(toLastDay('2010-10-21')).toBe('2010-10-21');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsOn } from '../../../graph-data/model/overview-spans.ts';
import { addMonths, startOfYear, toFirstDay, toIsoDate, toLastDay, toYear } from './days.ts';

const day = fc.integer({ min: 0, max: 30_000 });

describe('a day', () => {
  it('counts from 1970, and a part of a date has a first and a last one', () => {
    expect(toFirstDay('1970-01-02')).toBe(1);
    expect([toFirstDay('2012'), toLastDay('2012')].map((d) => toIsoDate(d ?? 0))).toEqual([
      '2012-01-01',
      '2012-12-31',
    ]);
    expect([toFirstDay('2012-02'), toLastDay('2012-02')].map((d) => toIsoDate(d ?? 0))).toEqual([
      '2012-02-01',
      '2012-02-29',
    ]);
    expect(toFirstDay('soon')).toBeNull();
    expect(toLastDay('')).toBeNull();
  });

  it('is written as it is read', () => {
    fc.assert(fc.property(day, (one) => toFirstDay(toIsoDate(one)) === one));
  });

  it('holds as the model says, for dates of any precision', () => {
    const date = fc
      .tuple(day, fc.constantFrom(4, 7, 10))
      .map(([one, length]) => toIsoDate(one).slice(0, length));
    fc.assert(
      fc.property(date, date, day, (from, to, one) => {
        const holds = (toFirstDay(from) ?? 0) <= one && (toLastDay(to) ?? 0) >= one;
        return holds === holdsOn({ from, to }, toIsoDate(one));
      }),
    );
  });

  it('moves by months and stays in them', () => {
    const january = toFirstDay('2012-01-31') ?? 0;
    expect(toIsoDate(addMonths(january, 1))).toBe('2012-02-29');
    expect(toIsoDate(addMonths(january, -1))).toBe('2011-12-31');
    expect(toIsoDate(addMonths(january, 12))).toBe('2013-01-31');
    expect(toYear(january)).toBe(2012);
    expect(toIsoDate(startOfYear(2012))).toBe('2012-01-01');
  });
});

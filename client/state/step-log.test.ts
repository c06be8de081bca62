import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  getLastStep,
  getSearchOfStep,
  parseStepLog,
  withChangedStep,
  withStep,
} from './step-log.ts';
import type { StepLog } from './step-log.ts';

const BEGIN: StepLog = { first: 0, searches: [''] };

describe('the log of steps', () => {
  it('grows by a step, and forgets what came after it', () => {
    const three = withStep(withStep(withStep(BEGIN, 1, '?a'), 2, '?b'), 3, '?c');
    expect(getLastStep(three)).toBe(3);
    const other = withStep(three, 2, '?d');
    expect(other).toEqual({ first: 0, searches: ['', '?a', '?d'] });
    expect(withChangedStep(other, 1, '?e').searches).toEqual(['', '?e', '?d']);
  });

  it('keeps the latest some hundred steps, under their own numbers', () => {
    let log = BEGIN;
    for (let step = 1; step <= 1000; step += 1) log = withStep(log, step, `?${step}`);
    expect(getLastStep(log)).toBe(1000);
    expect(log.searches.length).toBeLessThanOrEqual(300);
    expect(getSearchOfStep(log, 1000)).toBe('?1000');
    expect(getSearchOfStep(log, log.first)).toBe(`?${log.first}`);
    expect(getSearchOfStep(log, 0)).toBeNull();
    expect(getSearchOfStep(log, 1001)).toBeNull();
  });

  it('keeps no more than a browser holds, but the present step in any case', () => {
    const huge = 'x'.repeat(2_000_000);
    expect(withStep(BEGIN, 1, huge)).toEqual({ first: 1, searches: [huge] });
  });

  it('comes back as it was written, and is nothing when it is none', () => {
    const log = withStep(BEGIN, 1, '?v=2&s=project:nova');
    expect(parseStepLog(JSON.stringify(log))).toEqual(log);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = parseStepLog(text);
        expect(read === null || read.searches.length > 0).toBe(true);
      }),
    );
  });
});

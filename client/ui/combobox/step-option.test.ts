import { expect, test } from 'vitest';
import { stepOption } from './step-option.ts';

test.each([
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, 0],
  ['ArrowUp', 0, 3, 2],
  ['ArrowUp', 2, 3, 1],
  ['ArrowDown', 0, 0, 0],
  ['Enter', 1, 3, null],
  ['a', 1, 3, null],
])('%s on option %i of %i leads to %s', (key, active, count, next) => {
  expect(stepOption(key, active, count)).toBe(next);
});

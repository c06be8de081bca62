import { expect, it } from 'vitest';
import { toNamePriority } from './label-priority.ts';

it('a founder gets its name before a technology of the same size, and a larger one before both', () => {
  expect(toNamePriority('Organisation', 4)).toBeGreaterThan(toNamePriority('Technology', 4));
  expect(toNamePriority('Technology', 12)).toBeGreaterThan(toNamePriority('Organisation', 4));
});

it('a kind that is not known counts by its size alone', () => {
  expect(toNamePriority('Planet', 3)).toBe(9);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNearPairs, isWithin, toLimit } from './near-keys.ts';

test.each([
  ['dolphmathews', 'dolphmatthews', true],
  ['dmitriyrabotyagov', 'dmytriyrabotjagov', true],
  ['oneqode', 'onequode', true],
  ['oneqode', 'onnequode', false],
  ['nova', 'novi', false],
  ['summit2013', 'summit2014', false],
  ['bravo2', 'bravo', false],
])('%s and %s: near is %s', (one, other, isNear) => {
  const pair = [one, other].toSorted((left, right) => left.length - right.length);
  expect(findNearPairs([one, other])).toEqual(isNear ? [pair] : []);
});

/** The distance as the textbook has it, without any limit. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [rest, others] = [one.slice(1), other.slice(1)];
  if (one[0] === other[0]) return distance(rest, others);
  return 1 + Math.min(distance(rest, others), distance(rest, other), distance(one, others));
}

const letters = fc.constantFrom('a', 'b');

test('two are within a limit just when their distance is', () => {
  const word = fc.string({ unit: letters, maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, limit) => {
      expect(isWithin(one, other, limit)).toBe(distance(one, other) <= limit);
    }),
  );
});

test('of any keys, those pairs are found that comparing each with each finds', () => {
  const key = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 14 });
  const toNames = (pairs: readonly (readonly [string, string])[]) =>
    pairs.map((pair) => pair.toSorted().join(' ')).toSorted();
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 40 }), (keys) => {
      const all = keys.flatMap((one, index) =>
        keys.slice(index + 1).map((other) => [one, other] as const),
      );
      const near = all.filter(([one, other]) =>
        isWithin(one, other, toLimit(Math.min(one.length, other.length))),
      );
      expect(toNames(findNearPairs(keys))).toEqual(toNames(near));
    }),
  );
});

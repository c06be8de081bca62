import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPatternCost } from './pattern-cost.ts';

test.each([
  ['nova', 1],
  ['.*nova.*', 201],
  ['(?i).*nova.*', 201],
  ['.*a.*b.*', 40_401],
  ['\\d{4}-\\d{2}(-\\d{2})?', 2],
  ['(a|b|c)', 3],
  ['[a-z[0-9]&&[^x\\]]]+', 200],
  ['(?:ab)*', 201],
  ['\\p{L}+ \\u4e2d', 200],
])('%s is tried in at most %i ways on 200 characters', (pattern, ways) => {
  expect(toPatternCost(pattern, 200)).toBe(ways);
});

test.each([
  '(.*a){25}b',
  '(a+)+b',
  '(a*)*',
  '(a|aa)+b',
  '(a|b)*c',
  '([a-z]+\\s?)*x',
  '(x+x+)+y',
  '(?:a?){50}',
  `${'a?'.repeat(40)}${'a'.repeat(40)}`,
  '(a)\\1',
  '(?<n>a)\\k<n>',
  '\\Q(a+)+\\E',
  '(?=(a+)+)b',
  '(?>(a+)+)b',
  '(',
  ')',
  '[a',
  '*a',
  'a{',
  '\\',
  '((.{1000}){1000}){1000}',
  'x'.repeat(600),
])('%s is beyond every bound', (pattern) => {
  expect(toPatternCost(pattern, 200)).toBeGreaterThan(1e9);
});

test('no pattern makes the reader throw or run on', () => {
  const sign = fc.constantFrom(...'ab.*+?{}()[]|\\^$12,-&<>=!:'.split(''));
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
      expect(toPatternCost(signs.join(''), 100)).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: 2_000 },
  );
});

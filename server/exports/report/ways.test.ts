import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SMALL_GRAPH, relationship } from '../../../tests/support/graphs.ts';
import { findWays } from './ways.ts';

const join = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([start, end]) => relationship([start, 'USES', end]));

/**
 *     a ── b ── d ── e     a ── c ── d
 */
const DIAMOND = join([
  ['a', 'b'],
  ['a', 'c'],
  ['b', 'd'],
  ['d', 'c'],
  ['d', 'e'],
  ['e', 'e'],
]);

test('the shortest ways are all told, in whichever direction relationships go', () => {
  expect(findWays(DIAMOND, { from: 'a', to: 'e', maxHops: 'shortest' })).toEqual({
    ways: [
      ['a', 'b', 'd', 'e'],
      ['a', 'c', 'd', 'e'],
    ],
    isCut: false,
  });
  expect(findWays(DIAMOND, { from: 'a', to: 'd', maxHops: 'shortest' }).ways).toHaveLength(2);
  const { ways } = findWays(SMALL_GRAPH.relationships, {
    from: 'person:jonathan-bryce',
    to: 'release:austin',
    maxHops: 'shortest',
  });
  expect(ways).toEqual([
    ['person:jonathan-bryce', 'org:rackspace', 'project:nova', 'release:austin'],
  ]);
});

test('longer ways come after shorter ones, and none passes a node twice', () => {
  const pairs = join([
    ['a', 'b'],
    ['b', 'c'],
    ['a', 'c'],
    ['c', 'd'],
    ['d', 'a'],
  ]);
  expect(findWays(pairs, { from: 'a', to: 'c', maxHops: 6 }).ways).toEqual([
    ['a', 'c'],
    ['a', 'b', 'c'],
    ['a', 'd', 'c'],
  ]);
});

test('what is not connected has no way, and neither has a node to itself', () => {
  expect(findWays(DIAMOND, { from: 'a', to: 'z', maxHops: 6 }).ways).toEqual([]);
  expect(findWays(DIAMOND, { from: 'a', to: 'a', maxHops: 6 }).ways).toEqual([]);
});

test('of very many ways the first are told, and that there are more', () => {
  const ids = Array.from({ length: 40 }, (_, index) => `m${index}`);
  const many = join(ids.flatMap((id) => [['a', id] as const, [id, 'b'] as const]));
  const { ways, isCut } = findWays(many, { from: 'a', to: 'b', maxHops: 'shortest' });
  expect([ways.length, isCut]).toEqual([30, true]);
});

test('ways are as many and as long as a search through all of them finds', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(fc.array(fc.tuple(id, id), { maxLength: 9 }), (pairs) => {
      const { ways, isCut } = findWays(join(pairs), { from: 'a', to: 'b', maxHops: 4 });
      const expected = searchAll(pairs, ['a'], 4).map((way) => way.join());
      expect(ways.map((way) => way.join()).toSorted()).toEqual([...new Set(expected)].toSorted());
      expect(isCut).toBe(false);
    }),
  );
});

/** Every way from the end of this one to `b`. */
function searchAll(
  pairs: readonly (readonly [string, string])[],
  way: readonly string[],
  hops: number,
): string[][] {
  const here = way.at(-1);
  if (here === 'b') return [[...way]];
  if (hops === 0) return [];
  return pairs
    .flatMap(([start, end]) => (start === here ? [end] : end === here ? [start] : []))
    .filter((next) => !way.includes(next))
    .flatMap((next) => searchAll(pairs, [...way, next], hops - 1));
}

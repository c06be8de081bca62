import { expect, test } from 'vitest';
import { listSimplePaths, toAdjacency, toDistances } from './path-search.ts';
import type { PathStep } from './path-search.ts';

/** `a-b` draws a relationship that can be walked both ways; a repeated one is parallel. */
function draw(...edges: readonly string[]) {
  const steps = edges.flatMap((edge, index): PathStep[] => {
    const [left = '', right = ''] = edge.split('-');
    const relationshipId = `${edge}#${index}`;
    return [
      { from: left, to: right, relationshipId },
      { from: right, to: left, relationshipId },
    ];
  });
  return toAdjacency(steps);
}

const square = draw('a-b', 'b-c', 'a-d', 'd-c', 'c-e');

function nodesOfPaths(question: { length: number; limit?: number; budget?: number }) {
  const { paths } = listSimplePaths({
    adjacency: square,
    from: 'a',
    to: 'e',
    limit: 10,
    budget: 1_000,
    ...question,
  });
  return paths.map(({ nodes }) => nodes.join(''));
}

test('distances count hops towards the target, and stop at the bound', () => {
  expect(Object.fromEntries(toDistances(square, 'e', 9))).toEqual({ e: 0, c: 1, b: 2, d: 2, a: 3 });
  expect(toDistances(square, 'e', 1).has('a')).toBe(false);
});

test('both shortest ways round a square are found, in the order of their ids', () => {
  expect(nodesOfPaths({ length: 3 })).toEqual(['abce', 'adce']);
});

test('no path meets a node twice, however long it may be', () => {
  expect([1, 2, 4, 5, 6].flatMap((length) => nodesOfPaths({ length }))).toEqual([]);
});

test('parallel relationships make paths of their own', () => {
  const { paths } = listSimplePaths({
    adjacency: draw('a-b', 'a-b'),
    from: 'a',
    to: 'b',
    length: 1,
    limit: 10,
    budget: 100,
  });
  expect(paths.map(({ relationships }) => relationships)).toEqual([['a-b#0'], ['a-b#1']]);
});

test('one path more than the limit tells that there are more', () => {
  expect(nodesOfPaths({ length: 3, limit: 1 })).toHaveLength(2);
});

test('a search that runs out of steps says so', () => {
  const { budget } = listSimplePaths({
    adjacency: square,
    from: 'a',
    to: 'e',
    length: 3,
    limit: 10,
    budget: 2,
  });
  expect(budget).toBe(0);
});

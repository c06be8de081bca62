import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'lists and maps stand in queries',
  answers: [
    {
      // Each level of types is looked at once.
      query: `RETURN size(${'['.repeat(30)}1${']'.repeat(30)}) AS a, ${'['.repeat(2)}1${']'.repeat(2)} AS b`,
      columns: ['a', 'b'],
      rows: [[1, [[1]]]],
    },
    {
      query: `RETURN ${'['.repeat(30)}1${']'.repeat(30)} AS a LIMIT 0`,
      columns: ['a'],
      rows: [],
    },
    {
      query:
        "RETURN [] AS a, [1, 'a', null] AS b, {} AS c, {a: 1, `b c`: [1]} AS d, {from: 1, order: 2} AS e",
      columns: ['a', 'b', 'c', 'd', 'e'],
      rows: [[[], [1, 'a', null], {}, { a: 1, 'b c': [1] }, { from: 1, order: 2 }]],
    },
  ],
  refused: ['RETURN {__proto__: 1} AS a', 'RETURN {nodes: [], edges: []} AS a'],
};

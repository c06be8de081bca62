import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'only numbers, texts and booleans have an order with their like',
  answers: [
    {
      query: 'RETURN true > false AS a, false >= false AS b, true < false AS c, null < true AS d',
      columns: ['a', 'b', 'c', 'd'],
      rows: [[true, true, false, null]],
    },
    {
      query: "RETURN 'a' < 1 AS a, '1' < 2 AS b, 'a' < 'b' AS c, 1 < 1.5 AS d",
      columns: ['a', 'b', 'c', 'd'],
      rows: [[null, null, true, true]],
    },
    { query: 'MATCH (n) WHERE n.s < 2 RETURN n.id AS id', columns: ['id'], rows: [] },
    { query: 'MATCH (n) WHERE n.b > false RETURN n.id AS id', columns: ['id'], rows: [['a']] },
    {
      query: 'MATCH (n) WHERE n.n >= 2 RETURN n.id AS id ORDER BY id',
      columns: ['id'],
      rows: [['b'], ['c'], ['e']],
    },
  ],
  refused: ['RETURN [1] < [2] AS a'],
};

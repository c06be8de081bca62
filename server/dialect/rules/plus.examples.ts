import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: '+ and || join numbers, texts and lists',
  answers: [
    {
      query:
        'RETURN [1, 2] + 3 AS a, 3 + [1, 2] AS b, [1] + [2] AS c, [1] + null AS d, [1] + [[2]] AS e',
      columns: ['a', 'b', 'c', 'd', 'e'],
      rows: [[[1, 2, 3], [3, 1, 2], [1, 2], null, [1, [2]]]],
    },
    {
      query: "RETURN 'a' + 1 AS a, 1 + 'a' AS b, 'a' + 1.0 AS c, 1.5 + 'a' AS d, 'a' + null AS e",
      columns: ['a', 'b', 'c', 'd', 'e'],
      rows: [['a1', '1a', 'a1.0', '1.5a', null]],
    },
    {
      query: "RETURN 'a' || 'b' AS a, [1] || [2] AS b, null || 'b' AS c",
      columns: ['a', 'b', 'c'],
      rows: [['ab', [1, 2], null]],
    },
    {
      query: "MATCH (n) RETURN n.id + '-' + n.n AS a ORDER BY n.id",
      columns: ['a'],
      rows: [['a-1'], ['b-2'], ['c-3'], [null], ['e-2']],
    },
    {
      query: 'MATCH (n) RETURN n.n + n.n AS a, n.l + 5 AS b ORDER BY n.id',
      columns: ['a', 'b'],
      rows: [
        [2, [1, 2, 5]],
        [4, ['p', 'q', 5]],
        [6, null],
        [null, null],
        [4, null],
      ],
    },
  ],
  refused: ["RETURN 'a' + true AS a", "RETURN 'a' || 1 AS a"],
};

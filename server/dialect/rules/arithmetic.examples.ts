import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'numbers are reckoned with as Neo4j does',
  answers: [
    {
      query:
        'RETURN 2 ^ 3 ^ 2 AS a, -2 ^ 2 AS b, 7 / 2 AS c, 7 / 2.0 AS d, -7 % 3 AS e, 1 - 2 - 3 AS f, 12 / 4 * 3 - 2 * 4 AS g',
      columns: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
      rows: [[64, 4, 3, 3.5, -1, -4, 1]],
    },
    {
      query: 'RETURN -9223372036854775808 + 1 < 0 AS a, -(-1) AS b, 5 - -1 AS c, 1 + null AS d',
      columns: ['a', 'b', 'c', 'd'],
      rows: [[true, 1, 6, null]],
    },
  ],
  refused: [
    'UNWIND [0.0] AS x RETURN 5 % x AS a',
    'RETURN 1 / 0 AS a',
    "RETURN 'a' * 2 AS a",
    "MATCH (n {id: 'a'}) RETURN n.s - 1 AS a",
  ],
};

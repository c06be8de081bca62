import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'tests of nulls and texts',
  answers: [
    {
      query:
        "MATCH (n) RETURN n.n IS NULL AS a, n.n IS NOT NULL AS b, n.s STARTS WITH '中' AS c, n.s CONTAINS '文' AS d, n.n ENDS WITH '2' AS e ORDER BY n.id",
      columns: ['a', 'b', 'c', 'd', 'e'],
      rows: [
        [false, true, false, false, null],
        [false, true, false, false, null],
        [false, true, true, true, null],
        [true, false, null, null, null],
        [false, true, false, false, null],
      ],
    },
  ],
  refused: [],
};

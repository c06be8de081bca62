import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'chains of comparisons ask each two neighbours',
  answers: [
    {
      query: 'RETURN 1 < 2 <= 2 AS a, 3 > 2 > 2 AS b, 1 = 1 = true AS c, 1 < null < 3 AS d',
      columns: ['a', 'b', 'c', 'd'],
      rows: [[true, false, false, null]],
    },
    {
      query: 'MATCH (a), (b) WHERE id(a) = id(b) RETURN count(*) AS c',
      columns: ['c'],
      rows: [[5]],
    },
    {
      query: 'MATCH (a), (b) WHERE elementId(a) <> elementId(b) RETURN count(*) AS c',
      columns: ['c'],
      rows: [[20]],
    },
  ],
  refused: [],
};

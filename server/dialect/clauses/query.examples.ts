import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'UNION joins columns by their names',
  answers: [
    { query: 'RETURN 1 AS a UNION DISTINCT RETURN 1 AS a', columns: ['a'], rows: [[1]] },
    {
      query: 'RETURN 1 AS a, 2 AS b UNION ALL RETURN 4 AS b, 3 AS a',
      columns: ['a', 'b'],
      rows: [
        [1, 2],
        [3, 4],
      ],
    },
  ],
  refused: [
    'RETURN 1 AS a UNION RETURN 2 AS b',
    'RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a',
  ],
};

import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'types of values are told where they are known',
  answers: [
    {
      query:
        "RETURN 1 IS :: INTEGER AS a, 'a' IS :: INTEGER AS b, null IS :: STRING AS c, null IS :: STRING NOT NULL AS d, 1.5 IS NOT :: FLOAT AS e",
      columns: ['a', 'b', 'c', 'd', 'e'],
      rows: [[true, false, true, false, false]],
    },
  ],
  refused: ["UNWIND [1, 'a'] AS x RETURN x IS :: INTEGER AS a"],
};

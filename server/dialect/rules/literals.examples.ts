import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'numbers and texts are read in every way of writing them',
  answers: [
    {
      query:
        "RETURN 0x1F AS a, 1_000 AS b, 0o17 AS c, .5 AS d, 1e3 AS e, -0x10 AS f, 'it\\'s' AS g, \"a\\\\b\\n\" AS h, true AS i, NULL AS j",
      columns: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'],
      rows: [[31, 1000, 15, 0.5, 1000, -16, "it's", 'a\\b\n', true, null]],
    },
  ],
  refused: ['RETURN 9223372036854775808 AS a', 'RETURN $nobody AS a'],
};

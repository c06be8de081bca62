import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'texts are trimmed of letters',
  answers: [
    {
      query:
        "RETURN ltrim('xxaxx', 'x') AS a, rtrim('xxaxx', 'x') AS b, btrim('xyayx', 'xy') AS c, ltrim('xx', 'x') AS d, btrim('', 'x') AS e, btrim(null, 'x') AS f",
      columns: ['a', 'b', 'c', 'd', 'e', 'f'],
      rows: [['axx', 'xxa', 'a', '', '', null]],
    },
    {
      query:
        "RETURN trim(BOTH 'x' FROM 'xax') AS a, trim(LEADING 'x' FROM 'xax') AS b, trim(TRAILING FROM ' a ') AS c, trim(BOTH FROM ' a ') AS d, trim('x' FROM 'xax') AS e",
      columns: ['a', 'b', 'c', 'd', 'e'],
      rows: [['a', 'ax', ' a', 'a', 'a']],
    },
  ],
  refused: ["RETURN trim(BOTH 'xy' FROM 'xax') AS a", 'RETURN ltrim(1, 1) AS a'],
};

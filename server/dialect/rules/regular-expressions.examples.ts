import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'regular expressions mean what they mean in Java',
  answers: [
    {
      query:
        "RETURN 'abc' =~ 'b' AS a, 'ABC' =~ '(?i)abc' AS b, 'É' =~ '(?i)é' AS c, 'é' =~ '[\\\\w]' AS g, 'a b' =~ 'a\\\\sb' AS h, '中文' =~ '.{2}' AS d, 'a1' =~ '\\\\w\\\\d' AS e, 'é' =~ '\\\\w' AS f",
      columns: ['a', 'b', 'c', 'g', 'h', 'd', 'e', 'f'],
      rows: [[false, true, false, false, true, true, true, false]],
    },
    {
      query:
        "RETURN 'a\\rb' =~ 'a.b' AS a, '中' =~ '\\\\p{L}' AS b, 'Nova-2' =~ '(?i)[a-z]+-\\\\d' AS c, 'a.b' =~ 'a\\\\.b' AS e",
      columns: ['a', 'b', 'c', 'e'],
      rows: [[false, true, true, true]],
    },
    {
      query: "MATCH (n) WHERE n.s =~ '(?i)X|中.*' RETURN n.id AS id ORDER BY id",
      columns: ['id'],
      rows: [['a'], ['c'], ['e']],
    },
  ],
  refused: ["RETURN 'aa' =~ 'a(?=a).' AS a"],
};

import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'functions of texts',
  answers: [
    {
      query:
        "RETURN split('abc', '') AS a, split('a,b', ',') AS b, char_length('ab') AS c, upper('a') AS d, isEmpty('') AS e, isEmpty([1]) AS f, reverse('中文') AS g, left('ab', 5) AS h, substring('hello', 1, 3) AS i, btrim(' a ') AS j",
      columns: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'],
      rows: [[['a', 'b', 'c'], ['a', 'b'], 2, 'A', true, false, '文中', 'ab', 'ell', 'a']],
    },
  ],
  refused: [
    "RETURN left('a', -1) AS a",
    'RETURN toUpper(1) AS a',
    "UNWIND ['a', 1] AS x RETURN toUpper(x) AS a",
  ],
};

import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'quantifiers know what is unknown',
  answers: [
    {
      query:
        'RETURN all(x IN [1, null] WHERE x > 0) AS a, any(x IN [null] WHERE x > 0) AS b, none(x IN [null] WHERE x > 0) AS c, single(x IN [1, null] WHERE x > 0) AS d, all(x IN [] WHERE x > 0) AS e, single(x IN [1, 2] WHERE x > 1) AS f, any(x IN null WHERE true) AS g',
      columns: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
      rows: [[null, null, null, null, true, true, null]],
    },
    {
      query:
        "RETURN [x IN range(1, 5) WHERE x % 2 = 1 | x * x] AS a, reduce(s = 0, x IN [1, 2, 3] | s + x) AS b, reduce(s = '', x IN ['a', 'b'] | s + x) AS c, [x IN null | x] AS d",
      columns: ['a', 'b', 'c', 'd'],
      rows: [[[1, 9, 25], 6, 'ab', null]],
    },
    {
      query: 'WITH 1 AS x RETURN [x IN [2, 3] | x] AS a, x AS b',
      columns: ['a', 'b'],
      rows: [[[2, 3], 1]],
    },
    {
      query:
        'MATCH p = (n)-[:R*1..2]->() WHERE all(x IN nodes(p) WHERE x.n > 0) RETURN count(*) AS c',
      columns: ['c'],
      rows: [[6]],
    },
  ],
  refused: ["RETURN all(x IN ['a'] WHERE x % 2 = 0) AS a", 'RETURN [x IN 5 | x] AS a'],
};

import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'parts of lists count from both ends',
  answers: [
    {
      query:
        'WITH [1, 2, 3] AS l RETURN l[-2..] AS a, l[..-1] AS b, l[1..2] AS c, l[1..null] AS d, l[-5..5] AS e, l[2..1] AS f, l[0..-5] AS g',
      columns: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
      rows: [[[2, 3], [1, 2], [2], null, [1, 2, 3], [], []]],
    },
    {
      query: 'MATCH (n) RETURN n.l[-1..] AS a ORDER BY n.id',
      columns: ['a'],
      rows: [[[2]], [['q']], [null], [null], [null]],
    },
    {
      query: 'UNWIND [-1, 0, 1] AS i RETURN [1, 2, 3][i..] AS a',
      columns: ['a'],
      rows: [[[3]], [[1, 2, 3]], [[2, 3]]],
    },
  ],
  refused: ['RETURN 5[0..1] AS a'],
};

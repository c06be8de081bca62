import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'functions of lists',
  answers: [
    {
      query:
        'RETURN head([]) AS a, last([1, 2]) AS b, tail([1, 2]) AS c, range(3, 0, -1) AS d, range(0, 2) AS e, size([1, null]) AS f, reverse([1, 2]) AS g',
      columns: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
      rows: [[null, 2, [2], [3, 2, 1, 0], [0, 1, 2], 2, [2, 1]]],
    },
  ],
  refused: ['RETURN range(1, 3, 0) AS a', 'UNWIND [1, 0] AS s RETURN range(1, 3, s) AS a'],
};

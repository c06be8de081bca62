import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'aggregates of nothing and of one',
  answers: [
    {
      query:
        'MATCH (n:Nobody) RETURN count(n) AS a, sum(n.n) AS b, avg(n.n) AS c, collect(n) AS d, max(n.n) AS e',
      columns: ['a', 'b', 'c', 'd', 'e'],
      rows: [[0, 0, null, [], null]],
    },
    {
      query: 'UNWIND [1] AS x RETURN stDev(x) AS a, stDevP(x) AS b',
      columns: ['a', 'b'],
      rows: [[0, 0]],
    },
    {
      query: 'UNWIND [null] AS x RETURN stDev(x) AS a, stDevP(x) AS b, sum(x) AS c',
      columns: ['a', 'b', 'c'],
      rows: [[null, null, 0]],
    },
    {
      query:
        'UNWIND [1, 2, 3, 4] AS x RETURN percentileCont(x, 0.3) AS a, stDev(x) AS b, avg(x) AS c, sum(DISTINCT x % 2) AS d',
      columns: ['a', 'b', 'c', 'd'],
      rows: [[1.9, 1.2909944487358056, 2.5, 1]],
    },
    {
      query:
        'UNWIND [5, 1, null, 2.5, 3] AS x RETURN percentileDisc(x, 0.5) AS a, percentileDisc(x, 0.51) AS b, percentileDisc(x, 0) AS c, percentileDisc(x, 1.0) AS d, count(*) AS e',
      columns: ['a', 'b', 'c', 'd', 'e'],
      rows: [[2.5, 3, 1, 5, 5]],
    },
  ],
  refused: [
    'UNWIND [1, 2] AS x RETURN percentileDisc(x, 0.5) AS a, collect(x) AS b',
    'UNWIND [1, 2] AS x RETURN percentileDisc(DISTINCT x, 0.5) AS a',
    'MATCH (n) RETURN percentileCont(n.n, 1.5) AS a',
    'RETURN count(rand()) AS a',
    "RETURN sum('a') AS a",
  ],
};

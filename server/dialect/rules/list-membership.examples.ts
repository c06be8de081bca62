import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'IN compares as = compares',
  answers: [
    {
      query:
        "RETURN 1 IN ['1', 2] AS a, null IN [] AS b, null IN [1] AS c, 1 IN [1, null] AS d, 2 IN [1, null] AS e, [1, 2] IN [[1, null]] AS f",
      columns: ['a', 'b', 'c', 'd', 'e', 'f'],
      rows: [[false, false, null, true, null, null]],
    },
    { query: "MATCH (n) WHERE n.n IN ['2', 3] RETURN n.id AS id", columns: ['id'], rows: [['c']] },
    {
      query: "MATCH (n) WHERE NOT n.s IN ['x', null] RETURN n.id AS id",
      columns: ['id'],
      rows: [],
    },
    {
      query: "MATCH (n) WHERE 2 IN n.l OR 'p' IN n.l RETURN n.id AS id ORDER BY id",
      columns: ['id'],
      rows: [['a'], ['b']],
    },
    {
      query: "MATCH (n) WITH collect(n.s) AS l UNWIND ['x', '1', 1] AS x RETURN x IN l AS a",
      columns: ['a'],
      rows: [[true], [true], [false]],
    },
  ],
  refused: ['RETURN 1 IN 5 AS a'],
};

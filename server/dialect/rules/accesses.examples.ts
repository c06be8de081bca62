import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'properties, entries and items are found',
  answers: [
    {
      query:
        "MATCH (n {id: 'a'}) RETURN n.s AS a, n['s'] AS b, n.nothing AS c, {k: 1}.k AS d, {k: 1}['k'] AS e, [1, 2][-1] AS f, [1, 2][5] AS g, null.k AS h",
      columns: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
      rows: [['x', 'x', null, 1, 1, 2, null, null]],
    },
    {
      query:
        'MATCH (n)-[r]->(m) WITH [n, r, m] AS l RETURN l[0].id AS a, type(l[1]) AS b ORDER BY l[1].id',
      columns: ['a', 'b'],
      rows: [
        ['a', 'R'],
        ['a', 'R'],
        ['b', 'S'],
        ['c', 'R'],
        ['d', 'S'],
        ['a', 'S'],
      ],
    },
    {
      query:
        'MATCH p = (n)-[r:R]->(m) RETURN nodes(p)[0].id AS a, last(nodes(p)).id AS b, relationships(p)[0].id AS c ORDER BY c',
      columns: ['a', 'b', 'c'],
      rows: [
        ['a', 'b', 'r1'],
        ['a', 'c', 'r2'],
        ['c', 'a', 'r4'],
      ],
    },
  ],
  refused: ['WITH 1 AS x RETURN x.y AS a', "RETURN [1]['a'] AS a"],
};

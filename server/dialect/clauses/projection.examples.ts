import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'WITH and RETURN let see what Neo4j lets see',
  answers: [
    {
      query: "MATCH (n) WITH n.n AS k WHERE n.s = 'x' RETURN k ORDER BY k",
      columns: ['k'],
      rows: [[1], [2]],
    },
    {
      query: 'MATCH (n) WITH n.s AS s ORDER BY n.id LIMIT 2 RETURN s',
      columns: ['s'],
      rows: [['x'], ['1']],
    },
    {
      query: 'MATCH (n) WITH n.s AS s, count(*) AS c WHERE count(*) > 1 RETURN s, c',
      columns: ['s', 'c'],
      rows: [['x', 2]],
    },
    {
      query: 'MATCH (n) RETURN n.n AS n ORDER BY n + 2',
      columns: ['n'],
      rows: [[1], [2], [2], [3], [null]],
    },
    {
      query: 'MATCH (n) RETURN n.id AS n, n.s AS s ORDER BY n.id',
      columns: ['n', 's'],
      rows: [
        ['a', 'x'],
        ['b', '1'],
        ['c', '中文'],
        ['d', null],
        ['e', 'x'],
      ],
    },
    {
      query: 'MATCH (n) RETURN DISTINCT n.s AS s ORDER BY n.s DESC SKIP 1',
      columns: ['s'],
      rows: [['中文'], ['x'], ['1']],
    },
    {
      query: 'MATCH (n) WITH DISTINCT n.s AS s WHERE s IS NOT NULL RETURN collect(s) AS l',
      columns: ['l'],
      rows: [[['x', '1', '中文']]],
    },
    {
      query: 'MATCH (n) WITH n AS m, n.id AS n RETURN m.id = n AS same ORDER BY n',
      columns: ['same'],
      rows: [[true], [true], [true], [true], [true]],
    },
  ],
  refused: ["MATCH (n) WITH DISTINCT n.s AS s WHERE n.id = 'a' RETURN s", 'MATCH (n) RETURN x'],
};

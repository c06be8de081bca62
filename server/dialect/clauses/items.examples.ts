import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'columns have the names that Neo4j gives them',
  answers: [
    {
      query: "MATCH (n {id: 'a'}) RETURN n {.s, .n}",
      columns: ['n'],
      rows: [[{ n: 1, s: 'x' }]],
    },
    {
      query: "MATCH (n {id: 'a'}) WITH n {.s} RETURN n.s, n.id",
      columns: ['n.s', 'n.id'],
      rows: [['x', null]],
    },
    {
      query: "MATCH (n {id: 'a'})-[r:R {w: 1}]->(m) RETURN *",
      columns: ['m', 'n', 'r'],
      rows: [
        [
          {
            $type: 'node',
            id: 'b',
            labels: ['B', 'P'],
            properties: { b: false, l: ['p', 'q'], n: 2, s: '1' },
          },
          {
            $type: 'node',
            id: 'a',
            labels: ['A', 'P'],
            properties: { b: true, f: 1.5, l: [1, 2], n: 1, s: 'x' },
          },
          {
            $type: 'relationship',
            id: 'r1',
            type: 'R',
            start: 'a',
            end: 'b',
            properties: { w: 1 },
          },
        ],
      ],
    },
    {
      query: "MATCH (n {id: 'a'}) RETURN n.id, cOuNt( * ), n.n  +  1, `n`.`s`",
      columns: ['n.id', 'cOuNt( * )', 'n.n  +  1', '`n`.`s`'],
      rows: [['a', 1, 2, 'x']],
    },
    {
      query: 'WITH 1 AS `a b`, 2 AS 中文 RETURN `a b`, 中文, `a b` + 中文 AS `sum of both`',
      columns: ['a b', '中文', 'sum of both'],
      rows: [[1, 2, 3]],
    },
  ],
  refused: [
    'MATCH (n) WITH n.id RETURN 1 AS a',
    'MATCH (n) RETURN n.id AS x, n.n AS x',
    'MATCH () RETURN *',
  ],
};

import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'CALL runs a query for each row',
  answers: [
    {
      query:
        'MATCH (n) CALL (n) { MATCH (n)-[:R]->(m) RETURN count(m) AS c } RETURN n.id AS id, c ORDER BY id',
      columns: ['id', 'c'],
      rows: [
        ['a', 2],
        ['b', 0],
        ['c', 1],
        ['d', 0],
        ['e', 0],
      ],
    },
    {
      query:
        'MATCH (n) CALL { WITH n MATCH (n)-[:R]->(m) RETURN m.id AS j UNION WITH n MATCH (n)-[:S]->(m) RETURN m.id AS j } RETURN n.id AS i, j ORDER BY i, j',
      columns: ['i', 'j'],
      rows: [
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'c'],
        ['c', 'a'],
        ['d', 'd'],
      ],
    },
    {
      query:
        'MATCH (n) OPTIONAL CALL (n) { MATCH (n)-[:R]->(m) RETURN m } RETURN n.id AS i, m.id AS j ORDER BY i, j',
      columns: ['i', 'j'],
      rows: [
        ['a', 'b'],
        ['a', 'c'],
        ['b', null],
        ['c', 'a'],
        ['d', null],
        ['e', null],
      ],
    },
    {
      query: 'CALL { MATCH (n:A) RETURN n ORDER BY n.id LIMIT 1 } RETURN n.id AS id',
      columns: ['id'],
      rows: [['a']],
    },
    {
      query: 'MATCH (n) CALL (*) { RETURN n.n * 2 AS d } RETURN d ORDER BY d',
      columns: ['d'],
      rows: [[2], [4], [4], [6], [null]],
    },
  ],
  refused: [
    'MATCH (n) CALL (n) { RETURN 1 AS n } RETURN n',
    'MATCH (n) CALL () { RETURN n.id AS i } RETURN i',
  ],
};

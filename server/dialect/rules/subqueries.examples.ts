import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'EXISTS, COUNT and COLLECT hold whole queries',
  answers: [
    {
      query: 'MATCH (n) WHERE EXISTS { (n)-[:R]->(m) WHERE m.n > 2 } RETURN n.id AS id',
      columns: ['id'],
      rows: [['a']],
    },
    {
      query:
        'MATCH (n) WHERE EXISTS { MATCH (n)-[:R]->(m) WHERE m.n > 2 RETURN m } RETURN n.id AS id',
      columns: ['id'],
      rows: [['a']],
    },
    {
      query:
        'MATCH (n) WHERE EXISTS { MATCH (n)-[r]->() WITH n, count(r) AS c WHERE c = 3 RETURN c } RETURN n.id AS id',
      columns: ['id'],
      rows: [['a']],
    },
    {
      query:
        'MATCH (n) RETURN n.id AS id, COUNT { (n)-[:R]->() } AS c, COUNT { MATCH (n)-[]->(m) RETURN DISTINCT m } AS d ORDER BY id',
      columns: ['id', 'c', 'd'],
      rows: [
        ['a', 2, 2],
        ['b', 0, 1],
        ['c', 1, 1],
        ['d', 0, 1],
        ['e', 0, 0],
      ],
    },
    {
      query:
        'MATCH (n) RETURN n.id AS id, COLLECT { MATCH (n)-[:S]->(m) RETURN m.n ORDER BY m.id } AS c ORDER BY id',
      columns: ['id', 'c'],
      rows: [
        ['a', [2]],
        ['b', [3]],
        ['c', []],
        ['d', [null]],
        ['e', []],
      ],
    },
    {
      query:
        'MATCH (n) RETURN n.id AS id, COLLECT { MATCH (n)-[:R]->(m) RETURN m.id ORDER BY m.id DESC LIMIT 1 } AS c ORDER BY id',
      columns: ['id', 'c'],
      rows: [
        ['a', ['c']],
        ['b', []],
        ['c', ['a']],
        ['d', []],
        ['e', []],
      ],
    },
  ],
  refused: ['MATCH (n) RETURN [x IN [n] | COLLECT { MATCH (x)-->(m) RETURN m.id }] AS a'],
};

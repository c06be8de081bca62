import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'functions of nodes, relationships and paths',
  answers: [
    {
      query:
        'MATCH (n)-[r]->(m) RETURN type(r) AS t, startNode(r).id AS a, endNode(r).id AS b ORDER BY r.id',
      columns: ['t', 'a', 'b'],
      rows: [
        ['R', 'a', 'b'],
        ['R', 'a', 'c'],
        ['S', 'b', 'c'],
        ['R', 'c', 'a'],
        ['S', 'd', 'd'],
        ['S', 'a', 'b'],
      ],
    },
    {
      query: 'OPTIONAL MATCH (n:Nobody) RETURN labels(n) AS a, keys(n) AS b, properties(n) AS c',
      columns: ['a', 'b', 'c'],
      rows: [[null, null, null]],
    },
    {
      query:
        'MATCH p = (a)-[:R]->(b) WITH collect(p) AS ps RETURN size([x IN ps | size(nodes(x))]) AS a, length(ps[0]) AS b, size(relationships(ps[0])) AS c',
      columns: ['a', 'b', 'c'],
      rows: [[3, 1, 1]],
    },
  ],
  refused: ['MATCH (n) RETURN id(n) AS a', 'MATCH (n) RETURN type(n) AS a'],
};

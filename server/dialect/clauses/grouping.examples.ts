import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'aggregates stand in larger expressions',
  answers: [
    {
      query:
        'MATCH (n) RETURN n.s AS s, {a: n.s, c: count(*)} AS m, max(n.n) - min(n.n) AS d ORDER BY s',
      columns: ['s', 'm', 'd'],
      rows: [
        ['1', { a: '1', c: 1 }, 0],
        ['x', { a: 'x', c: 2 }, 1],
        ['中文', { a: '中文', c: 1 }, 0],
        [null, { a: null, c: 1 }, null],
      ],
    },
    {
      query:
        'MATCH (n)-[r]->() WITH n, r ORDER BY r.id RETURN n.id AS i, collect(r.id)[0] AS first, count(*) * 2 AS c ORDER BY i',
      columns: ['i', 'first', 'c'],
      rows: [
        ['a', 'r1', 6],
        ['b', 'r3', 2],
        ['c', 'r4', 2],
        ['d', 'r5', 2],
      ],
    },
    {
      query: 'MATCH (n) RETURN n AS node, count(*) AS c ORDER BY node.id LIMIT 1',
      columns: ['node', 'c'],
      rows: [
        [
          {
            $type: 'node',
            id: 'a',
            labels: ['A', 'P'],
            properties: { b: true, f: 1.5, l: [1, 2], n: 1, s: 'x' },
          },
          1,
        ],
      ],
    },
    {
      query: 'MATCH (n) RETURN sum(n.n) / count(n.n) AS a, count(*) AS b',
      columns: ['a', 'b'],
      rows: [[2, 5]],
    },
  ],
  refused: [
    'MATCH (n) RETURN n.n + n.n, n.n + n.n + count(*)',
    'MATCH (n) RETURN n.n + count(*) AS a',
    'RETURN [x IN [1] | count(*)] AS a',
  ],
};

import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'projections of nothing are nothing',
  answers: [
    {
      query:
        'MATCH (n) OPTIONAL MATCH (n)-[:R]->(m) WITH n, m ORDER BY n.id, m.id RETURN m {.id, .n} AS a, m {.*} AS b, n {.id, two: n.n * 2} AS c',
      columns: ['a', 'b', 'c'],
      rows: [
        [
          { id: 'b', n: 2 },
          { b: false, id: 'b', l: ['p', 'q'], n: 2, s: '1' },
          { id: 'a', two: 2 },
        ],
        [
          { id: 'c', n: 3 },
          { f: 2, id: 'c', n: 3, s: '中文' },
          { id: 'a', two: 2 },
        ],
        [null, null, { id: 'b', two: 4 }],
        [
          { id: 'a', n: 1 },
          { b: true, f: 1.5, id: 'a', l: [1, 2], n: 1, s: 'x' },
          { id: 'c', two: 6 },
        ],
        [null, null, { id: 'd', two: null }],
        [null, null, { id: 'e', two: 4 }],
      ],
    },
    {
      query:
        'MATCH (n)-[:R]->(m) WITH n, collect(m.id) AS ms WITH n, size(ms) AS ms ORDER BY n.id RETURN n {.id, ms} AS a',
      columns: ['a'],
      rows: [[{ id: 'a', ms: 2 }], [{ id: 'c', ms: 1 }]],
    },
    {
      query: 'WITH {a: 1, b: 2} AS m RETURN m {.a, c: 3} AS a',
      columns: ['a'],
      rows: [[{ a: 1, c: 3 }]],
    },
  ],
  refused: [],
};

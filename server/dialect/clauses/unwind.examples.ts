import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'UNWIND makes rows of lists and of what is none',
  answers: [
    { query: 'UNWIND 5 AS x RETURN x', columns: ['x'], rows: [[5]] },
    { query: 'UNWIND null AS x RETURN x AS x', columns: ['x'], rows: [] },
    {
      query: 'UNWIND [[1, 2], 3] AS x UNWIND x AS y RETURN y',
      columns: ['y'],
      rows: [[1], [2], [3]],
    },
    {
      query: "MATCH (n {id: 'c'}) UNWIND [(n)-[:R]->(m) | m.id] AS id RETURN id",
      columns: ['id'],
      rows: [['a']],
    },
  ],
  refused: ['UNWIND [1] AS x UNWIND [2] AS x RETURN x'],
};

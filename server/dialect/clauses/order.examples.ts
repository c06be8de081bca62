import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'rows are sorted by anything that has an order',
  answers: [
    {
      query: 'MATCH (n) RETURN n.id AS id ORDER BY n.n DESC, id',
      columns: ['id'],
      rows: [['d'], ['c'], ['b'], ['e'], ['a']],
    },
    {
      query: 'MATCH (n) RETURN n.id AS id ORDER BY size([(n)-->(m) | m]) DESC, id',
      columns: ['id'],
      rows: [['a'], ['b'], ['c'], ['d'], ['e']],
    },
    {
      query: 'UNWIND [true, null, false] AS x RETURN x ORDER BY x',
      columns: ['x'],
      rows: [[false], [true], [null]],
    },
    {
      query: "UNWIND ['b', 'a', null, 'B', '中', 'é'] AS x RETURN x ORDER BY x DESC",
      columns: ['x'],
      rows: [[null], ['中'], ['é'], ['b'], ['a'], ['B']],
    },
  ],
  refused: ['MATCH (n) RETURN n ORDER BY n'],
};

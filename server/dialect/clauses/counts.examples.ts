import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'numbers of rows may be worked out',
  answers: [
    {
      query: 'MATCH (n) RETURN n.id AS id ORDER BY id LIMIT 1 + 1',
      columns: ['id'],
      rows: [['a'], ['b']],
    },
    {
      query: 'MATCH (n) RETURN n.id AS id ORDER BY id OFFSET 3',
      columns: ['id'],
      rows: [['d'], ['e']],
    },
    {
      query: 'MATCH (n) RETURN n.id AS id ORDER BY id SKIP toInteger(1.7) LIMIT 2 * 1',
      columns: ['id'],
      rows: [['b'], ['c']],
    },
  ],
  refused: ['MATCH (n) RETURN n.id AS id LIMIT -1', 'MATCH (n) RETURN n.id AS id LIMIT 1.5'],
};

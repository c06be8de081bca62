import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'labels and types are asked for in every way',
  answers: [
    {
      query: 'MATCH (n) WHERE n:A|B RETURN n.id AS id ORDER BY id',
      columns: ['id'],
      rows: [['a'], ['b'], ['c'], ['e']],
    },
    {
      query: 'MATCH (n) WHERE n:!A AND NOT n:D RETURN n.id AS id ORDER BY id',
      columns: ['id'],
      rows: [['b'], ['e']],
    },
    {
      query: 'MATCH (n:(A|B)&P) RETURN n.id AS id ORDER BY id',
      columns: ['id'],
      rows: [['a'], ['b']],
    },
    {
      query: 'MATCH (n) RETURN n:A AS a, n:A:P AS b ORDER BY n.id',
      columns: ['a', 'b'],
      rows: [
        [true, true],
        [false, false],
        [true, false],
        [false, false],
        [false, false],
      ],
    },
    {
      query: 'MATCH ()-[r]->() RETURN r:R AS a, r:!S AS b ORDER BY r.id',
      columns: ['a', 'b'],
      rows: [
        [true, true],
        [true, true],
        [false, false],
        [true, true],
        [false, false],
        [false, false],
      ],
    },
    { query: 'OPTIONAL MATCH (n:Nobody) RETURN n:A AS a', columns: ['a'], rows: [[null]] },
    {
      query: 'MATCH ()-[r:!R]->() RETURN r.id AS id ORDER BY id',
      columns: ['id'],
      rows: [['r3'], ['r5'], ['r6']],
    },
  ],
  refused: [],
};

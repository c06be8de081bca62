import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'conditions know true, false and unknown',
  answers: [
    {
      query:
        'RETURN NOT null AS a, null AND false AS b, null OR true AS c, true XOR null AS d, NOT NOT true AS e',
      columns: ['a', 'b', 'c', 'd', 'e'],
      rows: [[null, false, true, null, true]],
    },
    { query: 'MATCH (n) WHERE NOT n.b RETURN n.id AS id', columns: ['id'], rows: [['b']] },
  ],
  refused: ['RETURN 1 AND true AS a', 'MATCH (n) WHERE n.s RETURN n.id AS id'],
};

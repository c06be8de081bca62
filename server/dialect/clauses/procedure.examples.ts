import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'the procedures that the engine has',
  answers: [
    {
      query:
        'CALL db.labels() YIELD label AS name WITH name ORDER BY name RETURN collect(name) AS names',
      columns: ['names'],
      rows: [[['A', 'B', 'D', 'P']]],
    },
    {
      query:
        "CALL db.relationshipTypes() YIELD relationshipType WHERE relationshipType <> 'S' RETURN relationshipType",
      columns: ['relationshipType'],
      rows: [['R']],
    },
  ],
  refused: ['CALL db.labels() YIELD nothing RETURN nothing', 'MATCH (n) CALL db.labels() RETURN n'],
};

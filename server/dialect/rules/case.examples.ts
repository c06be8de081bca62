import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: "CASE chooses by Neo4j's equality",
  answers: [
    {
      query:
        "RETURN CASE '0' WHEN 0 THEN 'number' ELSE 'text' END AS a, CASE 5 WHEN 1, 5 THEN 'y' END AS b, CASE 5 WHEN > 3 THEN 'big' END AS c, CASE null WHEN null THEN 1 ELSE 2 END AS d, CASE null WHEN IS NULL THEN 1 ELSE 2 END AS e",
      columns: ['a', 'b', 'c', 'd', 'e'],
      rows: [['text', 'y', 'big', 2, 1]],
    },
    {
      query:
        "MATCH (n) RETURN CASE n.s WHEN STARTS WITH '中' THEN 'zh' WHEN 'x' THEN 'x' ELSE '-' END AS a ORDER BY n.id",
      columns: ['a'],
      rows: [['x'], ['-'], ['zh'], ['-'], ['x']],
    },
    {
      query:
        "MATCH (n) RETURN CASE WHEN n.n > 2 THEN 'big' WHEN n.n IS NULL THEN 'none' ELSE 'small' END AS a ORDER BY n.id",
      columns: ['a'],
      rows: [['small'], ['small'], ['big'], ['none'], ['small']],
    },
  ],
  refused: [],
};

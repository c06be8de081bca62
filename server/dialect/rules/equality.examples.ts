import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'values are equal where Neo4j takes them for equal',
  answers: [
    {
      query:
        "RETURN '1' = 1 AS a, '1.0' = 1.0 AS b, 1 = 1.0 AS c, 'x' = 'x' AS d, null = null AS e, '1' <> 1 AS f",
      columns: ['a', 'b', 'c', 'd', 'e', 'f'],
      rows: [[false, false, true, true, null, true]],
    },
    {
      query:
        "RETURN [1, null] = [1, null] AS a, [1, null] = [2, null] AS b, [1] = [1, 2] AS c, ['1'] = [1] AS d, {k: null} = {k: null} AS e, {k: '1'} = {k: 1} AS f",
      columns: ['a', 'b', 'c', 'd', 'e', 'f'],
      rows: [[null, false, false, false, null, false]],
    },
    { query: 'MATCH (n) WHERE n.s = 1 RETURN n.id AS id', columns: ['id'], rows: [] },
    { query: "MATCH (n) WHERE n.s = '1' RETURN n.id AS id", columns: ['id'], rows: [['b']] },
    { query: "MATCH (n) WHERE n.n = '2' RETURN n.id AS id", columns: ['id'], rows: [] },
    {
      query: "MATCH (n) WHERE n.l = [1, 2] OR n.l = ['p', 'q'] RETURN n.id AS id ORDER BY id",
      columns: ['id'],
      rows: [['a'], ['b']],
    },
    { query: "MATCH (n {n: '2'}) RETURN n.id AS id", columns: ['id'], rows: [] },
    {
      query: 'MATCH (a)-[:R]->(b) WHERE a = b OR a <> b RETURN count(*) AS c',
      columns: ['c'],
      rows: [[3]],
    },
  ],
  refused: ['MATCH (n) WITH collect(n.n) + [null] AS l RETURN l = [1] AS a'],
};

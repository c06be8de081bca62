import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'patterns are conditions, lists and shortest paths',
  answers: [
    {
      query: 'MATCH (n) WHERE (n)-[:R]->() AND NOT (n)<-[:S]-() RETURN n.id AS id',
      columns: ['id'],
      rows: [['a']],
    },
    {
      query: 'MATCH (n) WHERE (n)-[:R]->(:A|B {n: 3}) RETURN n.id AS id',
      columns: ['id'],
      rows: [['a']],
    },
    {
      query: 'MATCH (n) RETURN [(n)-[:S]->(m) | m.n] AS a ORDER BY n.id',
      columns: ['a'],
      rows: [[[2]], [[3]], [[]], [[null]], [[]]],
    },
    {
      query: 'MATCH (n) RETURN [p = (n)-[:S]->() | length(p)] AS a ORDER BY n.id',
      columns: ['a'],
      rows: [[[1]], [[1]], [[]], [[1]], [[]]],
    },
    {
      query: 'MATCH (n) WHERE size([(n)-[:R]->(m) | m.id]) > 1 RETURN n.id AS id',
      columns: ['id'],
      rows: [['a']],
    },
    {
      query: "MATCH (n) WHERE 'c' IN [(n)-[:R]->(m) | m.id] RETURN n.id AS id",
      columns: ['id'],
      rows: [['a']],
    },
    {
      query: "MATCH (a {id: 'b'}), (b {id: 'a'}) RETURN length(shortestPath((a)-[*..4]->(b))) AS l",
      columns: ['l'],
      rows: [[2]],
    },
  ],
  refused: ['MATCH (n) RETURN (n)-->() AS a', 'MATCH (n) WHERE (n)-->(m) RETURN n.id AS id'],
};

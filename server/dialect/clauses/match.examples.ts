import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: "patterns say more than the engine's do",
  answers: [
    {
      query: 'MATCH (n WHERE n.n > 1)-[r:R WHERE r.w > 1]->(m) RETURN r.id AS id',
      columns: ['id'],
      rows: [['r4']],
    },
    {
      query:
        "MATCH (a {id: 'a'}), (c {id: 'c'}), p = shortestPath((a)-[:R|S*..3]->(c)) WHERE a.n < c.n RETURN length(p) AS l",
      columns: ['l'],
      rows: [[1]],
    },
    {
      query:
        "MATCH (a {id: 'a'}), p = shortestPath((a)-[:S*..3]->(x:A)) WHERE x.id = 'c' RETURN length(p) AS l, x.id AS x",
      columns: ['l', 'x'],
      rows: [[2, 'c']],
    },
    {
      query:
        "MATCH (a {id: 'a'}), (x) WHERE x.id > 'b' OPTIONAL MATCH p = shortestPath((a)-[:R|S*..2]->(x)) WHERE x.id <> 'e' RETURN x.id AS x, length(p) AS l, p IS NULL AS n ORDER BY x",
      columns: ['x', 'l', 'n'],
      rows: [
        ['c', 1, false],
        ['d', null, true],
        ['e', null, true],
      ],
    },
    {
      query:
        "MATCH (a {id: 'a'})-[:R]-()-[r:R]-(c)-[s]->(d) RETURN c.id AS c, d.id AS d, r.id AS r ORDER BY c, d, r",
      columns: ['c', 'd', 'r'],
      rows: [
        ['a', 'b', 'r2'],
        ['a', 'b', 'r2'],
        ['a', 'b', 'r4'],
        ['a', 'b', 'r4'],
      ],
    },
    {
      query:
        "MATCH (n {id: 'b'}) OPTIONAL MATCH (n)-[:S]->()-[:S]->(m) RETURN n.id AS n, m.id AS m, COUNT { (n)-->()-->() } AS c, EXISTS { (n)--()--(:D) } AS e",
      columns: ['n', 'm', 'c', 'e'],
      rows: [['b', null, 1, false]],
    },
    {
      query:
        "MATCH p = (a {id: 'a'})-[:R]->()-[s]->(c) WHERE length(p) = 2 AND c.n > 0 RETURN [n IN nodes(p) | n.id] AS ids, s.id AS s ORDER BY ids[1], s",
      columns: ['ids', 's'],
      rows: [
        [['a', 'b', 'c'], 'r3'],
        [['a', 'c', 'a'], 'r4'],
      ],
    },
    { query: 'OPTIONAL MATCH (n:Nobody|Nothing) RETURN n', columns: ['n'], rows: [[null]] },
    {
      query: "MATCH p = (n {id: 'a'}) RETURN length(p) AS l, size(nodes(p)) AS s",
      columns: ['l', 's'],
      rows: [[0, 1]],
    },
    { query: 'MATCH (n)-[:R*2..1]->(m) RETURN n.id AS id', columns: ['id'], rows: [] },
    { query: 'MATCH (n {s: null}) RETURN n.id AS id', columns: ['id'], rows: [] },
    {
      query: "MATCH (n {id: 'a'})-[:R]->{1,2}(m) RETURN m.id AS id ORDER BY id",
      columns: ['id'],
      rows: [['a'], ['b'], ['c']],
    },
    { query: "MATCH (n {id: 'a'})-[:R]->+(m) RETURN count(*) AS c", columns: ['c'], rows: [[4]] },
    {
      query:
        "MATCH (n) WHERE COLLECT { MATCH (n)-[:R]->(m) RETURN m.id ORDER BY m.id } = ['b', 'c'] RETURN n.id AS id",
      columns: ['id'],
      rows: [['a']],
    },
  ],
  refused: [
    'MATCH (a)-[r]->()-[r]->(b) RETURN r',
    'MATCH (a), (b), p = shortestPath((a)-[*]-(b)) WHERE length(p) > 1 RETURN p',
    'WITH 1 AS n MATCH (n) RETURN n',
    'MATCH (n $m) RETURN n',
  ],
};

const LOOK_ALIKES = [
  'ＣＲＥＡＴＥ (n)',
  'СREATE (n)',
  'MATCH (n) ЅET n.x = 1',
  'MATCH (n) ſet n.x = 1',
  'MATCH (n) SET\u200b n.x = 1',
  'MATCH (n) S\u00adET n.x = 1',
  'MATCH (n) RETURN n AS ſet',
  'MATCH (n) RETURN n AS \u212aey',
  'RETURN 1 AS a\u200bb',
  'RETURN 1 AS a\u202eb',
  '\ufeffCREATE (n)',
  'MATCH (a)－[r]－(b) RETURN a',
  'MATCH (a)–[r]—(b) RETURN a',
  'RETURN “x” AS a',
];

const BROKEN = [
  '',
  ' ',
  '\u0000',
  'RETURN 1\u0000',
  'RETURN \u0000 1',
  "RETURN 'a\u0000b' AS a",
  "RETURN '\ud800' AS a",
  'RETURN 1 AS \udc00',
  'RETURN 1 /* and so on',
  "RETURN 'and so on",
  'RETURN `and so on',
  'RETURN "a\\',
  'MATCH (n',
  'RETURN',
  'MATCH (n)',
  'GIBBERISH',
  '{"query": "RETURN 1"}',
  'SELECT * FROM users',
  "'; DROP TABLE users; --",
  '$name',
  'RETURN $notGiven',
  'RETURN 1 AS a\u0001',
];

const NEWER = [
  'MATCH (n) FILTER n.x = 1 RETURN n',
  'MATCH (n) LET x = 1 RETURN x',
  'MATCH (n) FINISH',
  'WHEN true THEN RETURN 1 AS a ELSE CREATE (n) RETURN 1 AS a',
  'MATCH REPEATABLE ELEMENTS (a)-[*1..3]-(b) RETURN a',
  'MATCH (n) ORDER BY n.x RETURN n',
  'LIMIT 1 MATCH (n) RETURN n',
  '{ CREATE (n) }',
  'RETURN vector([1], 1, INTEGER8) AS a',
];

/** What only looks like Cypher, is broken, or is of a Cypher newer than ours. */
export const UNREADABLE: Readonly<Record<string, readonly string[]>> = {
  'look-alikes': LOOK_ALIKES,
  'broken text': BROKEN,
  'newer Cypher': NEWER,
};

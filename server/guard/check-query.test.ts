import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAPS } from './caps.ts';
import { checkQuery } from './check-query.ts';
import type { CheckedQuery, QueryToCheck, RefusedQuery } from './check-query.ts';

function check(query: string, about: Partial<QueryToCheck> = {}) {
  return checkQuery({ query, parameters: {}, engine: 'neo4j', maxPathLength: 50, ...about });
}

function accept(query: string, about: Partial<QueryToCheck> = {}): CheckedQuery {
  const outcome = check(query, about);
  if ('refused' in outcome) throw new Error(outcome.refused.message);
  return outcome.checked;
}

function refuse(query: string, about: Partial<QueryToCheck> = {}): RefusedQuery {
  const outcome = check(query, about);
  if ('checked' in outcome) throw new Error(`not refused: ${query.slice(0, 200)}`);
  return outcome.refused;
}

describe('A query that reads', () => {
  test.each([
    'MATCH (n:Project {id: $id})-[r:PART_OF|MAINTAINS*1..3]-(m) WHERE m.name CONTAINS $q RETURN n, r, m',
    'MATCH (n) OPTIONAL MATCH (n)--(m) WITH n, count(m) AS c ORDER BY c DESC SKIP 1 LIMIT 5 RETURN n.name, c',
    "MATCH (公司:Organisation) WHERE 公司.nameZh = '中国移动' RETURN 公司",
    'UNWIND [1, 2] AS x RETURN x UNION ALL RETURN 3 AS x',
    'CALL { MATCH (n) RETURN n LIMIT 1 } RETURN n',
    'MATCH (n) CALL (n) { MATCH (n)--(m) RETURN count(m) AS c } RETURN n, c',
    'MATCH (n) WHERE EXISTS { (n)--() } RETURN COUNT { (n)--() } AS c, COLLECT { MATCH (n)--(m) RETURN m.id } AS ids',
    'MATCH p = shortestPath((a)-[*..5]-(b)) RETURN [n IN nodes(p) | n.name], reduce(s = 0, x IN [1] | s + x)',
    'MATCH p = ANY SHORTEST (a)-[:X]-{1,3}(b) RETURN p {.*}',
    'RETURN CASE $id WHEN 1, 2 THEN true ELSE null END AS a, [1, 2][0..1], {a: -1.5e3}.a, 0x1F',
    'MATCH (n:$($q)) RETURN n[$q], n {.*, x: 1}, [(n)--(m) | m.name]',
    "RETURN date().year, duration.between(date('2010'), date()), trim(BOTH 'x' FROM 'y'), point({x: 1, y: 2})",
    'CALL db.labels() YIELD label RETURN label',
    "CALL db.index.fulltext.queryNodes('stackscape_names', $q) YIELD node RETURN node",
    'MATCH (n) RETURN n.set, n.create, n.`load csv` AS `delete`',
    'RETURN \'CREATE (n)\', "MERGE", /* SET */ 1 // DELETE',
  ])('passes: %s', (query) => {
    accept(query, { parameters: { id: 'a', q: 'b' } });
  });

  test('reaches the store as it was written, but for comments and what closes it', () => {
    expect(accept('MATCH (n) /* one\ntwo */ RETURN n // three').text).toBe(
      `MATCH (n)       \n       RETURN n         `,
    );
    expect(accept('RETURN 1;').text).toBe('RETURN 1 ');
    expect(accept('RETURN\u00a01').text).toBe('RETURN 1');
  });

  test('that asks for its plan is told apart', () => {
    expect(accept('EXPLAIN RETURN 1')).toMatchObject({ text: '        RETURN 1', isExplain: true });
    expect(accept('RETURN 1').isExplain).toBe(false);
  });
});

describe('What is not for reading', () => {
  test.each([
    ['CREATE (n)', 'CREATE writes', 1],
    ['MATCH (n) SET n.x = 1', 'SET writes', 11],
    ['MATCH (n) REMOVE n.x', 'REMOVE writes', 11],
    ['MATCH (n) DETACH DELETE n', 'DELETE writes', 11],
    ['MERGE (n:A)', 'MERGE writes', 1],
    ['FOREACH (x IN [1] | CREATE (n))', 'FOREACH writes', 1],
    ["LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", 'LOAD CSV reads files', 1],
    ["MATCH (n) WHERE EXISTS { LOAD CSV FROM 'x' AS row } RETURN n", 'LOAD CSV', 26],
    ['USE other MATCH (n) RETURN n', 'USE chooses', 1],
    ['SHOW TRANSACTIONS', 'SHOW is not', 1],
    ["TERMINATE TRANSACTION 'neo4j-transaction-1'", 'TERMINATE is not', 1],
    ['MATCH (n) CALL (n) { RETURN 1 AS a } IN TRANSACTIONS RETURN a', 'IN TRANSACTIONS', 38],
    ['CALL { CREATE (n) RETURN n } RETURN n', 'CREATE writes', 8],
    ['PROFILE MATCH (n) RETURN n', 'PROFILE runs', 1],
    ['CYPHER runtime=parallel RETURN 1', 'CYPHER with', 1],
    ['RETURN 1; RETURN 2', 'One query at a time', 11],
    ['CALL dbms.listConfig()', 'The procedure dbms.listConfig', 6],
    ['CALL `apoc`.`load`.`json`($q)', 'The procedure apoc.load.json', 6],
    ['RETURN `apoc`.util . sleep(1)', 'The function apoc.util.sleep()', 8],
    ['RETURN file()', 'The function file()', 8],
  ])('%s: refused by name and place', (query, reason, column) => {
    const refused = refuse(query, { parameters: { q: 1 } });
    expect(refused.code).toBe('forbidden_query');
    expect(refused.message).toContain(reason);
    expect(refused.message).toContain(`(line 1, column ${column})`);
    expect(refused.place).toMatchObject({ line: 1, column, offset: column - 1 });
  });
});

describe('Escapes', () => {
  test.each([
    '/* \\u002a\\u002f CREATE (n) // */ RETURN 1',
    'RETURN 1 // \\u000a CREATE (n)',
    "RETURN '\\u0027 AS a CREATE (n) //'",
    'MATCH (`a\\u0060) DELETE a //`) RETURN 1',
  ])('are undone before anything is read: %s', (query) => {
    expect(refuse(query).code).toBe('forbidden_query');
  });

  test('in ordinary text are the characters that they mean', () => {
    expect(accept("RETURN '\\u00e4\\ud83e\\udda9' AS a").text).toBe("RETURN 'ä🦩' AS a");
    expect(accept("RETURN '\\\\u0041' AS a").text).toBe("RETURN '\\\\u0041' AS a");
  });

  test.each(["RETURN '\\u005cu0041'", "RETURN '\\u00'", "RETURN '\\uu0041'", "RETURN '\\ud83d'"])(
    'that would mean one thing here and another in the store are refused: %s',
    (query) => {
      expect(refuse(query).code).toBe('invalid_request');
    },
  );

  test('do not shift the place of what is refused', () => {
    const query = "MATCH (n) WHERE n.name = '\\u00e4' SET n.x = 1 RETURN n";
    expect(refuse(query).place.offset).toBe(query.indexOf('SET'));
  });
});

describe('Characters', () => {
  test.each([
    ['a null byte', 'RETURN 1\u0000'],
    ['an invisible sign in a name', 'RETURN 1 AS a\u200b'],
    ['a letter that is written as another', 'RETURN 1 AS ſet'],
    ['a dash that is none', 'MATCH (a)–[r]–(b) RETURN a'],
    ['half a character', "RETURN '\ud83e'"],
    ['a comment without its end', 'RETURN 1 /* and so on'],
  ])('%s is refused', (_what, query) => {
    expect(refuse(query).code).toBe('invalid_request');
  });
});

describe('Paths', () => {
  test.each([
    ['(a)-[*]-(b)', '(a)-[*..50]-(b)'],
    ['(a)-[:X*2..]-(b)', '(a)-[:X*2..50]-(b)'],
    ['(a)-[*..1000]-(b)-[*]-(c)', '(a)-[*..50]-(b)-[*..50]-(c)'],
    ['(a)--+(b)--*(c)', '(a)--{1,50}(b)--{0,50}(c)'],
    ['(a)(()--()){3,}(b)', '(a)(()--()){3,50}(b)'],
  ])('without an end, %s, get one, and the answer says so', (pattern, bounded) => {
    expect(accept(`MATCH p = ${pattern} RETURN p`)).toMatchObject({
      text: `MATCH p = ${bounded} RETURN p`,
      hasBoundedPaths: true,
    });
  });

  test('with an end of their own stay as they are', () => {
    const query = 'MATCH p = (a)-[*2]-(b)-[:X*1..50]-(c)--{,3}(d) RETURN p';
    expect(accept(query)).toMatchObject({ text: query, hasBoundedPaths: false });
  });

  test('that begin beyond the bound are refused', () => {
    expect(refuse('MATCH (a)-[*51]-(b) RETURN a').code).toBe('too_large');
  });
});

describe('Size', () => {
  const repeat = (part: string, times: number) => part.repeat(times);
  test.each([
    ['ten megabytes', `RETURN '${repeat('x', 10_000_000)}'`],
    ['10,000 brackets', `RETURN ${repeat('[', 10_000)}${repeat(']', 10_000)}`],
    ['10,000 parentheses without an end', `RETURN ${repeat('(', 10_000)}`],
    ['a sum of 5,000 terms', `RETURN 1${repeat('+1', 5_000)}`],
    ['a chain of XORs', `RETURN true${repeat(' XOR true', 30)}`],
    ['20,000 columns', `RETURN 1${repeat(',1', 20_000)}`],
    ['300 columns', `RETURN 1${repeat(',1', 300)}`],
    ['nested subqueries', `${repeat('CALL { ', 10)}RETURN 1 AS a${repeat(' } RETURN a', 10)}`],
    ['nested CASE', `RETURN ${repeat('CASE WHEN true THEN ', 50)}1${repeat(' END', 50)}`],
    [
      'a label expression that multiplies',
      `MATCH (n${repeat(':(A|B)', 10).replaceAll(')(', ')&(')}) RETURN n`,
    ],
    ['a long label expression', `MATCH (n:A${repeat('|A', 100)}) RETURN n`],
    ['many clauses', `${repeat('UNWIND [1] AS a WITH 1 AS b ', 100)}RETURN 1`],
    ['many relationships', `MATCH ()${repeat('--()', 100)} RETURN 1`],
    ['many NOTs', `RETURN ${repeat('NOT ', 5_000)}true`],
  ])('%s is too large', (_what, query) => {
    expect(refuse(query).code).toBe('too_large');
  });

  test('as large as allowed is understood', () => {
    const ids = Array.from({ length: 2_000 }, (_, index) => `'project:${index}'`).join(', ');
    accept(`MATCH (n) WHERE n.id IN [${ids}] RETURN n`);
    accept(`RETURN ${repeat('[', CAPS.nesting)}${repeat(']', CAPS.nesting)}`);
    accept(`RETURN 1${repeat(' + 1', 400)}`);
  });
});

test('a parameter that is not given is named', () => {
  expect(refuse('RETURN $a, $b', { parameters: { a: 1 } })).toMatchObject({
    code: 'invalid_request',
    message: 'The parameter $b is not given (line 1, column 12).',
  });
});

test('what is not Cypher is told with its place', () => {
  expect(refuse('MATCH (n)\nRETRUN n').place).toMatchObject({ line: 2, column: 1, length: 6 });
  expect(refuse('MATCH (n').message).toBe('The query is not whole (line 1, column 9).');
});

test('a clause that writes is refused wherever it stands in a query', { timeout: 60_000 }, () => {
  const writes = ['CREATE (x)', 'MERGE (x)', 'SET n.x = 1', 'DELETE n', 'REMOVE n.x'];
  const spaces = [
    ' ',
    '\n',
    '\t',
    '\u00a0',
    '\u3000',
    '/* */',
    '//\n',
    '/**//**/',
    ' /*\u002a\u002f*/ ',
  ];
  const hide = (clause: string, space: string, inCapitals: boolean) =>
    (inCapitals ? clause : clause.toLowerCase()).replaceAll(' ', space);
  const places: readonly ((clause: string) => string)[] = [
    (clause) => `MATCH (n) ${clause}`,
    (clause) => `MATCH (n) WITH n ${clause} RETURN n`,
    (clause) => `MATCH (n) CALL (n) { ${clause} RETURN 1 AS a } RETURN a`,
    (clause) => `MATCH (n) WHERE EXISTS { MATCH (n) ${clause} RETURN 1 AS a } RETURN n`,
    (clause) => `MATCH (n) RETURN COLLECT { MATCH (n) ${clause} RETURN 1 AS a } AS a`,
    (clause) => `MATCH (n) RETURN 1 AS a UNION MATCH (n) ${clause} RETURN 1 AS a`,
    (clause) => `EXPLAIN MATCH (n) ${clause}`,
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...writes),
      fc.constantFrom(...spaces),
      fc.boolean(),
      fc.constantFrom(...places),
      (clause, space, inCapitals, place) => {
        expect(refuse(place(hide(clause, space, inCapitals))).code).toMatch(/forbidden|invalid/);
      },
    ),
    { numRuns: 200 },
  );
});

import { describe, expect, test } from 'vitest';
import type { QueryValue } from '../../../graph-data/model/api/query-value.ts';
import { parseCypher } from '../parse-cypher.ts';
import { checkGrowth } from './growth-rule.ts';

function check(query: string, parameters: Readonly<Record<string, QueryValue>> = {}) {
  const parsed = parseCypher(query);
  if ('problem' in parsed) throw new Error(`${query}: ${JSON.stringify(parsed.problem)}`);
  return checkGrowth(parsed.tree, parameters);
}

describe('Ordinary queries', () => {
  test.each([
    'UNWIND range(2010, date().year) AS year RETURN year',
    'UNWIND range(0, size($list) - 1) AS i RETURN $list[i]',
    'MATCH (n) WITH collect(n) AS ns UNWIND range(0, size(ns) - 1) AS i RETURN ns[i].name AS name',
    "MATCH (n) WITH collect(n.name) AS ns RETURN reduce(s = '', x IN ns | s + CASE WHEN s = '' THEN '' ELSE ', ' END + x) AS joined",
    'MATCH (n) WITH collect(n) AS a MATCH (m) WITH a, collect(m) AS b RETURN [x IN a WHERE x IN b | x.name] AS c',
    'MATCH (n) WITH collect(n) AS a MATCH (m) WITH a, collect(m) AS b RETURN [x IN a WHERE any(y IN b WHERE y = x)] AS c',
    "MATCH (n) WHERE n.name =~ '(?i).*' + $text + '.*' RETURN n",
    'MATCH (o) RETURN o.name AS name, [(o)--(p) | p {.name, of: [(p)--(t) | t.name]}] AS projects',
    'MATCH (o)-[r]->(p) WITH o, collect({project: p.name, all: properties(r)}) AS ps RETURN collect({org: o {.*}, projects: ps}) AS all',
    'MATCH p = (a)-[*..4]-(b) RETURN [n IN nodes(p) | n {.*}] AS path, reduce(t = 0, r IN relationships(p) | t + coalesce(r.weight, 1)) AS w',
    'MATCH (n) WHERE toInteger(left(n.from, 4)) IN range(2010, 2020) RETURN n',
    'MATCH (n) RETURN n.kind AS kind, count(*) AS c, collect(DISTINCT n.name)[0..5] AS some ORDER BY c DESC',
    'MATCH (n) RETURN COLLECT { MATCH (n)--(m) RETURN m {.*} ORDER BY m.name LIMIT 5 } AS c',
  ])('pass: %s', (query) => {
    expect(check(query, { list: [1, 2], text: 'nova' })).toBeNull();
  });
});

describe('What grows', () => {
  test.each([
    ['text that doubles', "RETURN reduce(s = 'a', x IN range(1, 40) | s + s) AS a"],
    ['a list that doubles', 'RETURN reduce(s = [1], x IN range(1, 60) | s + s) AS a'],
    ['a list of lists', 'RETURN reduce(s = [], x IN range(1, 40) | [s, s]) AS a'],
    [
      'text that doubles from WITH to WITH',
      `WITH 'a' AS s ${'WITH s + s AS s '.repeat(40)}RETURN s`,
    ],
    [
      'what doubles within a subquery',
      `CALL { WITH 'a' AS s ${'WITH s + s AS s '.repeat(40)}RETURN s } RETURN s`,
    ],
    [
      'what doubles in a condition',
      `MATCH (n) WHERE EXISTS { WITH 'a' AS s ${'WITH s + s AS s '.repeat(40)}MATCH (n {name: s}) } RETURN n`,
    ],
    ['lists within lists', 'RETURN [x IN range(1, 1000000) | [y IN range(1, 1000) | y]] AS a'],
    [
      'text that replaces text',
      `RETURN replace(replace('${'a'.repeat(9_000)}', '', '${'b'.repeat(9_000)}'), 'b', 'cc') AS a`,
    ],
    ['a parameter that doubles', 'RETURN reduce(s = $long, x IN range(1, 20) | s + s) AS a'],
    [
      'a row of many lists',
      `RETURN ${Array.from({ length: 20 }, (_, i) => `[x IN range(1, 1000000) | x] AS c${i}`).join(', ')}`,
    ],
  ])('%s is too large', (_what, query) => {
    expect(check(query, { long: 'x'.repeat(1_000) })?.code).toBe('too_large');
  });
});

describe('What takes long', () => {
  test.each([
    [
      'loops within loops',
      'RETURN all(x IN range(1, 1000000) WHERE all(y IN range(1, 1000000) WHERE x = y)) AS a',
    ],
    [
      'loops over what was made',
      'UNWIND range(1, 1000000) AS x WITH collect(x) AS l RETURN all(a IN l WHERE any(b IN l WHERE a = b)) AS r',
    ],
    [
      'loops over multiplied matches',
      'MATCH (a), (b) WITH collect(a) AS l RETURN all(x IN l WHERE all(y IN l WHERE x = y)) AS c',
    ],
    [
      'three loops over matches',
      'MATCH (n) WITH collect(n) AS a RETURN all(x IN a WHERE all(y IN a WHERE all(z IN a WHERE z = y))) AS c',
    ],
    [
      'searching list after list',
      'RETURN size([x IN range(1, 1000000) WHERE x IN range(1, 1000000)]) AS a',
    ],
    ['numbers without end', 'RETURN range(1, 1000000000) AS a'],
    ['numbers by powers', 'RETURN range(1, 10 ^ 9) AS a'],
    ['numbers from text', "RETURN range(1, toInteger('1' + '000000000')) AS a"],
    ['numbers from a parameter', 'RETURN range(1, $n) AS a'],
    ['numbers of nanoseconds', 'WITH datetime() AS d RETURN range(1, d.epochMillis) AS a'],
    ['years that never come', 'RETURN range(1, date({year: 999999999}).year) AS a'],
    [
      'numbers that were multiplied up',
      'WITH reduce(x = 1, y IN range(1, 100) | x * 2) AS n RETURN range(1, n) AS a',
    ],
    ['numbers divided by little', 'RETURN range(1, toInteger(1 / 0.0000000001)) AS a'],
  ])('%s is refused', (_what, query) => {
    expect(check(query, { n: 1e12 })?.code).toBe('too_large');
  });
});

describe('Patterns of =~', () => {
  test.each([
    "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' =~ '(.*a){25}b' AS a",
    "MATCH (n) WHERE n.name =~ '(a+)+b' RETURN n",
    "MATCH (n) WHERE n.name =~ '(a+' + ')+b' RETURN n",
    "WITH '(a+)+b' AS p MATCH (n) WHERE n.name =~ p RETURN n",
    'MATCH (n) WHERE n.name =~ $pattern RETURN n',
    'MATCH (n) WHERE n.name =~ n.pattern RETURN n',
    'MATCH (n) WHERE any(p IN $patterns WHERE n.name =~ p) RETURN n',
  ])('that may take for ever, or are not known, are refused: %s', (query) => {
    const given = { pattern: '(a|aa)+$', patterns: ['(a+)+', 'b'] };
    expect(check(query, given)?.code).toBe('forbidden_query');
  });
});

test('what an index is asked for is short and known', () => {
  const query =
    "CALL db.index.fulltext.queryNodes('stackscape_names', $words) YIELD node RETURN node";
  expect(check(query, { words: 'nova~' })).toBeNull();
  expect(check(query, { words: 'a*'.repeat(1_000) })?.code).toBe('too_large');
});

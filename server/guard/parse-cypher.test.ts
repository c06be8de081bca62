import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCypher, readTokens } from './parse-cypher.ts';
import { findAll, isRule, textOf, toPosition, unquoteName, walk } from './syntax-tree.ts';
import type { SyntaxTree } from './syntax-tree.ts';

function parse(text: string): SyntaxTree {
  const parsed = parseCypher(text);
  if ('problem' in parsed) throw new Error(JSON.stringify(parsed.problem));
  return parsed.tree;
}

test('a tree has the clauses and names of the query, with their places in the text', () => {
  const tree = parse('MATCH (n:Project)-[:PART_OF*1..3]->(m) RETURN count(n) AS c');
  const texts = (rule: string) => findAll(tree.root, rule).map((part) => textOf(tree, part));
  expect(texts('clause')).toEqual([
    'MATCH (n:Project)-[:PART_OF*1..3]->(m)',
    'RETURN count(n) AS c',
  ]);
  expect(texts('functionName')).toEqual(['count']);
  expect(texts('pathLength')).toEqual(['*1..3']);
});

test('characters outside the first plane do not shift what follows', () => {
  const tree = parse("RETURN '🦩🦩' AS bird, 1 AS one");
  const items = findAll(tree.root, 'returnItem').map((part) => textOf(tree, part));
  expect(items).toEqual(["'🦩🦩' AS bird", '1 AS one']);
});

test('what is not Cypher is told with its place and what stands there', () => {
  expect(parseCypher('MATCH (n) RETRUN n')).toEqual({ problem: { at: 10, found: 'RETRUN' } });
  expect(parseCypher('MATCH (n')).toEqual({ problem: { at: 8, found: '' } });
  expect(parseCypher('RETURN 🦩')).toEqual({ problem: { at: 7, found: '🦩' } });
});

test('comments and space are no tokens', () => {
  const read = readTokens('RETURN /* not this */ 1 // nor that');
  expect('tokens' in read && read.tokens.map(({ text }) => text)).toEqual(['RETURN', '1']);
});

test('every token of a query is in its tree, once and in order', () => {
  const tree = parse('MATCH (n) WHERE n.a = 1 OR NOT (n)--() RETURN [x IN n.l | x + 1] AS l');
  const leaves = [...walk(tree.root)].filter(({ kind }) => kind === 'token');
  expect(leaves).toEqual(tree.tokens);
});

test('a rule that is all of its parent is one node with it', () => {
  const tree = parse('RETURN 1 AS one');
  const [literal] = findAll(tree.root, 'numberLiteral');
  expect(literal !== undefined && isRule(literal, 'expression')).toBe(true);
});

test('back-quoted names are told without their quotes', () => {
  expect([unquoteName('`a``b`'), unquoteName('a'), unquoteName('`')]).toEqual(['a`b', 'a', '`']);
});

test('places are counted as people do', () => {
  expect(toPosition('a\nbc', 3)).toEqual({ line: 2, column: 2 });
  expect(toPosition('a\r\nbc', 3)).toEqual({ line: 2, column: 1 });
});

test('no text makes the parser throw', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const query of [text, `RETURN ${text}`, `MATCH (n) WHERE n.x = '${text}' RETURN n`]) {
        const parsed = parseCypher(query);
        const at = 'problem' in parsed ? parsed.problem.at : 0;
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(query.length);
      }
    }),
    { numRuns: 60 },
  );
});

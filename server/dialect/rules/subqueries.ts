import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import type { InnerEnd } from '../language.ts';
import { childrenOf, findOutermost, hasToken } from '../parts.ts';
import { notSupported } from '../refusal.ts';
import { nameOf } from '../scope.ts';
import type { Scope } from '../scope.ts';
import { joinConditions, writePatterns } from '../patterns/write-patterns.ts';
import { BOOLEAN, INTEGER, listOf, mayBe } from '../types/value-type.ts';
import type { ValueType } from '../types/value-type.ts';
import { inBrackets, written } from '../written.ts';
import type { Written } from '../written.ts';
import type { WriteExpression, Writer } from '../writer.ts';
import { writeCondition } from './booleans.ts';

/** `EXISTS { (a)-->(b) }`, `EXISTS { MATCH … WHERE … }` */
export const writeExists: Writer = (node, scope, write) => {
  const matches = writeMatches(node, scope, write);
  if (matches !== null) return written(`EXISTS { ${matches} }`, BOOLEAN);
  const column = runBefore(node, scope, { end: 'count' });
  return inBrackets(`${column} > 0`, BOOLEAN);
};

/** `COUNT { … }` */
export const writeCount: Writer = (node, scope, write) => {
  const matches = writeMatches(node, scope, write);
  if (matches !== null) return written(`COUNT { ${matches} }`, INTEGER);
  return written(runBefore(node, scope, { end: 'count' }), INTEGER, true);
};

/** `COLLECT { … RETURN x }`: keeps nulls, which `collect` leaves out. */
export const writeCollect: Writer = (node, scope) => {
  let type: ValueType = listOf(BOOLEAN);
  const column = runBefore(node, scope, {
    end: 'collect',
    onItem: (item) => (type = listOf(item)),
  });
  return unpack(scope, column, type);
};

/** A list whose items were put in lists of one, because of nulls. */
export function unpack(scope: Scope, column: string, type: ValueType): Written {
  if (type.item === null || !mayBe(type.item, 'null')) return written(column, type, true);
  const item = scope.names.declare('v');
  return written(`[${item} IN ${column} | ${item}[0]]`, type);
}

/** The patterns and conditions of a subquery that only matches; null where it does more. */
function writeMatches(node: SyntaxNode, scope: Scope, write: WriteExpression): string | null {
  const use = { declares: true, isOptional: false };
  const inner = toInnerScope(scope);
  const patterns = patternsOf(node);
  if (patterns.length > 0 && findClauses(node).length === 0) {
    return writeMatch(node, { patterns, scope: inner, write, use }).text;
  }
  const clauses = findClauses(node);
  const isUnion = childrenOf(node, 'regularQuery').some((query) => hasToken(query, 'UNION'));
  const matching = clauses.filter(({ rules }) => !rules.includes('returnClause'));
  const returns = clauses.filter(({ rules }) => rules.includes('returnClause'));
  const isPlain =
    !isUnion &&
    matching.every(
      (clause) => clause.rules.includes('matchClause') && !hasToken(clause, 'OPTIONAL'),
    ) &&
    returns.every(isPlainReturn);
  if (!isPlain) return null;
  let current = inner;
  const texts: string[] = [];
  for (const clause of matching) {
    const { text, scope: next } = writeMatch(clause, {
      patterns: patternsOf(clause),
      scope: current,
      write,
      use,
    });
    texts.push(text);
    current = next;
  }
  // What it returns does not matter, but must be there.
  for (const item of returns.flatMap((clause) => findOutermost(clause, 'returnItem'))) {
    const [expression = item] = childrenOf(item, 'expression');
    write(expression, { ...current, hoist: () => undefined, comprehensions: 'inline' });
  }
  return texts.join(' ');
}

/** A row for each match: no aggregate, DISTINCT, SKIP or LIMIT. */
function isPlainReturn(clause: SyntaxNode): boolean {
  const counts = ['skip', 'limit'].some((rule) => findOutermost(clause, rule).length > 0);
  const body = findOutermost(clause, 'returnBody')[0] ?? clause;
  return !counts && !hasToken(body, 'DISTINCT') && !holdsAggregate(clause);
}

function holdsAggregate(clause: SyntaxNode): boolean {
  const calls = findOutermost(clause, 'functionInvocation', 'countStar');
  return calls.some((call) =>
    /^(?:count|collect|sum|avg|min|max|stdev|percentile)/i.test(headOf(call)),
  );
}

function headOf(node: SyntaxNode): string {
  const [first] = node.children;
  if (first === undefined) return '';
  return first.kind === 'token' ? first.text : headOf(first);
}

interface Match {
  readonly patterns: readonly SyntaxNode[];
  readonly scope: Scope;
  readonly write: WriteExpression;
  readonly use: { readonly declares: boolean; readonly isOptional: boolean };
}

function writeMatch(node: SyntaxNode, { patterns, scope, write, use }: Match) {
  const matched = writePatterns(patterns, { scope, write, use: { ...use, maySplit: true } });
  const conditions = [...matched.conditions];
  const where = childrenOf(node, 'whereClause')[0];
  const [condition] = where === undefined ? [] : childrenOf(where, 'expression');
  if (condition !== undefined) {
    conditions.push(writeCondition(condition, matched.scope, write).text);
  }
  return { text: `MATCH ${matched.text}${joinConditions(conditions)}`, scope: matched.scope };
}

/** Nothing can be run before each of its rows. */
function toInnerScope(scope: Scope): Scope {
  return { ...scope, isCondition: false, aggregate: null, hoist: null, comprehensions: 'hoist' };
}

export function patternsOf(node: SyntaxNode): SyntaxNode[] {
  const [list] = childrenOf(node, 'patternList');
  if (list === undefined) return [];
  return list.rules.includes('pattern') ? [list] : childrenOf(list, 'pattern');
}

function findClauses(node: SyntaxNode): SyntaxNode[] {
  return childrenOf(node, 'regularQuery').flatMap((query) => findOutermost(query, 'clause'));
}

/** Runs the subquery before the clause, in CALL, and names the column that it gives. */
function runBefore(node: SyntaxNode, scope: Scope, end: Omit<InnerEnd, 'column'>): string {
  const [query] = childrenOf(node, 'regularQuery');
  if (query === undefined) return notSupported(node, 'this subquery');
  const free = findFreeVariables(node, scope);
  if (scope.hoist === null || free.some((name) => scope.loops.has(name))) {
    return notSupported(node, 'such a subquery in this place');
  }
  const column = scope.names.declare('q');
  const inner = scope.language.writeInnerQuery(query, toInnerScope(scope), { ...end, column });
  scope.hoist(toCall(scope, free, inner));
  return column;
}

/** `CALL (a, b) { … }`, with those variables that are there. */
export function toCall(scope: Scope, free: readonly string[], inner: string): string {
  const names = free.flatMap((name) => scope.variables.get(name)?.name ?? []);
  return names.length === 0 ? `CALL { ${inner} }` : `CALL (${names.join(', ')}) { ${inner} }`;
}

/** Variables from outside that are named within. */
export function findFreeVariables(node: SyntaxNode, scope: Scope): string[] {
  const found = new Set<string>();
  const waiting: SyntaxNode[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.rules.includes('variable')) {
      const name = nameOf(scope, next);
      if (scope.variables.has(name)) found.add(name);
    }
    for (const child of next.children) if (child.kind === 'node') waiting.push(child);
  }
  return [...found];
}

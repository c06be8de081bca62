import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { after, findFirst, hasToken } from '../parts.ts';
import { joinConditions, writePatterns } from '../patterns/write-patterns.ts';
import { invalid, notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { BOOLEAN, INTEGER, PATH, listOf, mayBe, orNull } from '../types/value-type.ts';
import { written } from '../written.ts';
import type { Written } from '../written.ts';
import type { Writer } from '../writer.ts';
import { writeCondition } from './booleans.ts';
import { findFreeVariables, toCall, unpack } from './subqueries.ts';

/** `(a)-->(b)` as a condition: whether there is such a thing. */
export const writePatternExpression: Writer = (node, scope, write) => {
  if (!scope.isCondition) {
    return invalid(node, 'A pattern by itself only asks whether it is there, as a condition');
  }
  const use = { declares: false, isOptional: false, maySplit: true };
  const inner = { ...scope, isCondition: false };
  const { text, conditions } = writePatterns([node], { scope: inner, write, use });
  return written(`EXISTS { MATCH ${text}${joinConditions(conditions)} }`, BOOLEAN);
};

/** `[p = (a)-->(b) WHERE condition | result]`; the engine's own leave out results that are null. */
export const writePatternComprehension: Writer = (node, scope, write) => {
  const maySplit = scope.isCounted || scope.hoist !== null;
  const use = { declares: true, isOptional: false, maySplit };
  const inner: Scope = {
    ...scope,
    isCondition: false,
    aggregate: null,
    isCounted: false,
    hoist: null,
  };
  const matched = writePatterns([node], { scope: inner, write, use });
  const conditions = [...matched.conditions];
  const where = after(node, 'WHERE');
  if (where !== undefined) conditions.push(writeCondition(where, matched.scope, write).text);
  const match = `${matched.text}${joinConditions(conditions)}`;
  const resultNode = after(node, 'BAR');
  if (resultNode === undefined) throw new Error('A comprehension has a result.');
  const result = write(resultNode, { ...matched.scope, comprehensions: 'hoist' });
  if (scope.isCounted) return written(`COUNT { MATCH ${match} }`, INTEGER);
  return collect(node, scope, { match, result });
};

function collect(
  node: SyntaxNode,
  scope: Scope,
  { match, result }: { readonly match: string; readonly result: Written },
): Written {
  const type = listOf(result.type);
  const item = mayBe(result.type, 'null') ? `[${result.text}]` : result.text;
  const free = findFreeVariables(node, scope);
  if (free.some((name) => scope.loops.has(name))) {
    return notSupported(node, 'a pattern comprehension about the item of a list');
  }
  if (scope.hoist === null) {
    const isInline = scope.comprehensions === 'inline' && !hasToken(node, 'EQ');
    if (!isInline) return notSupported(node, 'a pattern comprehension in this place');
    return unpack(scope, `[${match} | ${item}]`, type);
  }
  const column = scope.names.declare('q');
  scope.hoist(toCall(scope, free, `MATCH ${match} RETURN collect(${item}) AS ${column}`));
  return unpack(scope, column, type);
}

/** `shortestPath((a)-[*]-(b))` as a value. */
export const writeShortestPath: Writer = (node, scope, write) => {
  const pattern = findFirst(node, 'shortestPathPattern') ?? node;
  const free = findFreeVariables(node, scope);
  if (scope.hoist === null || free.some((name) => scope.loops.has(name))) {
    return notSupported(node, 'a shortest path in this place');
  }
  const isAll = hasToken(pattern, 'ALL_SHORTEST_PATHS');
  const use = { declares: false, isOptional: false };
  const inner = { ...scope, isCondition: false, aggregate: null, hoist: null };
  const { text, conditions } = writePatterns([pattern], { scope: inner, write, use });
  const [path, column] = [scope.names.declare('p'), scope.names.declare('q')];
  const match = `MATCH ${path} = ${text}${joinConditions(conditions)}`;
  scope.hoist(toCall(scope, free, `${match} RETURN collect(${path}) AS ${column}`));
  const all = written(column, listOf(PATH), true);
  return isAll ? all : written(`head(${column})`, orNull(PATH));
};

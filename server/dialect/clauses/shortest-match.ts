import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { childrenOf, findFirst, findOutermost, hasToken, nodesOf } from '../parts.ts';
import { findElements } from '../patterns/pattern-scope.ts';
import { joinConditions } from '../patterns/write-patterns.ts';
import type { WrittenPatterns } from '../patterns/write-patterns.ts';
import { findFreeVariables, toCall } from '../rules/subqueries.ts';
import { nameOf } from '../scope.ts';
import type { Scope } from '../scope.ts';
import { allNames } from './progress.ts';

interface ShortestMatch {
  readonly clause: SyntaxNode;
  readonly patterns: readonly SyntaxNode[];
  readonly matched: WrittenPatterns;
  readonly conditions: readonly string[];
  readonly before: Scope;
}

/**
 * A shortest path among other patterns of its MATCH, or in an OPTIONAL MATCH, costs the engine all
 * paths there are. In a MATCH of its own, between two nodes that are known, it costs little. Null where
 * that is no matter.
 */
export function writeShortestMatch(given: ShortestMatch): readonly string[] | null {
  const { clause, patterns } = given;
  if (!patterns.some(isShortest)) return null;
  if (hasToken(clause, 'OPTIONAL')) return writeOptional(given);
  const others = patterns.filter((pattern) => !isShortest(pattern));
  // Relationships of one MATCH differ from one another.
  return others.length === 0 || others.some(hasRelationship) ? null : writeOneByOne(given);
}

function writeOneByOne({ patterns, matched, conditions, before }: ShortestMatch): string[] {
  const { texts, scope } = matched;
  const nodes = texts.filter((_, index) => !isShortestAt(patterns, index));
  const paths = texts.filter((_, index) => isShortestAt(patterns, index));
  const known = new Set([
    ...before.variables.keys(),
    ...patterns.filter((pattern) => !isShortest(pattern)).flatMap((one) => namesOf(one, scope)),
  ]);
  const ends = patterns.filter(isShortest).flatMap((pattern) => endsOf(pattern, scope));
  const isKnownFirst = ends.every((name) => name !== null && known.has(name));
  const lines = [`MATCH ${nodes.join(', ')}`, ...paths.map((path) => `MATCH ${path}`)];
  const at = isKnownFirst ? 0 : lines.length - 1;
  return lines.map((line, index) => (index === at ? line + joinConditions(conditions) : line));
}

function writeOptional(given: ShortestMatch): readonly string[] | null {
  const { clause, patterns, matched, conditions, before } = given;
  const [pattern, ...others] = patterns;
  const [name] = pattern === undefined ? [] : nodesOf(pattern);
  if (pattern === undefined || name === undefined || others.length > 0) return null;
  const isPlain = hasToken(pattern, 'EQ') && !hasRelationshipName(pattern);
  const ends = endsOf(pattern, before);
  const path = matched.scope.variables.get(nameOf(before, name))?.name;
  const areBound = ends.every((end) => end !== null && before.variables.has(end));
  const isAll = findOutermost(pattern, 'shortestPathPattern').some((part) =>
    hasToken(part, 'ALL_SHORTEST_PATHS'),
  );
  if (!isPlain || !areBound || path === undefined || isAll) return null;
  const [inner, found] = [before.names.declare('p'), before.names.declare('q')];
  const [text = ''] = matched.texts;
  const match = `MATCH ${text.replace(`${path} = `, `${inner} = `)}${joinConditions(conditions)}`;
  const call = toCall(
    before,
    findFreeVariables(clause, before),
    `${match} RETURN collect(${inner}) AS ${found}`,
  );
  return [call, `WITH ${[...allNames(before), `head(${found}) AS ${path}`].join(', ')}`];
}

function isShortest(pattern: SyntaxNode): boolean {
  return findFirst(pattern, 'shortestPathPattern') !== undefined;
}

function isShortestAt(patterns: readonly SyntaxNode[], index: number): boolean {
  const pattern = patterns[index];
  return pattern !== undefined && isShortest(pattern);
}

function hasRelationship(pattern: SyntaxNode): boolean {
  return findElements(pattern).some(({ rules }) => rules.includes('relationshipPattern'));
}

function hasRelationshipName(pattern: SyntaxNode): boolean {
  return findElements(pattern).some(
    (element) =>
      element.rules.includes('relationshipPattern') && childrenOf(element, 'variable').length > 0,
  );
}

/** Of its two nodes, by their names in the query; null for one without. */
function endsOf(pattern: SyntaxNode, scope: Scope): (string | null)[] {
  return findElements(pattern)
    .filter(({ rules }) => rules.includes('nodePattern'))
    .map((node) => {
      const [variable] = childrenOf(node, 'variable');
      return variable === undefined ? null : nameOf(scope, variable);
    });
}

function namesOf(pattern: SyntaxNode, scope: Scope): string[] {
  return endsOf(pattern, scope).filter((name) => name !== null);
}

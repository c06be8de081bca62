import { textOf, unquoteName } from '../../guard/syntax-tree.ts';
import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { childrenOf, findFirst, findOutermost, hasToken, nodesOf } from '../parts.ts';
import { findElements } from '../patterns/pattern-scope.ts';
import { joinConditions, writePatterns } from '../patterns/write-patterns.ts';
import type { WrittenPatterns } from '../patterns/write-patterns.ts';
import { notSupported } from '../refusal.ts';
import { writeCondition } from '../rules/booleans.ts';
import { patternsOf } from '../rules/subqueries.ts';
import type { Scope } from '../scope.ts';
import { createHoist } from './progress.ts';
import type { Progress } from './progress.ts';
import { writeShortestMatch } from './shortest-match.ts';

/** `MATCH … WHERE …`, optional or not. Hints say how Neo4j should go about it, and are left out. */
export function writeMatchClause(clause: SyntaxNode, progress: Progress): Progress {
  const isOptional = hasToken(clause, 'OPTIONAL');
  const word = isOptional ? 'OPTIONAL MATCH' : 'MATCH';
  const patterns = patternsOf(clause);
  const use = { declares: true, isOptional, maySplit: true, mayRepeat: !isOptional };
  const { write } = progress.scope.language;
  const matched = writePatterns(patterns, { scope: progress.scope, write, use });
  const [where] = childrenOf(clause, 'whereClause');
  const [condition] = where === undefined ? [] : childrenOf(where, 'expression');
  if (condition !== undefined) checkShortest(matched.scope, patterns, condition);
  const { calls, hoist } = createHoist();
  const inner = { ...matched.scope, hoist };
  const own = condition === undefined ? [] : [writeCondition(condition, inner, write).text];
  const match = `${word} ${matched.text}`;
  const again = matched.again.map((path) => `MATCH ${path}`);
  if (calls.length === 0) {
    if (again.length > 0) {
      const lines = writeAgain(match, matched, own);
      return { ...progress, scope: matched.scope, lines: [...progress.lines, ...lines] };
    }
    const conditions = [...matched.conditions, ...own];
    const before = progress.scope;
    const shortest = writeShortestMatch({ clause, patterns, matched, conditions, before });
    if (shortest !== null) {
      return { ...progress, scope: matched.scope, lines: [...progress.lines, ...shortest] };
    }
    const text = `${match}${joinConditions(conditions)}`;
    return { ...progress, scope: matched.scope, lines: [...progress.lines, text] };
  }
  if (isOptional) {
    return notSupported(clause, 'such a subquery in the condition of OPTIONAL MATCH');
  }
  // The condition asks what is known only after the match.
  return {
    ...progress,
    scope: matched.scope,
    lines: [
      ...progress.lines,
      `${match}${joinConditions(matched.conditions)}`,
      ...again,
      ...calls,
      `WITH *${joinConditions(own)}`,
    ],
  };
}

/** Conditions come as early as they can: with the pieces, unless they ask for the path. */
function writeAgain(
  match: string,
  { conditions, again }: WrittenPatterns,
  own: readonly string[],
): string[] {
  const paths = again.map((path) => path.slice(0, path.indexOf(' ')));
  const asksForPath = own.some((text) =>
    paths.some((path) => new RegExp(`\\b${path}\\b`).test(text)),
  );
  const [early, late] = asksForPath ? [[], own] : [own, []];
  const lines = [match + joinConditions([...conditions, ...early])];
  for (const [index, path] of again.entries()) {
    lines.push(`MATCH ${path}${index === again.length - 1 ? joinConditions(late) : ''}`);
  }
  return lines;
}

/**
 * Neo4j looks for the shortest path of those that fulfil a condition on the path; the engine would
 * take the shortest and then ask.
 */
function checkShortest(scope: Scope, patterns: readonly SyntaxNode[], condition: SyntaxNode): void {
  const shortest = patterns.filter((pattern) => findFirst(pattern, 'shortestPathPattern'));
  for (const pattern of shortest) {
    const [name] = nodesOf(pattern);
    const relationships = findElements(pattern).filter(({ rules }) =>
      rules.includes('relationshipPattern'),
    );
    const variables = new Set(
      [
        ...(hasToken(pattern, 'EQ') && name !== undefined ? [name] : []),
        ...relationships.flatMap((relationship) => childrenOf(relationship, 'variable')),
      ].map((variable) => unquoteName(textOf(scope.tree, variable))),
    );
    const isAsked = findOutermost(condition, 'variable').some((variable) =>
      variables.has(unquoteName(textOf(scope.tree, variable))),
    );
    if (isAsked) {
      notSupported(condition, 'a condition on the shortest path itself in its own MATCH');
    }
  }
}

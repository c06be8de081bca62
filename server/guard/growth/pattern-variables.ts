import { findAll, isRule, textOf, unquoteName, walk } from '../syntax-tree.ts';
import type { SyntaxNode, SyntaxPart } from '../syntax-tree.ts';
import { ENTITY, NOMINAL, PATH, toList } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import type { Scope } from './scope.ts';

const GROUP = toList(NOMINAL.pathLength, ENTITY);

/** The scope with the variables that patterns bind: nodes, relationships, paths, and lists of them. */
export function declarePattern(node: SyntaxNode, scope: Scope): Scope {
  const variables = new Map(scope.variables);
  for (const part of walk(node)) {
    if (part.kind === 'token') continue;
    const named = part.children.find((child) => isRule(child, 'variable'));
    if (named === undefined || !isBinding(part)) continue;
    const name = unquoteName(textOf(scope.tree, named));
    if (!scope.variables.has(name)) variables.set(name, toBound(part, node));
  }
  return { ...scope, variables };
}

function isBinding(part: SyntaxNode): boolean {
  return ['nodePattern', 'relationshipPattern', 'pattern', 'patternComprehension'].some((rule) =>
    isRule(part, rule),
  );
}

/** A pattern that is one node is that node, whatever else the tree calls it. */
function toBound(part: SyntaxNode, whole: SyntaxNode): Estimate {
  const isEntity = ['nodePattern', 'relationshipPattern'].some((rule) => part.rules.includes(rule));
  if (!isEntity) return PATH;
  const isList = part.children.some((child) => isRule(child, 'pathLength'));
  return isList || isWithinQuantified(part, whole) ? GROUP : ENTITY;
}

function isWithinQuantified(part: SyntaxPart, whole: SyntaxNode): boolean {
  return findAll(whole, 'parenthesizedPath').some(
    (group) => group.start <= part.start && part.end <= group.end,
  );
}

/**
 * How many patterns of a MATCH are joined neither with each other nor with what was bound before:
 * the rows of each multiply.
 */
export function countLoosePatterns(node: SyntaxNode, scope: Scope): number {
  const groups: { readonly names: ReadonlySet<string>; readonly isTied: boolean }[] = [];
  for (const pattern of findAll(node, 'pattern')) {
    const names = new Set(
      findAll(pattern, 'variable').map((variable) => unquoteName(textOf(scope.tree, variable))),
    );
    const isTied =
      [...names].some((name) => scope.variables.has(name)) ||
      findAll(pattern, 'properties').length > 0;
    const joined = groups.filter((group) => [...names].some((name) => group.names.has(name)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push({
      names: new Set([...names, ...joined.flatMap((group) => [...group.names])]),
      isTied: isTied || joined.some((group) => group.isTied),
    });
  }
  return groups.filter(({ isTied }) => !isTied).length;
}

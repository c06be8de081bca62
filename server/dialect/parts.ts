import type { SyntaxNode, SyntaxPart, SyntaxToken } from '../guard/syntax-tree.ts';
import { isRule } from '../guard/syntax-tree.ts';

/** Reading a node's children. */

export function nodesOf({ children }: SyntaxNode): SyntaxNode[] {
  return children.filter((child) => child.kind === 'node');
}

export function tokensOf({ children }: SyntaxNode): SyntaxToken[] {
  return children.filter((child) => child.kind === 'token');
}

export function hasToken({ children }: SyntaxNode, ...types: readonly string[]): boolean {
  return children.some((child) => child.kind === 'token' && types.includes(child.type));
}

export function childOf({ children }: SyntaxNode, rule: string): SyntaxNode | undefined {
  return children.find((child) => isRule(child, rule));
}

export function childrenOf({ children }: SyntaxNode, rule: string): SyntaxNode[] {
  return children.filter((child) => isRule(child, rule));
}

/** The node that follows a token of this type. */
export function after({ children }: SyntaxNode, type: string): SyntaxNode | undefined {
  const index = children.findIndex((child) => child.kind === 'token' && child.type === type);
  const next = index < 0 ? undefined : children[index + 1];
  return next?.kind === 'node' ? next : undefined;
}

/** The node, or the nearest below it that is this rule; a child's own children are not looked into. */
export function findFirst(node: SyntaxPart, rule: string): SyntaxNode | undefined {
  if (node.kind === 'token') return undefined;
  if (node.rules.includes(rule)) return node;
  for (const child of node.children) {
    const found = findFirst(child, rule);
    if (found !== undefined) return found;
  }
  return undefined;
}

const SUBQUERIES = ['subqueryClause', 'existsExpression', 'countExpression', 'collectExpression'];

/** The outermost nodes of these rules; subqueries are not looked into. */
export function findOutermost(node: SyntaxNode, ...rules: readonly string[]): SyntaxNode[] {
  const isFound = (part: SyntaxNode) => rules.some((rule) => part.rules.includes(rule));
  if (isFound(node)) return [node];
  return nodesOf(node).flatMap((child) =>
    isSubquery(child) && !isFound(child) ? [] : findOutermost(child, ...rules),
  );
}

export function isSubquery(node: SyntaxNode): boolean {
  return SUBQUERIES.some((rule) => node.rules.includes(rule));
}

/** The innermost rule, which says what a node is; beneath a variable stand ways to write its name. */
export function ruleOf({ rules }: SyntaxNode): string {
  return rules.findLast((rule) => !/symbolic|preparserKeyword/i.test(rule)) ?? '';
}

/** The parts of a query that UNION joins. */
export function singleQueriesOf(node: SyntaxNode): SyntaxNode[] {
  return findOutermost(node, 'singleQuery');
}

export function clausesOf(part: SyntaxNode): SyntaxNode[] {
  return findOutermost(part, 'clause');
}

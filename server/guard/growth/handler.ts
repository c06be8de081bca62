import type { SyntaxNode } from '../syntax-tree.ts';
import { SCALAR, sumWork } from './estimate.ts';
import type { Cost } from './estimate.ts';
import type { Scope } from './scope.ts';

export type EstimateExpression = (node: SyntaxNode, scope: Scope) => Cost;

/** Works out one kind of expression, and what stands in it by `estimate`. */
export type Handler = (node: SyntaxNode, scope: Scope, estimate: EstimateExpression) => Cost;

export function nodesOf({ children }: SyntaxNode): SyntaxNode[] {
  return children.filter((child) => child.kind === 'node');
}

export function hasToken({ children }: SyntaxNode, type: string): boolean {
  return children.some((child) => child.kind === 'token' && child.type === type);
}

/** What stands in an expression, one by one. */
export function estimateNodes(
  node: SyntaxNode,
  scope: Scope,
  estimate: EstimateExpression,
): Cost[] {
  return nodesOf(node).map((child) => estimate(child, scope));
}

/** What has no handler of its own: true or false, made of its parts. */
export const estimateParts: Handler = (node, scope, estimate) => ({
  value: SCALAR,
  work: 1 + sumWork(estimateNodes(node, scope, estimate)),
});

import type { SyntaxNode, SyntaxTree } from '../syntax-tree.ts';
import type { Estimate } from './estimate.ts';

export type Variables = ReadonlyMap<string, Estimate>;

/** Where an expression stands: what it may name, and how far rows were multiplied so far. */
export interface Scope {
  readonly tree: SyntaxTree;
  readonly parameters: Variables;
  readonly variables: Variables;
  /** Rows at most that an aggregation here goes over. */
  readonly rows: number;
  /** Works out a subquery that stands in an expression; gives the columns of its rows. */
  readonly estimateSubquery: (node: SyntaxNode, scope: Scope) => SubqueryCost;
}

export interface SubqueryCost {
  readonly variables: Variables;
  readonly rows: number;
  readonly work: number;
}

export function withVariable(scope: Scope, name: string, value: Estimate): Scope {
  return { ...scope, variables: new Map([...scope.variables, [name, value]]) };
}

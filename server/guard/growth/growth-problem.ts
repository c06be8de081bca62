import type { SyntaxNode } from '../syntax-tree.ts';

/** Thrown where a value or the work on it grows beyond its bound; caught where the rule is asked. */
export class GrowthProblem extends Error {
  readonly node: SyntaxNode;
  readonly code: 'too_large' | 'forbidden_query';

  constructor(node: SyntaxNode, reason: string, code: GrowthProblem['code'] = 'too_large') {
    super(reason);
    this.name = 'GrowthProblem';
    this.node = node;
    this.code = code;
  }
}

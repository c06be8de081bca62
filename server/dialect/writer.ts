import type { SyntaxNode } from '../guard/syntax-tree.ts';
import type { Scope } from './scope.ts';
import type { Written } from './written.ts';

export type WriteExpression = (node: SyntaxNode, scope: Scope) => Written;

/** Writes one kind of expression, and what stands in it by `write`. */
export type Writer = (node: SyntaxNode, scope: Scope, write: WriteExpression) => Written;

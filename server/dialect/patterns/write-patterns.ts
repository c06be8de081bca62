import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import type { Scope } from '../scope.ts';
import type { WriteExpression } from '../writer.ts';
import { declarePatterns } from './pattern-scope.ts';
import type { PatternUse } from './pattern-scope.ts';
import { writePattern } from './write-pattern.ts';

export interface WrittenPatterns {
  readonly text: string;
  /** The same, pattern by pattern. */
  readonly texts: readonly string[];
  readonly conditions: readonly string[];
  /** Paths that are matched after it, of what it brought. */
  readonly again: readonly string[];
  /** With what the patterns bring. */
  readonly scope: Scope;
}

/** All patterns of a clause. */
export function writePatterns(
  patterns: readonly SyntaxNode[],
  {
    scope,
    write,
    use,
  }: { readonly scope: Scope; readonly write: WriteExpression; readonly use: PatternUse },
): WrittenPatterns {
  const inner = declarePatterns(scope, patterns, use);
  const texts = patterns.map((pattern) => writePattern(pattern, { scope: inner, write, use }));
  return {
    text: texts.map(({ text }) => text).join(', '),
    texts: texts.map(({ text }) => text),
    conditions: texts.flatMap(({ conditions }) => conditions),
    again: texts.flatMap(({ again }) => again ?? []),
    scope: inner,
  };
}

export function joinConditions(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}

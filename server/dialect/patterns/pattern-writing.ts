import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { childOf, nodesOf, ruleOf } from '../parts.ts';
import { invalid } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import type { WriteExpression } from '../writer.ts';

/** A pattern that is being written. */
export interface PatternWriting {
  readonly scope: Scope;
  readonly write: WriteExpression;
  readonly conditions: string[];
}

/** The words of a map in a pattern, one by one. */
export function readPropertyMap(
  element: SyntaxNode,
): readonly (readonly [SyntaxNode, SyntaxNode])[] {
  const properties = childOf(element, 'properties');
  if (properties === undefined) return [];
  if (ruleOf(properties) === 'parameter') {
    return invalid(
      properties,
      'A parameter cannot be the whole map of a pattern; name its entries',
    );
  }
  const parts = nodesOf(properties);
  return parts.flatMap((key, index) => {
    const value = parts[index + 1];
    return index % 2 === 0 && value !== undefined ? [[key, value] as const] : [];
  });
}

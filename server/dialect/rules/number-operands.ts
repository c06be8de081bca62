import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { demandKinds } from '../demand-kinds.ts';
import type { Scope } from '../scope.ts';
import { FLOAT, INTEGER, NULL, NUMBER, isNullOnly, isOnly, nullLike } from '../types/value-type.ts';
import type { ValueType } from '../types/value-type.ts';
import type { Written } from '../written.ts';

/** What becomes of two numbers. */
export function toJoinedType(left: ValueType, right: ValueType): ValueType {
  if (isNullOnly(left) || isNullOnly(right)) return NULL;
  const isWhole = isOnly(left, 'integer') && isOnly(right, 'integer');
  const isFraction = isOnly(left, 'float') || isOnly(right, 'float');
  return nullLike(isWhole ? INTEGER : isFraction ? FLOAT : NUMBER, left, right);
}

/** Neo4j fails where an operand is no number; the engine gives null. */
export function toNumber(node: SyntaxNode, scope: Scope, operand: Written): Written {
  return demandKinds(scope, node, {
    value: operand,
    kinds: ['integer', 'float'],
    type: nullLike(NUMBER, operand.type),
    never: 'Only numbers can be reckoned with',
    untold: 'a value whose kind cannot be told',
  });
}

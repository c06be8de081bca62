import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { FAIL, bind, choose, isNull, isNumeric, isTellable } from '../primitives.ts';
import { invalid, notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import {
  FLOAT,
  INTEGER,
  NULL,
  NUMBER,
  isNullOnly,
  isNumber,
  isOnly,
  mayBe,
  nullLike,
} from '../types/value-type.ts';
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
  const { type } = operand;
  if (isNumber(type)) return operand;
  if (!mayBe(type, 'integer', 'float')) return invalid(node, 'Only numbers can be reckoned with');
  if (!isTellable(type)) return notSupported(node, 'a value whose kind cannot be told');
  return bind(scope, [operand], (bound) => {
    const fits = [isNull(bound), isNumeric(bound)].filter((text) => text !== 'false').join(' OR ');
    return choose([[fits, bound.text]], FAIL, nullLike(NUMBER, type));
  });
}

import type { SyntaxPart } from '../../guard/syntax-tree.ts';
import {
  FAIL,
  bind,
  choose,
  isListed,
  isNull,
  isTellable,
  isText,
  isTruth,
} from '../primitives.ts';
import { notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import {
  BOOLEAN,
  NULL,
  isNullOnly,
  isNumber,
  isOnly,
  mayBe,
  nullLike,
  orNull,
} from '../types/value-type.ts';
import type { Kind, ValueType } from '../types/value-type.ts';
import { inBrackets, written } from '../written.ts';
import type { Written } from '../written.ts';

export type Order = '<' | '<=' | '>' | '>=';

/**
 * Which of two values is the smaller. Only numbers, texts, booleans and dates have an order with their like;
 * the engine knows none for booleans, and has one for the text of a number and a number.
 */
export function writeOrder(
  scope: Scope,
  part: SyntaxPart,
  { order, operands: [left, right] }: { order: Order; operands: readonly [Written, Written] },
): Written {
  if (isNullOnly(left.type) || isNullOnly(right.type)) return written('null', NULL, true);
  if (isAlwaysList(left.type) && isAlwaysList(right.type)) {
    return notSupported(part, `${order} between lists`);
  }
  const plain = (one: Written, other: Written) => `${one.text} ${order} ${other.text}`;
  if (isPlain(left.type, right.type)) {
    return inBrackets(plain(left, right), nullLike(BOOLEAN, left.type, right.type));
  }
  if (isOnly(left.type, 'boolean') && isOnly(right.type, 'boolean')) {
    return bind(scope, [left, right], (one, other) => orderTruths(order, one, other));
  }
  if (!haveOrder(left.type, right.type)) return written('null', orNull(BOOLEAN), true);
  if (!isTellable(left.type) || !isTellable(right.type)) {
    return notSupported(part, `${order} between values whose kinds cannot be told`);
  }
  return bind(scope, [left, right], (one, other) => {
    const branches: [string, string][] = [];
    if (mayBe(one.type, 'boolean') && mayBe(other.type, 'boolean')) {
      const truths = orderTruths(order, one, other).text;
      branches.push([`${isTruth(one)} AND ${isTruth(other)}`, truths]);
    }
    if (mayBe(one.type, 'list') && mayBe(other.type, 'list')) {
      branches.push([`${isListed(one)} AND ${isListed(other)}`, FAIL]);
    }
    branches.push([`${isText(one)} = ${isText(other)}`, `(${plain(one, other)})`]);
    return choose(branches, 'null', orNull(BOOLEAN));
  });
}

function isAlwaysList(type: ValueType): boolean {
  return isOnly(type, 'list');
}

function isPlain(left: ValueType, right: ValueType): boolean {
  const areBoth = (kind: Kind) => isOnly(left, kind) && isOnly(right, kind);
  return (isNumber(left) && isNumber(right)) || areBoth('string') || areBoth('date');
}

/** Whether some kind of both has an order. */
function haveOrder(left: ValueType, right: ValueType): boolean {
  const both = (...kinds: Parameters<typeof mayBe>[1][]) =>
    mayBe(left, ...kinds) && mayBe(right, ...kinds);
  const hasSimple = both('integer', 'float') || both('string') || both('boolean') || both('list');
  return hasSimple || both('date') || both('duration');
}

/** False comes before true. */
function orderTruths(order: Order, left: Written, right: Written): Written {
  const [less, more] = order.startsWith('<') ? [left, right] : [right, left];
  const isEqualToo = order.endsWith('=');
  const text = isEqualToo
    ? `((NOT ${less.text}) OR ${more.text})`
    : `((NOT ${less.text}) AND ${more.text})`;
  const type = nullLike(BOOLEAN, left.type, right.type);
  return choose(
    [
      [isNull(left), 'null'],
      [isNull(right), 'null'],
    ],
    text,
    type,
  );
}

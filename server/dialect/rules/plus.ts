import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import {
  FAIL,
  bind,
  choose,
  isListed,
  isNull,
  isNumeric,
  isTellable,
  isText,
} from '../primitives.ts';
import { invalid, notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import {
  NULL,
  NUMBER,
  STRING,
  either,
  isNullOnly,
  isNumber,
  isOnly,
  itemOf,
  listOf,
  mayBe,
  notNull,
  nullLike,
} from '../types/value-type.ts';
import type { Kind, ValueType } from '../types/value-type.ts';
import { inBrackets, written } from '../written.ts';
import type { Written } from '../written.ts';
import { toJoinedType } from './number-operands.ts';
import { writeText } from './text-of.ts';

interface Operands {
  readonly left: Written;
  readonly right: Written;
  /** `||`, which joins texts or lists and nothing else. */
  readonly isJoin: boolean;
}

/** `a + b`: numbers, texts, a text and a number, lists, a list and one more item. */
export function writePlus(scope: Scope, node: SyntaxNode, operands: Operands): Written {
  const { left, right, isJoin } = operands;
  if (isNullOnly(left.type) || isNullOnly(right.type)) return written('null', NULL, true);
  const plain = (type: ValueType) =>
    inBrackets(`${left.text} + ${right.text}`, nullLike(type, left.type, right.type));
  const areBoth = (...kinds: Parameters<typeof isOnly>[1][]) =>
    isOnly(left.type, ...kinds) && isOnly(right.type, ...kinds);
  if (areBoth('string')) return plain(STRING);
  if (areBoth('list')) return plain(listOf(either(itemOf(left.type), itemOf(right.type))));
  if (isJoin) return joinDynamically(scope, node, operands);
  if (isNumber(left.type) && isNumber(right.type))
    return plain(toJoinedType(left.type, right.type));
  if (isOnly(left.type, 'list')) return addItem(scope, operands, 'last');
  if (isOnly(right.type, 'list')) return addItem(scope, operands, 'first');
  const hasText = isOnly(left.type, 'string') || isOnly(right.type, 'string');
  if (hasText && areBoth('string', 'integer', 'float')) return joinAsText(scope, node, operands);
  return addDynamically(scope, node, operands);
}

/** `||` where it shows only while it runs that both are texts, or both lists. */
function joinDynamically(scope: Scope, node: SyntaxNode, { left, right }: Operands): Written {
  const canBe = (kind: 'string' | 'list') => mayBe(left.type, kind) && mayBe(right.type, kind);
  if (!canBe('string') && !canBe('list')) {
    return invalid(node, 'Only two texts or two lists can be joined by ||');
  }
  return bind(scope, [left, right], (one, other) => {
    const branches = nullBranches(one, other);
    const joined = `(${one.text} + ${other.text})`;
    if (canBe('string')) branches.push([`${isText(one)} AND ${isText(other)}`, joined]);
    if (canBe('list')) branches.push([`${isListed(one)} AND ${isListed(other)}`, joined]);
    return choose(branches, FAIL, toSumType(left.type, right.type, ['string', 'list']));
  });
}

/** `+` where the kinds of both show only while it runs. */
function addDynamically(scope: Scope, node: SyntaxNode, { left, right }: Operands): Written {
  const kinds: readonly Kind[] = ['string', 'integer', 'float', 'list'];
  const hasList = mayBe(left.type, 'list') || mayBe(right.type, 'list');
  if (!hasList && !canAdd(left, right))
    return invalid(node, 'Only numbers, texts and lists can be added');
  if (!isTellable(left.type) || !isTellable(right.type)) {
    return notSupported(node, '+ between values whose kinds cannot be told');
  }
  return bind(scope, [left, right], (one, other) => {
    const branches = nullBranches(one, other);
    const sum = `(${one.text} + ${other.text})`;
    const lists = [one, other].map((value) =>
      mayBe(value.type, 'list') ? isListed(value) : 'false',
    );
    const [oneList = 'false', otherList = 'false'] = lists;
    if (oneList !== 'false' && otherList !== 'false') {
      branches.push([`${oneList} AND ${otherList}`, sum]);
    }
    branches.push([oneList, `(${one.text} + [${other.text}])`]);
    branches.push([otherList, `([${one.text}] + ${other.text})`]);
    branches.push([`${isText(one)} AND ${isText(other)}`, sum]);
    branches.push([`${isNumeric(one)} AND ${isNumeric(other)}`, sum]);
    const number = (value: Written) => writeText(scope, node, { ...value, type: NUMBER }).text;
    branches.push([`${isText(one)} AND ${isNumeric(other)}`, `(${one.text} + ${number(other)})`]);
    branches.push([`${isNumeric(one)} AND ${isText(other)}`, `(${number(one)} + ${other.text})`]);
    return choose(branches, FAIL, toSumType(left.type, right.type, kinds));
  });
}

function nullBranches(one: Written, other: Written): [string, string][] {
  return [
    [isNull(one), 'null'],
    [isNull(other), 'null'],
  ];
}

/** Texts with texts or numbers, numbers with numbers. */
function canAdd(left: Written, right: Written): boolean {
  const isPart = ({ type }: Written) => mayBe(type, 'string', 'integer', 'float');
  return isPart(left) && isPart(right);
}

function toSumType(left: ValueType, right: ValueType, kinds: readonly Kind[]): ValueType {
  const both = either(left, right);
  const fitting = kinds.filter((kind) => mayBe(both, kind));
  const item = mayBe(both, 'list') ? either(itemOf(both), notNull(both)) : null;
  const type = {
    kinds: new Set<Kind>(fitting),
    item,
    entries: null,
    places: null,
    isForeign: false,
  };
  return nullLike(type, left, right);
}

/** `[1, 2] + 3`, `3 + [1, 2]`: the item joins as a list of one, unless it is null, which makes all null. */
function addItem(
  scope: Scope,
  { left, right }: Pick<Operands, 'left' | 'right'>,
  place: 'first' | 'last',
): Written {
  const [list, item] = place === 'first' ? [right, left] : [left, right];
  const added = notNull(item.type);
  const joined = mayBe(item.type, 'list') ? either(itemOf(item.type), added) : added;
  const type = nullLike(listOf(either(itemOf(list.type), joined)), list.type, item.type);
  return bind(scope, [left, right], (one, other) => {
    const added = place === 'first' ? one : other;
    const branches: [string, string][] = [[isNull(added), 'null']];
    if (mayBe(added.type, 'list')) {
      branches.push([isListed(added), `(${one.text} + ${other.text})`]);
    }
    const sum =
      place === 'first' ? `[${one.text}] + ${other.text}` : `${one.text} + [${other.text}]`;
    return choose(branches, sum, type);
  });
}

/** `'a' + 1` and `1.5 + 'a'` */
function joinAsText(scope: Scope, node: SyntaxNode, { left, right }: Operands): Written {
  const type = nullLike(STRING, left.type, right.type);
  const [one, other] = [left, right].map((operand) => writeText(scope, node, operand).text);
  return inBrackets(`${one} + ${other}`, type);
}

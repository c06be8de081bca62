import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { childrenOf, ruleOf } from '../parts.ts';
import { FAIL, bind, choose, isListed, isNull, isTellable, isText } from '../primitives.ts';
import { invalid, notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import {
  BOOLEAN,
  isNullOnly,
  isOnly,
  itemOf,
  mayBe,
  nullLike,
  orNull,
} from '../types/value-type.ts';
import { inBrackets, written } from '../written.ts';
import type { Written } from '../written.ts';
import type { WriteExpression } from '../writer.ts';
import { isPlainEquality, isUniform, toHead, writeEquals } from './equality.ts';

/**
 * `x IN list`. The engine takes `1 IN ['1']` for true and `null IN []` for unknown; a list that stands
 * in the query may be taken apart, so that each item is compared as `=` compares.
 */
export function writeIn(
  scope: Scope,
  test: SyntaxNode,
  { item, listNode, write }: { item: Written; listNode: SyntaxNode; write: WriteExpression },
): Written {
  const list = write(listNode, scope);
  if (!mayBe(list.type, 'list', 'null')) return invalid(test, 'IN needs a list');
  if (!isOnly(list.type, 'list') && !list.type.isForeign) {
    return notSupported(test, 'IN where it cannot be told that there is a list');
  }
  if (isNullOnly(list.type)) return written('null', orNull(BOOLEAN), true);
  const items = itemOf(list.type);
  const type = nullLike(BOOLEAN, item.type, list.type, items);
  if (isPlain(item, list)) return writePlain(scope, { item, list }, type);
  if (ruleOf(listNode) !== 'listLiteral') {
    if (isUniform(items) && isTellable(item.type)) return writeUniform(scope, { item, list }, type);
    return writeOneByOne(scope, test, { item, list });
  }
  const parts = childrenOf(listNode, 'expression').map((node) => write(node, scope));
  if (parts.length === 0) return inBrackets('false', BOOLEAN);
  return bind(scope, [item], (bound) => {
    const each = parts.map((part) => writeEquals(scope, test, [bound, part]));
    return inBrackets(each.map(({ text }) => text).join(' OR '), orNull(type));
  });
}

/** Where the first item tells whether the value is of their kind. */
function writeUniform(
  scope: Scope,
  { item, list }: { readonly item: Written; readonly list: Written },
  type: Written['type'],
): Written {
  return bind(scope, [item, list], (one, bound) => {
    const isOther = `${isText(one)} <> ${isText(toHead(bound))}`;
    const branches: [string, string][] = [[isNull(bound), 'null']];
    if (list.type.isForeign) branches.push([`NOT ${isListed(bound)}`, FAIL]);
    branches.push([`size(${bound.text}) = 0`, 'false'], [isNull(one), 'null'], [isOther, 'false']);
    return choose(branches, `${one.text} IN ${bound.text}`, orNull(type));
  });
}

/** Each item compared as `=` compares. */
function writeOneByOne(
  scope: Scope,
  test: SyntaxNode,
  { item, list }: { readonly item: Written; readonly list: Written },
): Written {
  return bind(scope, [item, list], (one, bound) => {
    const each = written(scope.names.declare('v'), itemOf(list.type), true);
    const equals = writeEquals(scope, test, [each, one]);
    const among = (condition: string) => `any(${each.text} IN ${bound.text} WHERE ${condition})`;
    const branches: [string, string][] = [
      [isNull(bound), 'null'],
      [among(equals.text), 'true'],
    ];
    if (mayBe(equals.type, 'null')) branches.push([among(`${equals.text} IS NULL`), 'null']);
    return choose(branches, 'false', orNull(BOOLEAN));
  });
}

function isPlain(item: Written, list: Written): boolean {
  const items = itemOf(list.type);
  if (items.kinds.size === 0 || isNullOnly(item.type)) return true;
  // What stands in a list of lists may hold nulls.
  return isPlainEquality(item.type, items);
}

/** Nothing is in an empty list, not even null. */
function writePlain(
  scope: Scope,
  { item, list }: { readonly item: Written; readonly list: Written },
  type: Written['type'],
): Written {
  const plain = (one: Written, bound: Written) => `${one.text} IN ${bound.text}`;
  const isFilled = list.text.startsWith('[') && !list.text.startsWith('[]');
  const isKnown = isFilled && !list.text.includes('|');
  if (!mayBe(item.type, 'null') || isKnown) return inBrackets(plain(item, list), type);
  return bind(scope, [item, list], (one, bound) => {
    const branches: [string, string][] = [[`size(${bound.text}) = 0`, 'false']];
    if (list.type.isForeign) branches.unshift([`NOT ${isListed(bound)}`, 'null']);
    return choose(branches, plain(one, bound), orNull(type));
  });
}

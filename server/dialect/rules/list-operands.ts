import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { FAIL, bind, choose, isListed, isNull, isTellable } from '../primitives.ts';
import { invalid, notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { isOnly, mayBe } from '../types/value-type.ts';
import { inBrackets } from '../written.ts';
import type { Written } from '../written.ts';

/** Of a list: where it may be something else, the query ends. */
export function toList(scope: Scope, node: SyntaxNode, value: Written): Written {
  const { type } = value;
  if (isOnly(type, 'list')) return value;
  if (!mayBe(type, 'list')) return invalid(node, 'There must be a list here');
  if (!isTellable(type)) return notSupported(node, 'a list that may be something else');
  return bind(scope, [value], (bound) => {
    const fits = [isNull(bound), isListed(bound)].filter((text) => text !== 'false').join(' OR ');
    const kinds = new Set([...type.kinds].filter((kind) => kind === 'list' || kind === 'null'));
    const listType = { ...type, kinds, entries: null, isForeign: false };
    return inBrackets(choose([[fits, bound.text]], FAIL, listType).text, listType);
  });
}

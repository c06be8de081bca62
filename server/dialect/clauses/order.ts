import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { childrenOf, findOutermost, nodesOf } from '../parts.ts';
import { notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { isOnly, itemOf, mayBe } from '../types/value-type.ts';
import type { ValueType } from '../types/value-type.ts';

/** One key to sort by. */
export interface OrderKey {
  readonly text: string;
  /** Of its column: the text itself where it is one already. */
  readonly name: string;
  readonly direction: '' | ' DESC';
}

/** What the rows are sorted by: each key a column. */
export function writeOrderKeys(clause: SyntaxNode, scope: Scope): OrderKey[] {
  return findOutermost(clause, 'orderItem').map((item) => {
    // Without ASC or DESC the key and its expression are one node.
    const [inner = item] = nodesOf(item);
    const expression = item.rules.includes('expression') ? item : inner;
    const direction = childrenOf(item, 'descToken').length > 0 ? ' DESC' : '';
    const { text, type } = scope.language.write(expression, { ...scope, isCondition: false });
    checkOrder(expression, type);
    const isColumn = /^[A-Za-z]\w*$/.test(text) && !/^(?:null|true|false)$/.test(text);
    return { text, name: isColumn ? text : scope.names.declare('o'), direction };
  });
}

/** The engine sorts nodes, relationships, paths and maps in an order of its own. */
function checkOrder(node: SyntaxNode, type: ValueType): void {
  if (mayBe(type, 'map', 'node', 'relationship', 'path')) {
    notSupported(node, 'ORDER BY nodes, relationships, paths or maps; order by a property');
  }
  if (mayBe(type, 'duration') || (mayBe(type, 'date') && !isOnly(type, 'date'))) {
    notSupported(node, 'ORDER BY durations, or dates among other values');
  }
  if (mayBe(type, 'list') && !type.isForeign) checkOrder(node, itemOf(type));
}

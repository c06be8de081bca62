import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { demandKinds, restrict } from '../demand-kinds.ts';
import type { Scope } from '../scope.ts';
import type { Written } from '../written.ts';

/** Of a list: where it may be something else, the query ends. */
export function toList(scope: Scope, node: SyntaxNode, value: Written): Written {
  return demandKinds(scope, node, {
    value,
    kinds: ['list'],
    type: { ...restrict(value.type, ['list']), entries: null },
    never: 'There must be a list here',
    untold: 'a list that may be something else',
  });
}

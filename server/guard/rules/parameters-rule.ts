import { toInvalid } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { findAll, textOf, unquoteName } from '../syntax-tree.ts';
import type { SyntaxTree } from '../syntax-tree.ts';

/** Every parameter that the query names must be given. */
export function checkParameters(
  tree: SyntaxTree,
  given: Readonly<Record<string, unknown>>,
): Refusal | null {
  for (const node of findAll(tree.root, 'parameter')) {
    const name = unquoteName(textOf(tree, node).replace(/^\$\s*/, ''));
    if (!Object.hasOwn(given, name)) {
      return toInvalid(node, `The parameter $${name} is not given`);
    }
  }
  return null;
}

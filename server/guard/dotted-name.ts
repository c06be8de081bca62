import { unquoteName, walk } from './syntax-tree.ts';
import type { SyntaxNode } from './syntax-tree.ts';

/** The name of a function or procedure without quotes, space and comments: `db.labels`. */
export function toDottedName(node: SyntaxNode): string {
  return [...walk(node)]
    .flatMap((part) => (part.kind === 'token' ? [unquoteName(part.text)] : []))
    .join('');
}

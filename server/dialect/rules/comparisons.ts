import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { toDottedName } from '../../guard/dotted-name.ts';
import { childrenOf, nodesOf, ruleOf, tokensOf } from '../parts.ts';
import type { Scope } from '../scope.ts';
import { BOOLEAN, nullLike } from '../types/value-type.ts';
import { inBrackets } from '../written.ts';
import type { Written } from '../written.ts';
import type { Writer } from '../writer.ts';
import { writeEquals, writeNotEquals } from './equality.ts';
import { writeOrder } from './ordering.ts';
import type { Order } from './ordering.ts';

/** `a < b <= c` asks whether `a < b` and `b <= c`. */
export const writeComparison: Writer = (node, scope, write) => {
  const nodes = nodesOf(node);
  const areSame = tokensOf(node).every(({ text }) => text === '=' || text === '<>');
  // Two numbers of elements are the same where the elements are.
  const elements = areSame ? nodes.flatMap((operand) => elementOfIdentity(operand) ?? []) : [];
  const compared = elements.length === nodes.length ? elements : nodes;
  const operands = compared.map((operand) => write(operand, { ...scope, isCondition: false }));
  const pairs = tokensOf(node).map(({ text }, index) => {
    const [left, right] = [operands[index], operands[index + 1]];
    if (left === undefined || right === undefined) throw new Error('A sign stands between two.');
    return compare(scope, node, { sign: text, operands: [left, right] });
  });
  const [only, ...others] = pairs;
  if (only !== undefined && others.length === 0) return only;
  const type = nullLike(BOOLEAN, ...pairs.map((pair) => pair.type));
  return inBrackets(pairs.map(({ text }) => text).join(' AND '), type);
};

/** `n` of `id(n)` and `elementId(n)` */
function elementOfIdentity(node: SyntaxNode): SyntaxNode | null {
  if (ruleOf(node) !== 'functionInvocation') return null;
  const [name] = childrenOf(node, 'functionName');
  const [argument] = childrenOf(node, 'functionArgument');
  const isIdentity = name !== undefined && /^(?:id|elementid)$/i.test(toDottedName(name));
  return isIdentity ? (argument ?? null) : null;
}

function compare(
  scope: Scope,
  node: SyntaxNode,
  { sign, operands }: { readonly sign: string; readonly operands: readonly [Written, Written] },
): Written {
  if (sign === '=') return writeEquals(scope, node, operands);
  if (sign === '<>' || sign === '!=') return writeNotEquals(scope, node, operands);
  // The grammar has no other sign here.
  return writeOrder(scope, node, { order: sign as Order, operands });
}

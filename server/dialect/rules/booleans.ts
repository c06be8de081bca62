import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { nodesOf, tokensOf } from '../parts.ts';
import { FAIL, bind, choose, isNull, isTellable, isTruth } from '../primitives.ts';
import { invalid, notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { BOOLEAN, isOnly, mayBe, nullLike } from '../types/value-type.ts';
import { inBrackets } from '../written.ts';
import type { Written } from '../written.ts';
import type { WriteExpression, Writer } from '../writer.ts';

/** `AND`, `OR`, `XOR` */
export const writeJunction: Writer = (node, scope, write) => {
  const operands = nodesOf(node).map((operand) => writeCondition(operand, scope, write));
  const word = tokensOf(node)[0]?.type ?? 'AND';
  const type = nullLike(BOOLEAN, ...operands.map((operand) => operand.type));
  return inBrackets(operands.map(({ text }) => text).join(` ${word} `), type);
};

/** `NOT`, once or more often. */
export const writeNegation: Writer = (node, scope, write) => {
  const [operand] = nodesOf(node);
  if (operand === undefined) throw new Error('NOT stands before something.');
  const inner = writeCondition(operand, scope, write);
  const isOdd = tokensOf(node).length % 2 === 1;
  return isOdd ? inBrackets(`NOT ${inner.text}`, inner.type) : inner;
};

/** What must be true or false; a pattern asks whether there is such a thing. */
export function writeCondition(node: SyntaxNode, scope: Scope, write: WriteExpression): Written {
  return toTruth(node, scope, write(node, { ...scope, isCondition: true }));
}

/** Neo4j refuses what is no boolean; the engine takes it for null. */
export function toTruth(node: SyntaxNode, scope: Scope, operand: Written): Written {
  const { type } = operand;
  if (isOnly(type, 'boolean')) return operand;
  if (!mayBe(type, 'boolean')) return invalid(node, 'Only true and false can be a condition');
  if (!isTellable(type)) return notSupported(node, 'a value whose kind cannot be told');
  return bind(scope, [operand], (bound) => {
    const fits = [isNull(bound), isTruth(bound)].filter((text) => text !== 'false').join(' OR ');
    return choose([[fits, bound.text]], FAIL, nullLike(BOOLEAN, type));
  });
}

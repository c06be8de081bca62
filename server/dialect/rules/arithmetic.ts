import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { nodesOf, tokensOf } from '../parts.ts';
import { FAIL, bind, choose } from '../primitives.ts';
import type { Scope } from '../scope.ts';
import { FLOAT, INTEGER, mayBe, nullLike } from '../types/value-type.ts';
import { inBrackets, written } from '../written.ts';
import type { Written } from '../written.ts';
import type { Writer } from '../writer.ts';
import { toJoinedType, toNumber } from './number-operands.ts';
import { moveDate } from './moved-dates.ts';
import { writePlus } from './plus.ts';

/** `a + b - c`, from the left. */
export const writeSum: Writer = (node, scope, write) =>
  fromTheLeft(node, scope, {
    write,
    join: (sign, left, right) => {
      const moved = sign === '||' ? null : moveDate(scope, node, { sign, operands: [left, right] });
      if (moved !== null) return moved;
      if (sign === '+' || sign === '||') {
        return writePlus(scope, node, { left, right, isJoin: sign === '||' });
      }
      return joinNumbers(scope, node, { sign, operands: [left, right] });
    },
  });

/** `a * b / c % d`, from the left. */
export const writeProduct: Writer = (node, scope, write) =>
  fromTheLeft(node, scope, {
    write,
    join: (sign, left, right) => joinNumbers(scope, node, { sign, operands: [left, right] }),
  });

/** `a ^ b ^ c`: from the left too, which the engine does from the right; always a float. */
export const writePower: Writer = (node, scope, write) =>
  fromTheLeft(node, scope, {
    write,
    join: (sign, left, right) => {
      const joined = joinNumbers(scope, node, { sign, operands: [left, right] });
      return { ...joined, type: nullLike(FLOAT, joined.type) };
    },
  });

/** `-a`, `+a` */
export const writeSign: Writer = (node, scope, write) => {
  const [operand] = nodesOf(node);
  const [sign] = tokensOf(node);
  if (operand === undefined) throw new Error('A sign stands before something.');
  const isNegative = sign?.type === 'MINUS';
  const literal = isNegative ? readLargest(operand, scope) : null;
  if (literal !== null) return literal;
  const inner = toNumber(operand, scope, write(operand, scope));
  return isNegative ? inBrackets(`-${inner.text}`, inner.type) : inner;
};

/** The smallest whole number, whose digits alone are too large for one. */
function readLargest(operand: SyntaxNode, { tree }: Scope): Written | null {
  const text = tree.text.slice(operand.start, operand.end).replaceAll('_', '').toLowerCase();
  if (!/^(0x[0-9a-f]+|0o[0-7]+|\d+)$/.test(text)) return null;
  return BigInt(text) === 2n ** 63n ? written('(-9223372036854775807 - 1)', INTEGER) : null;
}

type Join = (sign: string, left: Written, right: Written) => Written;

function fromTheLeft(
  node: SyntaxNode,
  scope: Scope,
  { write, join }: { readonly write: Parameters<Writer>[2]; readonly join: Join },
): Written {
  const signs = tokensOf(node);
  const operands = nodesOf(node).map((operand) => write(operand, { ...scope, isCondition: false }));
  return operands.reduce((left, right, index) => join(signs[index - 1]?.text ?? '', left, right));
}

function joinNumbers(
  scope: Scope,
  node: SyntaxNode,
  { sign, operands }: { readonly sign: string; readonly operands: readonly [Written, Written] },
): Written {
  const [left, right] = operands.map((operand) => toNumber(node, scope, operand));
  if (left === undefined || right === undefined) throw new Error('There are two operands.');
  const type = toJoinedType(left.type, right.type);
  const joined = `${left.text} ${sign} ${right.text}`;
  const mayBeNothing = sign === '%' && mayBe(type, 'float') && !/^\(?-?\d*[1-9]/.test(right.text);
  if (!mayBeNothing) return inBrackets(joined, type);
  // What is left of a division by a nought that is a float is no number; the engine gives null.
  return bind(scope, [left, right], (one, other) =>
    choose([[`${other.text} = 0`, FAIL]], `(${one.text} % ${other.text})`, type),
  );
}

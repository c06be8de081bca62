import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { hasToken, nodesOf, ruleOf, tokensOf } from '../parts.ts';
import { notSupported } from '../refusal.ts';
import { BOOLEAN, isOnly, nullLike, orNull } from '../types/value-type.ts';
import { inBrackets } from '../written.ts';
import type { Written } from '../written.ts';
import type { Scope } from '../scope.ts';
import type { WriteExpression, Writer } from '../writer.ts';
import { writeIn } from './list-membership.ts';
import { writeLabelTest } from './label-tests.ts';
import { writeRegex } from './regular-expressions.ts';
import { writeTypeTest } from './type-tests.ts';

/** `a IS NULL`, `a IN b`, `a STARTS WITH b`, `a =~ b`, `a:Label`, `a IS :: TYPE` */
export const writePredicate: Writer = (node, scope, write) => {
  const [subject, test] = nodesOf(node);
  if (subject === undefined || test === undefined) throw new Error('A test is of something.');
  const inner = { ...scope, isCondition: false };
  return writeTestOf(inner, test, { left: write(subject, inner), write });
};

/** What stands behind the subject. */
export function writeTestOf(
  scope: Scope,
  test: SyntaxNode,
  { left, write }: { readonly left: Written; readonly write: WriteExpression },
): Written {
  if (ruleOf(test).startsWith('labelExpression') || hasToken(test, 'COLON')) {
    return writeLabelTest(scope, test, left);
  }
  if (hasToken(test, 'NULL')) return writeNullTest(test, left);
  if (hasToken(test, 'IN')) {
    const [list] = nodesOf(test);
    if (list === undefined) throw new Error('IN stands before something.');
    return writeIn(scope, test, { item: left, listNode: list, write });
  }
  if (hasToken(test, 'STARTS', 'ENDS', 'CONTAINS', 'REGEQ')) {
    const [right] = nodesOf(test);
    if (right === undefined) throw new Error('The test needs an operand.');
    if (hasToken(test, 'REGEQ')) return writeRegex(scope, right, { text: left, write });
    return writeTextTest(test, left, write(right, scope));
  }
  if (hasToken(test, 'TYPED', 'COLONCOLON')) return writeTypeTest(scope, test, left);
  return notSupported(test, 'this test');
}

function writeNullTest(test: SyntaxNode, { text }: Written): Written {
  const negation = hasToken(test, 'NOT') ? 'NOT ' : '';
  return inBrackets(`${text} IS ${negation}NULL`, BOOLEAN);
}

/** Null where one of the two is no text, on both engines. */
function writeTextTest(test: SyntaxNode, left: Written, right: Written): Written {
  const words = tokensOf(test)
    .map(({ text }) => text.toUpperCase())
    .join(' ');
  const areTexts = isOnly(left.type, 'string') && isOnly(right.type, 'string');
  const type = nullLike(BOOLEAN, left.type, right.type);
  return inBrackets(`${left.text} ${words} ${right.text}`, areTexts ? type : orNull(type));
}

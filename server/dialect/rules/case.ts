import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { after, childrenOf, nodesOf, tokensOf } from '../parts.ts';
import { bind, choose } from '../primitives.ts';
import type { Scope } from '../scope.ts';
import { NULL, eitherOf } from '../types/value-type.ts';
import { written } from '../written.ts';
import type { Written } from '../written.ts';
import type { WriteExpression, Writer } from '../writer.ts';
import { writeCondition } from './booleans.ts';
import { writeEquals, writeNotEquals } from './equality.ts';
import { writeOrder } from './ordering.ts';
import type { Order } from './ordering.ts';
import { writeTestOf } from './predicates.ts';

/** `CASE WHEN condition THEN … END` */
export const writeCase: Writer = (node, scope, write) => {
  const inner = { ...scope, isCondition: false };
  const branches = childrenOf(node, 'caseAlternative').map((branch) => {
    const [condition, result] = nodesOf(branch);
    if (condition === undefined || result === undefined) throw new Error('A branch has two parts.');
    return { condition: writeCondition(condition, inner, write), result: write(result, inner) };
  });
  return toCase(node, inner, { branches, write });
};

/** `CASE x WHEN 1, 2 THEN … WHEN > 5 THEN … END`, whose values are compared as `=` compares. */
export const writeSimpleCase: Writer = (node, scope, write) => {
  const inner = { ...scope, isCondition: false };
  const [subjectNode] = nodesOf(node);
  if (subjectNode === undefined) throw new Error('A simple CASE has a subject.');
  const subject = write(subjectNode, inner);
  return bind(scope, [subject], (bound) => {
    const branches = childrenOf(node, 'extendedCaseAlternative').map((branch) => {
      const result = after(branch, 'THEN');
      if (result === undefined) throw new Error('A branch has a result.');
      const tests = childrenOf(branch, 'extendedWhen').map((test) =>
        writeTest(inner, test, { subject: bound, write }),
      );
      const text = tests.map((test) => test.text).join(' OR ');
      return { condition: written(text, NULL), result: write(result, inner) };
    });
    return toCase(node, inner, { branches, write });
  });
};

interface Branch {
  readonly condition: Written;
  readonly result: Written;
}

function toCase(
  node: SyntaxNode,
  scope: Scope,
  { branches, write }: { readonly branches: readonly Branch[]; readonly write: WriteExpression },
): Written {
  const elseNode = after(node, 'ELSE');
  const otherwise = elseNode === undefined ? written('null', NULL, true) : write(elseNode, scope);
  const type = eitherOf([...branches.map(({ result }) => result.type), otherwise.type]);
  const pairs = branches.map(({ condition, result }) => [condition.text, result.text] as const);
  return choose(pairs, otherwise.text, type);
}

/** One way for the subject to fit: a value, `> 5`, `IS NULL`, `STARTS WITH 'a'`. */
function writeTest(
  scope: Scope,
  test: SyntaxNode,
  { subject, write }: { readonly subject: Written; readonly write: WriteExpression },
): Written {
  if (test.rules.includes('comparisonExpression6')) {
    return writeTestOf(scope, test, { left: subject, write });
  }
  const [sign] = tokensOf(test);
  const [operand] = nodesOf(test);
  // A value alone is the same node as its test.
  if (test.rules.includes('expression') || operand === undefined || sign === undefined) {
    return writeEquals(scope, test, [subject, write(test, scope)]);
  }
  const operands = [subject, write(operand, scope)] as const;
  if (sign.text === '=') return writeEquals(scope, test, operands);
  if (sign.text === '<>') return writeNotEquals(scope, test, operands);
  // The grammar has no other sign here.
  return writeOrder(scope, test, { order: sign.text as Order, operands });
}

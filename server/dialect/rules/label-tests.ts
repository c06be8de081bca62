import { textOf, unquoteName } from '../../guard/syntax-tree.ts';
import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { quoteName } from '../names.ts';
import { hasToken, nodesOf, ruleOf, tokensOf } from '../parts.ts';
import { bind, choose, isNull } from '../primitives.ts';
import { invalid, notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { BOOLEAN, isOnly, mayBe, nullLike } from '../types/value-type.ts';
import type { Written } from '../written.ts';
import { toStringText } from './literals.ts';

/** What labels, or which type, something may have: `A`, `!(A|B)&C`, `%`. */
export type LabelTest =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'not'; readonly of: LabelTest }
  | { readonly kind: 'all' | 'some'; readonly of: readonly LabelTest[] };

/** `n:A|B` as a condition. The engine knows `n:A` only, and that of nodes only. */
export function writeLabelTest(scope: Scope, node: SyntaxNode, subject: Written): Written {
  const { type } = subject;
  if (!mayBe(type, 'node', 'relationship', 'null')) {
    return invalid(node, 'Only nodes and relationships have labels or a type');
  }
  const isNode = isOnly(type, 'node');
  if (!isNode && !isOnly(type, 'relationship')) {
    return notSupported(node, 'asking for the labels of what may be no node');
  }
  const test = readLabelTest(scope, node);
  const resultType = nullLike(BOOLEAN, type);
  return bind(scope, [subject], (bound) => {
    const text = isNode ? toNodeTest(test, bound.text) : toTypeTest(test, `type(${bound.text})`);
    return choose([[isNull(bound), 'null']], text, resultType);
  });
}

/** From `:A|B`, or `IS A|B`. */
export function readLabelTest(scope: Scope, node: SyntaxNode): LabelTest {
  const [first, ...others] = nodesOf(node);
  if (hasToken(node, 'PERCENT')) return { kind: 'any' };
  if (hasToken(node, 'EXCLAMATION_MARK') && first !== undefined) {
    const inner = readLabelTest(scope, first);
    const isOdd = tokensOf(node).filter(({ type }) => type === 'EXCLAMATION_MARK').length % 2 === 1;
    return isOdd ? { kind: 'not', of: inner } : inner;
  }
  if (/symbolic/i.test(node.rules.at(-1) ?? '') || first === undefined) {
    return { kind: 'name', name: unquoteName(textOf(scope.tree, node)) };
  }
  if (ruleOf(node) === 'dynamicAnyAllExpression' || hasToken(node, 'DOLLAR')) {
    return notSupported(node, 'labels that are worked out');
  }
  if (others.length === 0) return readLabelTest(scope, first);
  const of = nodesOf(node).map((child) => readLabelTest(scope, child));
  return { kind: hasToken(node, 'BAR') ? 'some' : 'all', of };
}

/** The names where all of them are asked for, and nothing else. */
export function toPlainLabels(test: LabelTest): readonly string[] | null {
  if (test.kind === 'name') return [test.name];
  if (test.kind !== 'all') return null;
  const parts = test.of.map(toPlainLabels);
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
}

/** The names where one of them will do, and nothing else. */
export function toPlainTypes(test: LabelTest): readonly string[] | null {
  if (test.kind === 'name') return [test.name];
  if (test.kind !== 'some') return null;
  const parts = test.of.map(toPlainTypes);
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
}

/** As a condition on a node that is there. */
export function toNodeTest(test: LabelTest, subject: string): string {
  return compose(
    test,
    (name) => {
      const quoted = quoteName(name);
      // A label with a back-quote is a label that no node has.
      return quoted === null ? 'false' : `${subject}:${quoted}`;
    },
    `size(labels(${subject})) > 0`,
  );
}

/** As a condition on a relationship's type. */
export function toTypeTest(test: LabelTest, type: string): string {
  return compose(test, (name) => `${type} = ${toStringText(name)}`, 'true');
}

function compose(test: LabelTest, toTest: (name: string) => string, any: string): string {
  switch (test.kind) {
    case 'name':
      return `(${toTest(test.name)})`;
    case 'any':
      return `(${any})`;
    case 'not':
      return `(NOT ${compose(test.of, toTest, any)})`;
    case 'all':
    case 'some': {
      const word = test.kind === 'all' ? ' AND ' : ' OR ';
      return `(${test.of.map((part) => compose(part, toTest, any)).join(word)})`;
    }
    default:
      return test satisfies never;
  }
}

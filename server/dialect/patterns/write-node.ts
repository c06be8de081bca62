import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { quoteName } from '../names.ts';
import { after, childOf, nodesOf, ruleOf } from '../parts.ts';
import { writeProperty } from '../rules/accesses.ts';
import { writeCondition } from '../rules/booleans.ts';
import { isPlainEquality, writeEquals } from '../rules/equality.ts';
import { readLabelTest, toNodeTest, toPlainLabels } from '../rules/label-tests.ts';
import { nameOf } from '../scope.ts';
import { NODE, mayBe } from '../types/value-type.ts';
import { written } from '../written.ts';
import type { Written } from '../written.ts';
import { readPropertyMap } from './pattern-writing.ts';
import type { PatternWriting } from './pattern-writing.ts';

/** `(name:Label {key: value} WHERE condition)`; what the engine does not know becomes a condition. */
export function writeNode(node: SyntaxNode, writing: PatternWriting): string {
  const { scope, write, conditions } = writing;
  const variable = nodesOf(node).find(({ rules }) => rules[0] === 'variable');
  let name =
    variable === undefined ? null : (scope.variables.get(nameOf(scope, variable))?.name ?? '');
  const subject = () => written((name ??= scope.names.declare('n')), NODE, true);
  const labels = writeLabels(node, writing, subject);
  const inline = writeProperties(node, writing, subject);
  const where = after(node, 'WHERE');
  if (where !== undefined) {
    const inner = { ...scope, isCondition: false };
    conditions.push(writeCondition(where, inner, write).text);
  }
  return `(${name ?? ''}${labels}${inline})`;
}

function writeLabels(node: SyntaxNode, writing: PatternWriting, subject: () => Written): string {
  const expression = childOf(node, 'labelExpression');
  if (expression === undefined) return '';
  const test = readLabelTest(writing.scope, expression);
  const plain = toPlainLabels(test)?.map(quoteName) ?? [null];
  if (plain.every((label) => label !== null)) return plain.map((label) => `:${label}`).join('');
  writing.conditions.push(toNodeTest(test, subject().text));
  return '';
}

/**
 * `{key: value}`: stays where the value is known and of the property's kind, so that an index serves;
 * a null there would match what has no such property.
 */
export function writeProperties(
  element: SyntaxNode,
  { scope, write, conditions }: PatternWriting,
  subject: () => Written,
  isRepeated = false,
): string {
  const inline: string[] = [];
  for (const [key, valueNode] of readPropertyMap(element)) {
    const name = nameOf(scope, key);
    const quoted = quoteName(name);
    const value = write(valueNode, scope);
    const property = writeProperty(key, { ...subject(), text: 'x' }, name);
    const isKnown = ['literal', 'parameter', 'stringLiteral', 'numberLiteral', 'variable'].includes(
      ruleOf(valueNode),
    );
    // Within a path of variable length it has no other place, and names no property of ours.
    const isForeign = isRepeated && property.type.isForeign;
    const isPlain =
      (isForeign || isPlainEquality(property.type, value.type)) &&
      !mayBe(value.type, 'null', 'list');
    if (isKnown && isPlain && quoted !== null) inline.push(`${quoted}: ${value.text}`);
    else {
      const own = writeProperty(key, subject(), name);
      conditions.push(writeEquals(scope, valueNode, [own, value]).text);
    }
  }
  return inline.length === 0 ? '' : ` {${inline.join(', ')}}`;
}

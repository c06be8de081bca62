import { textOf } from '../../guard/syntax-tree.ts';
import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { quoteName } from '../names.ts';
import { after, childOf, nodesOf } from '../parts.ts';
import { invalid, notSupported } from '../refusal.ts';
import { writeCondition } from '../rules/booleans.ts';
import { readLabelTest, toPlainTypes, toTypeTest } from '../rules/label-tests.ts';
import { nameOf } from '../scope.ts';
import { RELATIONSHIP } from '../types/value-type.ts';
import { written } from '../written.ts';
import type { Written } from '../written.ts';
import { writeProperties } from './write-node.ts';
import type { PatternWriting } from './pattern-writing.ts';

/** `-[name:TYPE*1..2 {key: value} WHERE condition]->` */
export function writeRelationship(
  node: SyntaxNode,
  writing: PatternWriting,
  quantifier: SyntaxNode | null,
): string {
  const { scope, write } = writing;
  const variable = nodesOf(node).find(({ rules }) => rules[0] === 'variable');
  let name =
    variable === undefined ? null : (scope.variables.get(nameOf(scope, variable))?.name ?? '');
  const length = writeLength(node, writing, quantifier);
  const subject = () => written((name ??= scope.names.declare('r')), RELATIONSHIP, true);
  if (quantifier !== null && variable !== undefined) {
    return notSupported(quantifier, 'a name for a relationship that repeats by + or { }');
  }
  const own: string[] = [];
  const inner = { ...writing, conditions: own };
  const types = writeTypes(node, inner, subject);
  const inline = writeProperties(node, inner, subject, length !== '');
  const where = after(node, 'WHERE');
  if (where !== undefined) {
    own.push(writeCondition(where, { ...scope, isCondition: false }, write).text);
  }
  if (own.length > 0 && length !== '') {
    return notSupported(node, 'such conditions on relationships in a path of variable length');
  }
  writing.conditions.push(...own);
  const body = `${name ?? ''}${types}${length}${inline}`;
  const left = childOf(node, 'leftArrow') === undefined ? '-' : '<-';
  const right = childOf(node, 'rightArrow') === undefined ? '-' : '->';
  // Arrows on both sides are as good as none.
  const isEither = left === '<-' && right === '->';
  return `${isEither ? '-' : left}${body === '' ? '' : `[${body}]`}${isEither ? '-' : right}`;
}

function writeTypes(node: SyntaxNode, writing: PatternWriting, subject: () => Written): string {
  const expression = childOf(node, 'labelExpression');
  if (expression === undefined) return '';
  const test = readLabelTest(writing.scope, expression);
  if (test.kind === 'any') return '';
  const plain = toPlainTypes(test)?.map(quoteName) ?? [null];
  if (plain.every((type) => type !== null)) return `:${plain.join('|')}`;
  writing.conditions.push(toTypeTest(test, `type(${subject().text})`));
  return '';
}

/** `*2..5`, always with both bounds; a range that holds nothing is a condition that never holds. */
function writeLength(
  node: SyntaxNode,
  { scope, conditions }: PatternWriting,
  quantifier: SyntaxNode | null,
): string {
  const length = childOf(node, 'pathLength');
  if (length === undefined && quantifier === null) return '';
  if (length !== undefined && quantifier !== null) {
    return invalid(quantifier, 'A path has its length once');
  }
  const { least, most } =
    quantifier === null
      ? readLength(textOf(scope.tree, length ?? node))
      : readQuantifier(textOf(scope.tree, quantifier));
  if (quantifier !== null && most === 0) return invalid(quantifier, 'A path repeats at least once');
  if (least <= most) return `*${least}..${most}`;
  conditions.push('false');
  return '*1..1';
}

function readLength(text: string): { readonly least: number; readonly most: number } {
  const [from = '', to] = text.replaceAll(/[\s*_]/g, '').split('..');
  const least = from === '' ? 1 : Number(from);
  const most = to === undefined && from !== '' ? least : Number(to || MOST);
  return { least, most };
}

function readQuantifier(text: string): { readonly least: number; readonly most: number } {
  const inner = text.replaceAll(/[\s{}_]/g, '');
  if (inner === '+') return { least: 1, most: MOST };
  if (inner === '*') return { least: 0, most: MOST };
  const [from = '', to] = inner.split(',');
  return { least: Number(from || 0), most: to === undefined ? Number(from) : Number(to || MOST) };
}

/** The guard gives every path an end before. */
const MOST = 50;

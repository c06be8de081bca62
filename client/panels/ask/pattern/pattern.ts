import type { QueryDraft } from '../workbench/kept/kept-query.ts';
import type { ParameterField, ParameterType } from '../workbench/parameters/parameter.ts';

/** What a node of a pattern must be like. */
export interface Condition {
  readonly property: string;
  readonly operator: Operator;
  readonly value: ParameterField;
}

export interface PatternNode {
  /** The kind, or a narrower label. */
  readonly kind: string;
  readonly conditions: readonly Condition[];
}

/** From the node before to the next, along or against the arrow. */
export interface PatternStep {
  readonly type: string;
  readonly direction: 'out' | 'in';
  readonly node: PatternNode;
}

export interface Pattern {
  readonly start: PatternNode;
  readonly steps: readonly PatternStep[];
}

/** Longer chains are better written than clicked together, and grow beyond what a store gives. */
export const MOST_STEPS = 4;
export const MOST_CONDITIONS = 6;
const ROWS = 100;

export const OPERATORS = [
  '=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
  'CONTAINS',
  'STARTS WITH',
  'HAS',
  'IS NOT NULL',
  'IS NULL',
] as const;
export type Operator = (typeof OPERATORS)[number];

const OF_NUMBERS: readonly Operator[] = ['=', '<>', '<', '<=', '>', '>=', 'IS NOT NULL', 'IS NULL'];
const OF_TEXTS: readonly Operator[] = [
  'CONTAINS',
  '=',
  '<>',
  'STARTS WITH',
  'IS NOT NULL',
  'IS NULL',
];
const OF_DATES: readonly Operator[] = ['>=', '<=', '=', 'STARTS WITH', 'IS NOT NULL', 'IS NULL'];

/** What can be asked of a property of this type, the likeliest first. */
export function listOperators(propertyType: string): readonly Operator[] {
  switch (propertyType) {
    case 'integer':
    case 'float':
      return OF_NUMBERS;
    case 'boolean':
      return ['=', 'IS NOT NULL', 'IS NULL'];
    case 'string[]':
      return ['HAS', 'IS NOT NULL', 'IS NULL'];
    case 'date':
      return OF_DATES;
    default:
      return OF_TEXTS;
  }
}

/** As what a value of a property of this type is typed. */
export function toValueType(propertyType: string, operator: Operator): ParameterType {
  if (propertyType === 'integer' || propertyType === 'float' || propertyType === 'boolean') {
    return propertyType;
  }
  return propertyType === 'date' && operator !== 'STARTS WITH' ? 'date' : 'text';
}

export function needsValue(operator: Operator): boolean {
  return operator !== 'IS NOT NULL' && operator !== 'IS NULL';
}

/** The pattern as a query that finds it, its values as parameters. */
export function toQuery({ start, steps }: Pattern): QueryDraft {
  const nodes = [start, ...steps.map(({ node }) => node)];
  const arrows = steps.map(({ type, direction }, index) => {
    const middle = `[r${index + 1}:${quote(type)}]`;
    return direction === 'out' ? `-${middle}->` : `<-${middle}-`;
  });
  const parts = nodes.map(
    ({ kind }, index) => `${arrows[index - 1] ?? ''}(${toName(index)}:${quote(kind)})`,
  );
  const conditions = nodes.flatMap((node, index) =>
    node.conditions.map((condition) => ({ ...condition, of: toName(index) })),
  );
  const parameters: Record<string, ParameterField> = {};
  const tests = conditions.map(({ of, property, operator, value }, index) => {
    const name = `value${index + 1}`;
    if (needsValue(operator)) parameters[name] = value;
    return toTest(`${of}.${quote(property)}`, operator, `$${name}`);
  });
  const returned = nodes.flatMap((_node, index) =>
    index === 0 ? [toName(index)] : [`r${index}`, toName(index)],
  );
  const lines = [
    `MATCH ${parts.join('')}`,
    ...(tests.length === 0 ? [] : [`WHERE ${tests.join('\n  AND ')}`]),
    `RETURN ${returned.join(', ')}`,
    `LIMIT ${ROWS}`,
  ];
  return { text: lines.join('\n'), parameters };
}

function toTest(subject: string, operator: Operator, parameter: string): string {
  switch (operator) {
    case 'HAS':
      return `${parameter} IN ${subject}`;
    case 'IS NULL':
    case 'IS NOT NULL':
      return `${subject} ${operator}`;
    case 'CONTAINS':
      return `toLower(${subject}) CONTAINS toLower(${parameter})`;
    default:
      return `${subject} ${operator} ${parameter}`;
  }
}

/** `a`, `b`, `c`: the nodes in their order. */
function toName(index: number): string {
  return 'abcdefgh'.charAt(index);
}

/** A name as Cypher takes it: in back-quotes unless it is a plain word. */
function quote(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}

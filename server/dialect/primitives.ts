import type { Scope } from './scope.ts';
import { isOnly, mayBe } from './types/value-type.ts';
import type { Kind, ValueType } from './types/value-type.ts';
import { inBrackets, written } from './written.ts';
import type { Written } from './written.ts';

/**
 * What the engine can tell of a value while it runs. It gives null for an operand of the wrong kind,
 * so each of these asks whether there is an answer.
 */

export function isText({ text, type }: Written): string {
  if (isOnly(type, 'string') && !mayBe(type, 'null')) return 'true';
  return mayBe(type, 'string') ? `((${text} STARTS WITH '') IS NOT NULL)` : 'false';
}

export function isNumeric({ text }: Written): string {
  return `((${text} - 0) IS NOT NULL)`;
}

/** Of a number: a whole one, halved, is not always twice its half. */
export function isWhole({ text }: Written): string {
  const isEven = (value: string) => `${value} / 2 * 2 = ${value}`;
  return `(NOT (${isEven(text)} AND ${isEven(`(${text} + 1)`)}))`;
}

export function isTruth({ text }: Written): string {
  return `((NOT ${text}) IS NOT NULL)`;
}

export function isListed({ text }: Written): string {
  return `((${text} + []) IS NOT NULL)`;
}

/** Never true of a kind that shows in nothing. */
export function isOfKind(value: Written, kind: Kind): string {
  switch (kind) {
    case 'string':
      return isText(value);
    case 'integer':
    case 'float':
      return isNumeric(value);
    case 'boolean':
      return isTruth(value);
    case 'list':
      return isListed(value);
    default:
      return 'false';
  }
}

/** The digits of a number before its point and those behind it; null where there is no point. */
export function splitDigits({ text }: Written): readonly [whole: string, fraction: string] {
  const part = (index: number) => `split(toString(abs(${text})), '.')[${index}]`;
  return [part(0), part(1)];
}

/**
 * Whether its kind shows while it runs. A node or a relationship beside other values is a number to the
 * engine, and a map is told from nothing.
 */
export function isTellable(type: ValueType): boolean {
  return !mayBe(type, 'map', 'node', 'relationship', 'path', 'date', 'duration');
}

/** Ends the query: the engine says that a value does not fit. Where Neo4j would fail, or we must. */
export const FAIL = '(1 / 0)';

/**
 * Builds an expression in which each operand may stand more than once. What is not simple is worked
 * out once, as the single item of a list.
 */
export function bind(
  scope: Scope,
  operands: readonly Written[],
  build: (...bound: Written[]) => Written,
): Written {
  const bound = operands.map((operand) =>
    operand.isSimple ? operand : { ...operand, text: scope.names.declare('v'), isSimple: true },
  );
  const body = build(...bound);
  return operands.reduceRight((inner, operand, index) => {
    const name = bound[index]?.text ?? '';
    if (operand.isSimple) return inner;
    return written(`[${name} IN [${operand.text}] | ${inner.text}][0]`, body.type);
  }, body);
}

/** `CASE WHEN … THEN … ELSE … END` */
export function choose(
  branches: readonly (readonly [condition: string, result: string])[],
  otherwise: string,
  type: ValueType,
): Written {
  const live = branches.filter(([condition]) => condition !== 'false');
  if (live.length === 0) return inBrackets(otherwise, type);
  const whens = live.map(([condition, result]) => `WHEN ${condition} THEN ${result}`);
  return inBrackets(`CASE ${whens.join(' ')} ELSE ${otherwise} END`, type);
}

/** A condition that is never true for a value that cannot be null. */
export function isNull({ text, type }: Written): string {
  return mayBe(type, 'null') ? `${text} IS NULL` : 'false';
}

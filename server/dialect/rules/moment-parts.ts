import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { bind } from '../primitives.ts';
import { invalid, notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { INTEGER, isOnly, nullLike } from '../types/value-type.ts';
import { inBrackets, written } from '../written.ts';
import type { Written } from '../written.ts';

/** Of a date by Neo4j's names, by the engine's. */
const DATE_PARTS: Readonly<Record<string, string>> = {
  year: 'year',
  quarter: 'quarter',
  month: 'month',
  week: 'week',
  day: 'day',
  ordinalDay: 'ordinalDay',
  dayOfWeek: 'dayOfWeek',
  weekDay: 'dayOfWeek',
};

/** Made of the months and days that a duration has in all. */
const DURATION_PARTS: Readonly<Record<string, (value: string) => string>> = {
  years: (value) => `${value}.months / 12`,
  quarters: (value) => `${value}.months / 3`,
  quartersOfYear: (value) => `${value}.months / 3 % 4`,
  months: (value) => `${value}.months`,
  monthsOfYear: (value) => `${value}.months % 12`,
  monthsOfQuarter: (value) => `${value}.months % 3`,
  weeks: (value) => `${value}.days / 7`,
  days: (value) => `${value}.days`,
  daysOfWeek: (value) => `${value}.days % 7`,
};

/** `date(…).year`, `duration.between(…).months`: the engine reads them of a variable only. */
export function writeMomentPart(
  scope: Scope,
  node: SyntaxNode,
  { value, name }: { readonly value: Written; readonly name: string },
): Written {
  const type = nullLike(INTEGER, value.type);
  if (isOnly(value.type, 'date')) {
    const part = Object.hasOwn(DATE_PARTS, name) ? DATE_PARTS[name] : undefined;
    if (part === undefined) return notSupported(node, `the part ${name} of a date`);
    return bind(scope, [value], ({ text }) => written(`${text}.${part}`, type));
  }
  if (isOnly(value.type, 'duration')) {
    const write = Object.hasOwn(DURATION_PARTS, name) ? DURATION_PARTS[name] : undefined;
    if (write === undefined) return notSupported(node, `the part ${name} of a duration`);
    return bind(scope, [value], ({ text }) => inBrackets(write(text), type));
  }
  return isOnly(value.type, 'date', 'duration')
    ? invalid(node, `A date has other parts than a duration; ask for ${name} of one of them`)
    : notSupported(node, `the part ${name} of what may be no date`);
}

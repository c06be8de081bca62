import { InvalidArgumentError } from 'commander';
import type { Question } from '../../graph-data/model/api/questions.ts';
import { UsageError } from './usage-error.ts';

/** Parameters of a question as they are typed. */
export type TypedParameters = Readonly<Record<string, string>>;

/** Collects `--param name=value` options. */
export function collectParameter(text: string, collected: TypedParameters): TypedParameters {
  const equals = text.indexOf('=');
  if (equals <= 0) throw new InvalidArgumentError('Expected name=value.');
  return { ...collected, [text.slice(0, equals)]: text.slice(equals + 1) };
}

/** Whole numbers where the question expects them; everything else stays the text that it is. */
export function toParameters(
  question: Question | undefined,
  typed: TypedParameters,
): Record<string, string | number> {
  const known = question?.parameters.map(({ name }) => name) ?? [];
  const unknown = Object.keys(typed).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(
      `--param ${unknown}: ${known.length === 0 ? 'there are no parameters here' : `the parameters are ${known.join(', ')}`}.`,
    );
  }
  const integers = (question?.parameters ?? []).filter(({ type }) => type === 'integer');
  const names = new Set(integers.map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      names.has(name) && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
    ]),
  );
}

import { InvalidArgumentError } from 'commander';

export type Parameters = Readonly<Record<string, string | number>>;

/** Collects `--param name=value` options; a value that is a whole number is one. */
export function collectParameter(text: string, collected: Parameters): Parameters {
  const equals = text.indexOf('=');
  if (equals <= 0) throw new InvalidArgumentError('Expected name=value.');
  const value = text.slice(equals + 1);
  return {
    ...collected,
    [text.slice(0, equals)]: /^-?\d{1,15}$/.test(value) ? Number(value) : value,
  };
}

import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import { queryValueSchema } from '../../graph-data/model/api/query-value.ts';
import type { TypedParameters } from './parameters.ts';
import { UsageError } from './usage-error.ts';

/**
 * Parameters of a free query: what reads as JSON is that value, everything else is text. So `n=10` is
 * a number, `id=project:nova` is text, `ids=["a","b"]` a list, and `id="10"`, with its quotes, text.
 */
export function toQueryParameters(typed: TypedParameters): Record<string, QueryValue> {
  return Object.fromEntries(
    Object.entries(typed).map(([name, text]): [string, QueryValue] => [name, toValue(name, text)]),
  );
}

function toValue(name: string, text: string): QueryValue {
  if (/^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text))) {
    throw new UsageError(`--param ${name}: this number is too large to be kept exactly.`);
  }
  try {
    return queryValueSchema.parse(JSON.parse(text));
  } catch {
    return text;
  }
}

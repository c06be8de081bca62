import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import { checkQuery } from '../../server/guard/check-query.ts';
import type { CypherEngine } from '../../server/store/cypher-engine.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import type { ParityQuery } from './parity-query.ts';

/** An answer as it is compared, or the sentence of who has none. */
export type Answer =
  | { readonly columns: readonly string[]; readonly rows: readonly string[] }
  | string;

/** As a stranger's query is answered: by way of the guard. */
export async function askAsStranger(
  engine: CypherEngine,
  { query, parameters }: ParityQuery,
): Promise<Answer> {
  const outcome = checkQuery({ query, parameters, engine: engine.name, maxPathLength: 50 });
  if ('refused' in outcome) return outcome.refused.message;
  const { text, columns } = outcome.checked;
  try {
    const result = await engine.read({ text, parameters }, { timeoutMs: 60_000 });
    const rows = result.rows.map((row) => JSON.stringify(row.map(toComparable)));
    // Only what is sorted has an order; and the columns of nothing are known to one of the two only.
    const isSorted = /\bORDER\s+BY\b/i.test(query);
    const shown = columns ?? result.columns;
    return { columns: rows.length === 0 ? [] : shown, rows: isSorted ? rows : rows.toSorted() };
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

/** Sums of floats depend on the order of their terms in the last digits. */
function toComparable(value: QueryValue): QueryValue {
  if (typeof value === 'number' && !Number.isInteger(value)) return Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(toComparable);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, toComparable(item)]));
}

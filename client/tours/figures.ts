import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import type { Figure } from './tour.ts';

/** Short forms for the figures of the tours. */

interface Asked {
  readonly parameters?: Readonly<Record<string, QueryValue>>;
  readonly where?: Readonly<Record<string, QueryValue>>;
}

/** How many rows the answer has, or how many different values of a column. */
export function count(question: string, asked: Asked & { readonly column?: string } = {}): Figure {
  return { question, take: 'count', as: 'number', ...asked };
}

/** The value of a column in the first row that fits. */
export function first(
  question: string,
  column: string,
  { as, ...asked }: Asked & { readonly as: Figure['as'] },
): Figure {
  return { question, take: 'first', column, as, ...asked };
}

/** The value of a column in the last row that fits. */
export function last(
  question: string,
  column: string,
  { as, ...asked }: Asked & { readonly as: Figure['as'] },
): Figure {
  return { question, take: 'last', column, as, ...asked };
}

import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import type { TableAnswer } from '../../graph-data/model/api/table.ts';
import type { Figure } from './tour.ts';

/** What a figure says; null when the answer does not tell it. */
export function readFigure(figure: Figure, answer: TableAnswer): QueryValue {
  const { where = {}, take, column } = figure;
  const rows = answer.rows
    .map((row) => Object.fromEntries(answer.columns.map((name, index) => [name, row[index]])))
    .filter((row) => Object.entries(where).every(([key, value]) => toId(row[key]) === value));
  if (take === 'count') {
    return column === undefined ? rows.length : new Set(rows.map((row) => toId(row[column]))).size;
  }
  const row = take === 'first' ? rows[0] : rows.at(-1);
  return column === undefined ? null : (row?.[column] ?? null);
}

/** A node counts as its id. */
function toId(value: QueryValue | undefined): QueryValue | undefined {
  return isRecord(value) && typeof value['id'] === 'string' ? value['id'] : value;
}

export function isRecord(
  value: QueryValue | undefined,
): value is { readonly [key: string]: QueryValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text with `{key}` in it, taken apart: words, and the keys of figures. */
export function splitText(text: string): (string | { readonly key: string })[] {
  return text
    .split(/(\{[a-z]\w*\})/i)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/.test(part) ? { key: part.slice(1, -1) } : part));
}

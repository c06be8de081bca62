import type { QueryValue } from '../../../graph-data/model/api/query-value.ts';

/** A row of an answer by the names of its columns. */
export type QueryRow = Readonly<Record<string, QueryValue>>;

export function readNumber(row: QueryRow, column: string): number | null {
  const value = row[column];
  return typeof value === 'number' ? value : null;
}

export function readText(row: QueryRow, column: string): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}

/** The id of a node in a row; empty where there is none. */
export function readId(row: QueryRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'object' || value === null || !('id' in value)) return '';
  return typeof value.id === 'string' ? value.id : '';
}

/** The receipts of a row, as the data writes them. */
export function readReceipts(row: QueryRow): string[] {
  const value = row['receipts'];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

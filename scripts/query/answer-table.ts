import type { QueryValue } from '../../graph-data/model/api/query-value.ts';

/** Letters that take the room of two: Chinese, Japanese, Korean, full-width forms and most emoji. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

/** Those that take none: combining marks and joiners. */
const NARROW = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Rows for people to read: numbers to the right, all else to the left, a row a line. */
export function toAnswerTable(
  columns: readonly string[],
  rows: readonly (readonly QueryValue[])[],
): string {
  const cells = rows.map((row) => row.map(toTableCell));
  const titles = columns.map(toOneLine);
  const widths = titles.map((title, column) =>
    cells.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), widthOf(title)),
  );
  const areNumbers = columns.map((_, column) => isNumberColumn(rows, column));
  const toLine = (line: readonly string[]) =>
    line
      .map((cell, column) => {
        const room = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
        return areNumbers[column] ? room + cell : cell + room;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [toLine(titles), rule, ...cells.map(toLine)].join('\n');
}

function isNumberColumn(rows: readonly (readonly QueryValue[])[], column: number): boolean {
  const values = rows.map((row) => row[column] ?? null).filter((value) => value !== null);
  return values.length > 0 && values.every((value) => typeof value === 'number');
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += NARROW.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
  return width;
}

function toTableCell(value: QueryValue): string {
  return toOneLine(describe(value));
}

function describe(value: QueryValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(describeItem).join(', ');
  // The API's values say by `$type` what they are; all else is a map.
  const element = value as { readonly [key: string]: QueryValue | undefined };
  switch (element['$type']) {
    case 'node':
      return nameOf(element);
    case 'relationship':
      return `${describe(element['start'] ?? null)} -[${describe(element['type'] ?? null)}]-> ${describe(element['end'] ?? null)}`;
    case 'path':
      return Array.isArray(element['nodes']) ? element['nodes'].map(describe).join(' – ') : '';
    default:
      return JSON.stringify(value);
  }
}

/** Within a list only names and numbers stand as they are. */
function describeItem(item: QueryValue): string {
  if (item === null) return 'null';
  return Array.isArray(item) ? `[${item.map(describeItem).join(', ')}]` : describe(item);
}

function nameOf(node: { readonly [key: string]: QueryValue | undefined }): string {
  // A node of the API has its properties beside its id.
  const properties = node['properties'] as { readonly name?: QueryValue } | undefined;
  return describe(properties?.name ?? node['id'] ?? null);
}

/** Line ends and other control characters would break the table, or the terminal. */
function toOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}

/** What a cell holds: text as it is read, numbers and days as they sort. */
export type Cell = string | number | boolean | null;

export interface TableColumn {
  readonly key: string;
  readonly title: string;
  /** Numbers stand to the right and sort from the largest. */
  readonly isNumber: boolean;
}

export interface TableRow {
  /** The id of a node, or the key of a relationship. */
  readonly key: string;
  /** By the key of the column. */
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

/** Rows any of whose texts holds this one, whatever its case. */
export function filterRows(rows: readonly TableRow[], text: string): readonly TableRow[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter(({ cells }) =>
    Object.values(cells).some(
      (cell) => typeof cell === 'string' && cell.toLowerCase().includes(wanted),
    ),
  );
}

/** Sorted by a column as people sort in the language; what is empty comes last either way. */
export function sortRows(
  rows: readonly TableRow[],
  { column, descending }: TableSort,
  locale: string,
): TableRow[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const turn = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [a.cells[column] ?? null, b.cells[column] ?? null];
    const byColumn =
      x === null || y === null
        ? Number(x === null) - Number(y === null)
        : turn * compareCells(x, y, compare);
    return byColumn || compare(String(a.cells['name'] ?? a.key), String(b.cells['name'] ?? b.key));
  });
}

function compareCells(
  x: NonNullable<Cell>,
  y: NonNullable<Cell>,
  compare: (a: string, b: string) => number,
): number {
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  return compare(String(x), String(y));
}

/** Tab-separated, as spreadsheets take it from the clipboard: a line a row, a tab a column. */
export function toTsv(columns: readonly TableColumn[], rows: readonly TableRow[]): string {
  const plain = (cell: Cell): string => toSafeText(cell).replaceAll(/[\t\r\n]+/g, ' ');
  return toLines(columns, rows)
    .map((line) => line.map(plain).join('\t'))
    .join('\n');
}

/** As documents take it from the clipboard: a table of HTML, every text as a text. */
export function toHtmlTable(columns: readonly TableColumn[], rows: readonly TableRow[]): string {
  const [head = [], ...body] = toLines(columns, rows);
  const toRow = (line: readonly Cell[], tag: 'th' | 'td'): string =>
    `<tr>${line.map((cell) => `<${tag}>${escapeHtml(toSafeText(cell))}</${tag}>`).join('')}</tr>`;
  const lines = body.map((line) => toRow(line, 'td')).join('\n');
  return `<table>\n<thead>${toRow(head, 'th')}</thead>\n<tbody>\n${lines}\n</tbody>\n</table>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Comma-separated, as RFC 4180 has it, every text in quotes. */
export function toCsv(columns: readonly TableColumn[], rows: readonly TableRow[]): string {
  const quote = (cell: Cell): string =>
    typeof cell === 'string' ? `"${toSafeText(cell).replaceAll('"', '""')}"` : toSafeText(cell);
  return toLines(columns, rows)
    .map((line) => `${line.map(quote).join(',')}\r\n`)
    .join('');
}

function toLines(columns: readonly TableColumn[], rows: readonly TableRow[]): Cell[][] {
  return [
    columns.map(({ title }) => title),
    ...rows.map(({ cells }) => columns.map(({ key }) => cells[key] ?? null)),
  ];
}

/** A spreadsheet takes some texts for formulas; an apostrophe before them keeps them texts. */
function toSafeText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
}

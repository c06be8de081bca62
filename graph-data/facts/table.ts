import Papa from 'papaparse';
import type { PropertyValue } from '../model/graph.ts';
import type { PropertyDefinition } from '../model/properties.ts';

export type Cells = Readonly<Record<string, string>>;

export interface Table {
  readonly columns: ReadonlySet<string>;
  readonly rows: readonly { readonly cells: Cells; readonly line: number }[];
  /** The first row that cannot be read, and why. */
  readonly error: { readonly line: number; readonly message: string } | null;
}

/** A table with commas, its first line the names of the columns; empty lines are passed over. */
export function readTable(written: string): Table {
  const text = written.replace(/^\uFEFF/, '');
  const rows: { readonly cells: Cells; readonly line: number }[] = [];
  let error: Table['error'] = null;
  let columns: readonly string[] = [];
  let line = 2;
  let read = Math.max(0, text.search(/\n/)) + 1;
  Papa.parse<Cells>(text, {
    header: true,
    delimiter: ',',
    // A lone line end within a cell is in quotes; the head tells what ends a row.
    newline: /^[^\r\n]*\r\n/.test(text) ? '\r\n' : '\n',
    step: ({ data, errors, meta }) => {
      columns = meta.fields ?? [];
      const start = line;
      line += countLineEnds(text, read, meta.cursor);
      read = meta.cursor;
      if (Object.values(data).every((cell) => cell === '')) return;
      const [wrong] = errors;
      if (wrong !== undefined) error ??= { line: start, message: wrong.message };
      rows.push({ cells: data, line: start });
    },
  });
  return { columns: new Set(columns), rows, error };
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}

/** A cell as a value of a property; what is no such value stays the text that it is. */
export function toCellValue(cell: string, type: PropertyDefinition['type']): PropertyValue {
  switch (type) {
    case 'integer':
    case 'float': {
      const number = Number(cell);
      return cell.trim() === '' || Number.isNaN(number) ? toPlainCell(cell) : number;
    }
    case 'boolean':
      // Spreadsheets write it in capitals.
      return /^(?:true|false)$/i.test(cell) ? cell.toLowerCase() === 'true' : toPlainCell(cell);
    case 'string[]':
      return toCellList(cell);
    case 'string':
    case 'date':
    case 'url':
      return toPlainCell(cell);
    default:
      return type satisfies never;
  }
}

/** Items are parted by a semicolon and a space. */
export function toCellList(cell: string): string[] {
  return cell === '' ? [] : toPlainCell(cell).split('; ');
}

/** Without the apostrophe that keeps spreadsheets from running a text. */
export function toPlainCell(cell: string): string {
  return /^'[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? cell.slice(1) : cell;
}

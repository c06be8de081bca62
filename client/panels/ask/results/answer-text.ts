import { toCellText } from './cell-text.ts';
import type { CellReader } from './cell-text.ts';
import type { Cell } from './cells.ts';
import type { Result } from './result.ts';

/** How the sentences of an answer begin and join, in the language of the page. */
export interface AnswerWords {
  readonly labelled: (text: { title: string; value: string }) => string;
  /** "12 × Person: A, B and 9 more." */
  readonly listed: (text: {
    count: string;
    title: string;
    names: string;
    more: string | null;
  }) => string;
  readonly between: (text: { title: string; least: string; most: string }) => string;
  readonly constant: (text: { title: string; value: string }) => string;
}

const NAMED = 8;

/**
 * An answer in sentences: one row is told whole; of many rows, how many different things the first
 * column names and which they are, and between what the numbers lie.
 */
export function toAnswerText(
  { columns, rows }: Result,
  reader: CellReader,
  words: AnswerWords,
): string[] {
  const [only, ...others] = rows;
  if (only === undefined) return [];
  if (others.length === 0) {
    return columns.flatMap((column, index) => {
      const cell = only[index];
      if (cell === undefined || isNothing(cell)) return [];
      return [words.labelled({ title: column.title, value: toCellText(cell, reader, column) })];
    });
  }
  const names = columns.flatMap((column, index) =>
    hasNames(rows, index) ? [toNames(rows, { column, index, reader, words })] : [],
  );
  const figures = columns.flatMap((_column, index) =>
    toRangeText({ columns, rows }, index, { reader, words }),
  );
  return [...names.slice(0, 2), ...figures];
}

/** Between what the numbers of a column lie: one sentence, or none where it has no numbers. */
export function toRangeText(
  { columns, rows }: Pick<Result, 'columns' | 'rows'>,
  index: number,
  { reader, words }: { reader: CellReader; words: Pick<AnswerWords, 'between' | 'constant'> },
): string[] {
  const column = columns[index];
  const range = toRange(rows, index);
  if (range === null || column === undefined) return [];
  const [least, most] = range;
  const toText = (value: number): string => toCellText({ is: 'scalar', value }, reader, column);
  const { title } = column;
  return least === most
    ? [words.constant({ title, value: toText(least) })]
    : [words.between({ title, least: toText(least), most: toText(most) })];
}

function isNothing(cell: Cell): boolean {
  return cell.is === 'nothing' || (cell.is === 'list' && cell.items.length === 0);
}

/** Nodes have names worth listing; of a table without nodes, the texts of its first column. */
function hasNames(rows: Result['rows'], index: number): boolean {
  const has = (column: number): boolean => rows.some((row) => row[column]?.is === 'node');
  if (has(index)) return true;
  const hasNodes = rows[0]?.some((_cell, column) => has(column)) ?? false;
  return index === 0 && !hasNodes && rows.every((row) => typeof toScalar(row[0]) === 'string');
}

function toScalar(cell: Cell | undefined): unknown {
  return cell?.is === 'scalar' ? cell.value : undefined;
}

function toNames(
  rows: Result['rows'],
  {
    column,
    index,
    reader,
    words,
  }: {
    readonly column: Result['columns'][number];
    readonly index: number;
    readonly reader: CellReader;
    readonly words: AnswerWords;
  },
): string {
  const { formats } = reader.words;
  const cells = rows.flatMap((row) => row[index] ?? []).filter((cell) => !isNothing(cell));
  const names = [...new Set(cells.map((cell) => toCellText(cell, reader, column)))];
  const rest = names.length - NAMED;
  return words.listed({
    count: formats.number(names.length),
    title: column.title,
    names: formats.list(names.slice(0, NAMED)),
    more: rest > 0 ? formats.number(rest) : null,
  });
}

/** The least and the most of a column of numbers; null where it is none. */
function toRange(rows: Result['rows'], index: number): readonly [number, number] | null {
  const values = rows.flatMap((row) => {
    const value = toScalar(row[index]);
    return typeof value === 'number' ? [value] : [];
  });
  if (values.length === 0) return null;
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

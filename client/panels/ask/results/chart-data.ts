import { toCellText } from './cell-text.ts';
import type { CellReader } from './cell-text.ts';
import type { Result } from './result.ts';

/** A bar: what it stands for, its length as a share of the longest, and the figure in words. */
export interface Bar {
  readonly label: string;
  readonly share: number;
  readonly figure: string;
}

/** The columns that hold numbers and can be drawn, by their place. */
export function listFigureColumns({ columns, rows }: Result): number[] {
  return [...columns.keys()].filter((index) => {
    const cells = rows.flatMap((row) => row[index] ?? []).filter(({ is }) => is !== 'nothing');
    return (
      cells.length > 0 &&
      cells.every((cell) => cell.is === 'scalar' && typeof cell.value === 'number')
    );
  });
}

/** One bar a row, in the order of the answer; rows without the figure are left out. */
export function toBars(result: Result, figureColumn: number, reader: CellReader): Bar[] {
  const figures = new Set(listFigureColumns(result));
  const labels = chooseLabels(result, figures);
  const column = result.columns[figureColumn];
  const bars = result.rows.flatMap((row) => {
    const cell = row[figureColumn];
    if (cell?.is !== 'scalar' || typeof cell.value !== 'number') return [];
    const texts = labels.flatMap((index) => {
      const label = row[index];
      return label === undefined ? [] : [toCellText(label, reader, result.columns[index])];
    });
    return [
      { label: texts.join(' · '), value: cell.value, figure: toCellText(cell, reader, column) },
    ];
  });
  const longest = bars.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
  return bars.map(({ label, value, figure }) => ({
    label,
    figure,
    share: longest === 0 ? 0 : Math.abs(value) / longest,
  }));
}

/** Columns of nodes say best what a bar stands for; two of them where one alone repeats itself. */
function chooseLabels({ columns, rows }: Result, figures: ReadonlySet<number>): number[] {
  const others = [...columns.keys()].filter((index) => !figures.has(index));
  const nodes = others.filter((index) => rows.some((row) => row[index]?.is === 'node'));
  const [first, ...rest] = [...nodes, ...others.filter((index) => !nodes.includes(index))];
  if (first === undefined) return [];
  const different = new Set(rows.map((row) => JSON.stringify(row[first])));
  return different.size === rows.length ? [first] : [first, ...rest.slice(0, 1)];
}

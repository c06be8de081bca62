import { useMemo, useState } from 'react';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { IconButton, TextButton } from '../../../ui/Button.tsx';
import { toCellText } from './cell-text.ts';
import type { CellReader } from './cell-text.ts';
import { compareCells, toNodeIds } from './cells.ts';
import type { Cell } from './cells.ts';
import { CellValue } from './CellValue.tsx';
import type { Result } from './result.ts';
import { RESULT_WORDS } from './words.ts';

interface ResultTableProps {
  readonly result: Result;
  readonly reader: CellReader;
  readonly caption: string;
  /** A row was taken: the nodes that it mentions. */
  readonly onRow: (ids: readonly string[]) => void;
}

interface Sort {
  readonly column: number;
  readonly descending: boolean;
}

/** Rows drawn at once; more on demand. */
const PAGE = 100;

/** The rows in the order of the answer, or by a column; a click on one finds it in the picture. */
export function ResultTable({ result, reader, caption, onRow }: ResultTableProps) {
  const own = useOwnWords(RESULT_WORDS);
  const { formats } = useWords();
  const [sort, setSort] = useState<Sort | null>(null);
  const [shown, setShown] = useState(PAGE);
  const rows = useMemo(() => sortRows(result, sort, reader), [result, sort, reader]);
  return (
    <div className="result-table">
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {result.columns.map((column, index) => (
              <th
                key={column.name}
                scope="col"
                aria-sort={
                  sort?.column !== index ? 'none' : sort.descending ? 'descending' : 'ascending'
                }
              >
                <button type="button" onClick={() => setSort(toNextSort(sort, index))}>
                  {column.title}
                  <span aria-hidden="true" className="table__arrow">
                    {sort?.column === index ? (sort.descending ? '↓' : '↑') : ''}
                  </span>
                </button>
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{own.findRow}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, index) => (
            // Rows have no name of their own; they move only when all are sorted anew.
            // eslint-disable-next-line react/no-array-index-key
            <ResultRow key={index} row={row} result={result} reader={reader} onRow={onRow} />
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <TextButton className="button--quiet" onClick={() => setShown(shown + PAGE)}>
          {own.moreRows({ shown: formats.number(shown), total: formats.number(rows.length) })}
        </TextButton>
      )}
    </div>
  );
}

interface ResultRowProps extends Pick<ResultTableProps, 'result' | 'reader' | 'onRow'> {
  readonly row: readonly Cell[];
}

function ResultRow({ row, result, reader, onRow }: ResultRowProps) {
  const own = useOwnWords(RESULT_WORDS);
  const ids = toNodeIds(row);
  return (
    // The button in the row does the same for the keyboard.
    <tr
      className={ids.length > 0 ? 'result-row' : undefined}
      onClick={() => {
        // Who marks text in a row means the text.
        if (ids.length > 0 && window.getSelection()?.isCollapsed !== false) onRow(ids);
      }}
    >
      {row.map((cell, index) => {
        const column = result.columns[index] ?? { name: '', title: '', isShare: false };
        const isFigure = cell.is === 'scalar' && typeof cell.value === 'number';
        return (
          <td key={column.name} className={isFigure ? 'figure' : undefined}>
            <CellValue cell={cell} reader={reader} sense={column} />
          </td>
        );
      })}
      <td className="result-row__find">
        {ids.length > 0 && (
          <IconButton
            icon="target"
            label={own.findRow}
            onClick={(event) => {
              event.stopPropagation();
              onRow(ids);
            }}
          />
        )}
      </td>
    </tr>
  );
}

/** First up, then down, then as the answer has it. */
function toNextSort(sort: Sort | null, column: number): Sort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

function sortRows(
  { rows, columns }: Result,
  sort: Sort | null,
  reader: CellReader,
): readonly (readonly Cell[])[] {
  if (sort === null) return rows;
  const sense = columns[sort.column];
  const toText = (cell: Cell): string => toCellText(cell, reader, sense);
  const order = { toText, descending: sort.descending };
  return rows.toSorted((a, b) => {
    const [left, right] = [a[sort.column], b[sort.column]];
    return left === undefined || right === undefined ? 0 : compareCells(left, right, order);
  });
}

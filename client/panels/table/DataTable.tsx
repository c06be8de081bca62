import type { DataGraph } from '../../graph/data-graph.ts';
import { findDisplayKind } from '../../graph/kinds.ts';
import type { Cell, TableColumn, TableRow, TableSort } from '../../graph/table/table.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { KindMark } from '../../ui/KindMark.tsx';
import type { TableSubject } from './use-columns.ts';
import { TABLE_WORDS } from './words.ts';

interface DataTableProps {
  readonly of: TableSubject;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly graph: DataGraph;
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
  readonly onSelect: (id: string) => void;
}

/** A page of rows under headings that sort. */
export function DataTable({ of, columns, rows, graph, sort, onSort, onSelect }: DataTableProps) {
  const own = useOwnWords(TABLE_WORDS);
  return (
    <table className="table">
      <caption className="visually-hidden">
        {of === 'node' ? own.captionNodes : own.captionEdges}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <SortHeading key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {columns.map((column) => (
              <TableCell
                key={column.key}
                {...{ column, row, node: toNodeOf(graph, { of, row, column }), graph, onSelect }}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The node that a cell names; null where it names none. */
function toNodeOf(
  graph: DataGraph,
  { of, row, column }: { of: TableSubject; row: TableRow; column: TableColumn },
): string | null {
  if (of === 'node') return column.key === 'name' ? row.key : null;
  if (column.key === 'name') return graph.source(row.key);
  return column.key === 'end' ? graph.target(row.key) : null;
}

type SortHeadingProps = Pick<DataTableProps, 'sort' | 'onSort'> & { readonly column: TableColumn };

function SortHeading({ column: { key, title, isNumber }, sort, onSort }: SortHeadingProps) {
  const own = useOwnWords(TABLE_WORDS);
  const isSorted = sort.column === key;
  return (
    <th
      scope="col"
      data-column={key}
      data-number={isNumber}
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        title={own.sortBy(title)}
        onClick={() => onSort({ column: key, descending: isSorted ? !sort.descending : isNumber })}
      >
        {title}
        <span aria-hidden="true" className="table__arrow">
          {isSorted ? (sort.descending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  );
}

interface TableCellProps {
  readonly column: TableColumn;
  readonly row: TableRow;
  readonly node: string | null;
  readonly graph: DataGraph;
  readonly onSelect: (id: string) => void;
}

function TableCell({ column, row, node, graph, onSelect }: TableCellProps) {
  const { formats, t } = useWords();
  const cell = row.cells[column.key] ?? null;
  const text = toText(cell, column.key, { number: formats.number, date: formats.date, t });
  if (node === null) {
    return (
      <td data-number={column.isNumber} className={column.isNumber ? 'figure' : undefined}>
        {text}
      </td>
    );
  }
  const kind = graph.getNodeAttribute(node, 'kind');
  const name = (
    <button type="button" className="neighbour__name" onClick={() => onSelect(node)}>
      <KindMark kind={findDisplayKind(kind)} />
      <span>{text}</span>
    </button>
  );
  return column.key === 'name' ? <th scope="row">{name}</th> : <td>{name}</td>;
}

interface CellWords {
  readonly number: (value: number) => string;
  readonly date: (iso: string) => string;
  readonly t: { readonly yes: string; readonly no: string };
}

function toText(cell: Cell, key: string, { number, date, t }: CellWords): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? t.yes : t.no;
  if (typeof cell === 'number') return number(cell);
  return key === 'from' || key === 'to' ? date(cell) : cell;
}

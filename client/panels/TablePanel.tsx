import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { DataGraph } from '../graph/data-graph.ts';
import { getKindTitles, isDisplayKind } from '../graph/kinds.ts';
import type { Language } from '../graph/names.ts';
import { listRows, TABLE_COLUMNS } from '../graph/table-rows.ts';
import type { TableColumn, TableSort } from '../graph/table-rows.ts';
import { useWords } from '../i18n/use-messages.ts';
import { IconButton } from '../ui/Button.tsx';
import { KindMark } from '../ui/KindMark.tsx';

interface TablePanelProps {
  readonly picture: {
    readonly graph: DataGraph;
    readonly language: Language;
    readonly discs: { readonly ids: readonly string[] };
  };
  readonly onSelect: (id: string) => void;
  readonly onDrawn: () => void;
}

const PAGE_SIZE = 50;

/** What is shown as a table: for those who prefer it, and where no map can be drawn. */
export function TablePanel({ picture, onSelect, onDrawn }: TablePanelProps) {
  const { t, titleOf, formats } = useWords();
  const [sort, setSort] = useState<TableSort>({ column: 'degree', descending: true });
  const [text, setText] = useState('');
  const [page, setPage] = useState(0);
  const drawn = useEffectEvent(onDrawn);
  useEffect(() => drawn(), []);
  const rows = useMemo(() => {
    const kindTitle = (kind: string): string =>
      isDisplayKind(kind) ? titleOf(getKindTitles(kind).title) : kind;
    return listRows(picture.graph, picture.discs.ids, {
      language: picture.language,
      sort,
      text,
      kindTitle,
    });
  }, [picture.graph, picture.discs.ids, picture.language, sort, text, titleOf]);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const current = Math.min(page, pages - 1);
  const titles: Record<TableColumn, string> = {
    name: t.columnName,
    kind: t.columnKind,
    degree: t.columnDegree,
  };

  function toggleSort(column: TableColumn): void {
    setSort({
      column,
      descending: sort.column === column ? !sort.descending : column === 'degree',
    });
    setPage(0);
  }

  return (
    <div className="table-view">
      <div className="table-view__tools">
        <input
          type="search"
          className="field"
          aria-label={t.filterTable}
          placeholder={t.filterTable}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setPage(0);
          }}
        />
        <IconButton
          icon="outgoing"
          className="flip"
          label={t.previousPage}
          disabled={current === 0}
          onClick={() => setPage(current - 1)}
        />
        <span className="figure">
          {t.page({ shown: formats.number(current + 1), total: formats.number(pages) })}
        </span>
        <IconButton
          icon="outgoing"
          label={t.nextPage}
          disabled={current >= pages - 1}
          onClick={() => setPage(current + 1)}
        />
      </div>
      <table className="table">
        <caption className="visually-hidden">{t.tableCaption}</caption>
        <thead>
          <tr>
            {TABLE_COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                data-column={column}
                aria-sort={
                  sort.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending'
                }
              >
                <button
                  type="button"
                  title={t.sortBy(titles[column])}
                  onClick={() => toggleSort(column)}
                >
                  {titles[column]}
                  <span aria-hidden="true" className="table__arrow">
                    {sort.column === column ? (sort.descending ? '↓' : '↑') : ''}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(current * PAGE_SIZE, (current + 1) * PAGE_SIZE).map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <button type="button" className="neighbour__name" onClick={() => onSelect(row.id)}>
                  {row.name}
                </button>
              </th>
              <td>
                <KindMark kind={isDisplayKind(row.kind) ? row.kind : undefined} /> {row.kindTitle}
              </td>
              <td className="figure">{formats.number(row.degree)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="quiet">{t.tableEmpty}</p>}
    </div>
  );
}

import { useDeferredValue, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Picture } from '../../graph/picture.ts';
import { listEdgeRows, listNodeRows } from '../../graph/table/list-rows.ts';
import { filterRows, sortRows } from '../../graph/table/table.ts';
import type { TableSort } from '../../graph/table/table.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { DataTable } from './DataTable.tsx';
import { TableTools } from './TableTools.tsx';
import { FIRST_COLUMNS, useColumns, useColumnValues } from './use-columns.ts';
import type { TableSubject } from './use-columns.ts';
import { useTitles } from '../../i18n/use-titles.ts';
import { TABLE_WORDS } from './words.ts';
import './table.css';

interface TablePanelProps {
  readonly picture: Picture;
  readonly onSelect: (id: string) => void;
  readonly onDrawn: () => void;
}

const PAGE_SIZE = 50;
const FIRST_SORT: Readonly<Record<TableSubject, TableSort>> = {
  node: { column: 'degree', descending: true },
  relationship: { column: 'name', descending: false },
};

/** What is shown as a table: for those who prefer it, and where no map can be drawn. */
export function TablePanel({ picture, onSelect, onDrawn }: TablePanelProps) {
  const own = useOwnWords(TABLE_WORDS);
  const [of, setOf] = useState<TableSubject>('node');
  const [chosen, setChosen] = useState(FIRST_COLUMNS);
  const [sorts, setSorts] = useState(FIRST_SORT);
  const [text, setText] = useState('');
  const [page, setPage] = useState(0);
  const drawn = useEffectEvent(onDrawn);
  useEffect(() => drawn(), []);
  const columns = useColumns(of);
  const { values, isLoading } = useColumnValues(of, chosen[of]);
  const rows = useRows(picture, { of, values, text: useDeferredValue(text), sort: sorts[of] });
  const shown = columns.filter(({ key }) => chosen[of].includes(key));
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const current = Math.min(page, pages - 1);
  return (
    <div className="table-view">
      <TableTools
        of={of}
        counts={picture.appearance.visibility}
        columns={columns}
        chosen={chosen[of]}
        shown={shown}
        rows={rows}
        text={text}
        page={{ current, pages }}
        isLoading={isLoading}
        onSubject={(next) => {
          setOf(next);
          setPage(0);
        }}
        onText={(next) => {
          setText(next);
          setPage(0);
        }}
        onChosen={(keys) => setChosen({ ...chosen, [of]: keys })}
        onPage={setPage}
      />
      <DataTable
        of={of}
        columns={shown}
        rows={rows.slice(current * PAGE_SIZE, (current + 1) * PAGE_SIZE)}
        graph={picture.graph}
        sort={sorts[of]}
        onSort={(sort) => {
          setSorts({ ...sorts, [of]: sort });
          setPage(0);
        }}
        onSelect={onSelect}
      />
      {rows.length === 0 && <p className="quiet">{own.empty}</p>}
    </div>
  );
}

interface RowsInput {
  readonly of: TableSubject;
  readonly values: ReturnType<typeof useColumnValues>['values'];
  readonly text: string;
  readonly sort: TableSort;
}

function useRows({ graph, language, discs, appearance }: Picture, input: RowsInput) {
  const { of, values, text, sort } = input;
  const titles = useTitles();
  const { edges } = appearance.visibility;
  const listed = useMemo(() => {
    const options = { language, values, ...titles };
    return of === 'node'
      ? listNodeRows(graph, discs.ids, options)
      : listEdgeRows(graph, edges, options);
  }, [of, graph, language, discs, edges, values, titles]);
  return useMemo(
    () => sortRows(filterRows(listed, text), sort, language === 'zh' ? 'zh-CN' : 'en-GB'),
    [listed, text, sort, language],
  );
}

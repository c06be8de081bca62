import { listEdgeRows, listNodeRows } from '../../../graph/table/list-rows.ts';
import { toCsv, toHtmlTable, toTsv } from '../../../graph/table/table.ts';
import { useExplorer } from '../../../state/use-explorer.ts';
import { FIRST_COLUMNS, useColumns } from '../../table/use-columns.ts';
import type { TableSubject } from '../../table/use-columns.ts';
import { useTitles } from '../../../i18n/use-titles.ts';

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const NO_VALUES = new Map<string, never>();

export interface CopiedTable {
  readonly rows: number;
  readonly tsv: string;
  readonly html: string;
  readonly toFile: () => Blob;
}

/** What is drawn as a table, with the columns that tables have at first. */
export function useCopiedTable(): (of: TableSubject) => CopiedTable {
  const { picture, visible } = useExplorer();
  const titles = useTitles();
  const columns = { node: useColumns('node'), relationship: useColumns('relationship') };
  return (of) => {
    const options = { language: picture.language, values: NO_VALUES, ...titles };
    const shown = columns[of].filter(({ key }) => FIRST_COLUMNS[of].includes(key));
    const rows =
      of === 'node'
        ? listNodeRows(picture.graph, picture.discs.ids, options)
        : listEdgeRows(picture.graph, visible.visibility.edges, options);
    return {
      rows: rows.length,
      tsv: toTsv(shown, rows),
      html: toHtmlTable(shown, rows),
      toFile: () =>
        new Blob([BYTE_ORDER_MARK, toCsv(shown, rows)], { type: 'text/csv;charset=utf-8' }),
    };
  };
}

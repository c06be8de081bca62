import type { DataGraph } from './data-graph.ts';
import { toDisplayName } from './names.ts';
import type { Language } from './names.ts';

export const TABLE_COLUMNS = ['name', 'kind', 'degree'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export interface TableSort {
  readonly column: TableColumn;
  readonly descending: boolean;
}

export interface TableRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly kindTitle: string;
  readonly degree: number;
}

interface RowsOptions {
  readonly language: Language;
  readonly sort: TableSort;
  /** Rows whose name in either language holds this text, whatever its case. */
  readonly text: string;
  readonly kindTitle: (kind: string) => string;
}

/** The rows of the table of these nodes, filtered and sorted; ties by name. */
export function listRows(
  graph: DataGraph,
  ids: readonly string[],
  { language, sort, text, kindTitle }: RowsOptions,
): TableRow[] {
  const wanted = text.trim().toLowerCase();
  const rows: TableRow[] = [];
  for (const id of ids) {
    const attributes = graph.getNodeAttributes(id);
    const names = `${attributes.name}\n${attributes.nameZh ?? ''}`.toLowerCase();
    if (!names.includes(wanted)) continue;
    const { kind, degree } = attributes;
    const name = toDisplayName(attributes, language);
    rows.push({ id, name, kind, degree, kindTitle: kindTitle(kind) });
  }
  const { compare } = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en-GB', { numeric: true });
  const turn = sort.descending ? -1 : 1;
  return rows.sort(
    (a, b) => turn * compareBy(sort.column, a, b, compare) || compare(a.name, b.name),
  );
}

function compareBy(
  column: TableColumn,
  a: TableRow,
  b: TableRow,
  compare: (a: string, b: string) => number,
): number {
  switch (column) {
    case 'name':
      return compare(a.name, b.name);
    case 'kind':
      return compare(a.kindTitle, b.kindTitle);
    case 'degree':
      return a.degree - b.degree;
    default:
      return column satisfies never;
  }
}

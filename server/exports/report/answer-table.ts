import type { ExportLanguage } from '../../../graph-data/model/api/export.ts';
import {
  queryNodeSchema,
  queryPathSchema,
  queryRelationshipSchema,
} from '../../../graph-data/model/api/query-value.ts';
import type { QueryValue } from '../../../graph-data/model/api/query-value.ts';
import { RELATIONSHIP_TYPE_DEFINITIONS } from '../../../graph-data/model/relationship-types.ts';
import { toName } from '../about.ts';
import type { SelectedAnswer } from '../selection.ts';
import { toFigure } from './facts.ts';
import type { AnswerTable } from './report.ts';
import { toTypeTitle } from './tell-paths.ts';
import { REPORT_WORDS } from './words.ts';

/** So many rows are told; whoever wants more takes a table of the answer. */
const MOST_ROWS = 500;
const MOST_ITEMS = 24;
/** Smaller whole numbers may be years. */
const LEAST_GROUPED = 10_000;

/** The rows of an answer as texts. */
export function toAnswerTable(
  { columns, rows, cut }: SelectedAnswer,
  language: ExportLanguage,
): AnswerTable {
  const words = REPORT_WORDS[language];
  const told = rows.slice(0, MOST_ROWS);
  const remarks = [
    ...(told.length < rows.length
      ? [words.rowsTold(toFigure(told.length), toFigure(rows.length))]
      : []),
    ...(cut === null ? [] : [toSentence(words.cut[cut], words.stop)]),
  ];
  return {
    columns: columns.map((title) => title[language]),
    rows: told.map((row) => columns.map((_title, index) => write(row[index] ?? null, language))),
    remark: remarks.length === 0 ? null : remarks.join(words.space),
  };
}

function toSentence(text: string, stop: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${stop}`;
}

function write(value: QueryValue, language: ExportLanguage): string {
  const words = REPORT_WORDS[language];
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') {
    return Math.abs(value) < LEAST_GROUPED ? String(value) : toFigure(value);
  }
  // Questions name types as the graph does; no name of a thing reads so.
  if (typeof value === 'string') {
    return Object.hasOwn(RELATIONSHIP_TYPE_DEFINITIONS, value)
      ? toTypeTitle(value, language)
      : value;
  }
  if (isList(value)) {
    const rest = value.length - MOST_ITEMS;
    const items = value.slice(0, MOST_ITEMS).map((item) => write(item, language));
    return [...items, ...(rest > 0 ? [words.more(rest)] : [])].join(words.comma);
  }
  return writeElement(value, language) ?? writeMap(value, language);
}

function isList(value: QueryValue): value is readonly QueryValue[] {
  return Array.isArray(value);
}

/** What the graph has is called as elsewhere in the report; null is something else. */
function writeElement(value: QueryValue, language: ExportLanguage): string | null {
  const node = queryNodeSchema.safeParse(value);
  if (node.success) return toName(node.data, node.data.id, language);
  const relationship = queryRelationshipSchema.safeParse(value);
  if (relationship.success) return toTypeTitle(relationship.data.type, language);
  const path = queryPathSchema.safeParse(value);
  if (!path.success) return null;
  return path.data.nodes.map((each) => toName(each, each.id, language)).join(' – ');
}

function writeMap(value: { readonly [key: string]: QueryValue }, language: ExportLanguage): string {
  const { colon } = REPORT_WORDS[language];
  return Object.entries(value)
    .map(([key, item]) => `${key}${colon}${write(item, language)}`)
    .join('; ');
}

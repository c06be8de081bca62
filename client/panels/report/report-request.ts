import { REPORT_LIMITS, REPORT_SECTIONS } from '../../../graph-data/model/api/report.ts';
import type { ReportOrder, ReportSection } from '../../../graph-data/model/api/report.ts';
import type { ExportLanguage, Selection } from '../../../graph-data/model/api/export.ts';
import type { ExportBody } from '../../api/export-file.ts';
import type { ReportDraft } from '../../state/use-report-draft.ts';
import type { Connection } from '../../state/view-state.ts';
import type { Taken } from '../take-away/export/subject.ts';

/** The forms of a report, the likeliest first. */
export const REPORT_FORMATS = ['report-html', 'report-pdf', 'report-md'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ReportChoice {
  readonly draft: ReportDraft;
  /** Parts that are left out. */
  readonly without: readonly ReportSection[];
  readonly format: ReportFormat;
  readonly language: ExportLanguage;
}

export interface ReportView {
  readonly taken: Taken;
  /** What the view leaves out, in words. */
  readonly filters: readonly string[];
  readonly ways: ReportOrder['paths'];
  /** The link back; null where it is too long. */
  readonly view: string | null;
}

/** What the server is asked for. */
export function toReportBody(
  { draft, without, format, language }: ReportChoice,
  { taken, filters, ways, view }: ReportView,
): ExportBody & { readonly format: ReportFormat } {
  const [title, question] = [draft.title.trim(), draft.question.trim()];
  return {
    format,
    selection: taken.selection,
    language,
    ...(taken.at === undefined ? {} : { at: taken.at }),
    ...(view === null ? {} : { view }),
    report: {
      ...(title === '' ? {} : { title }),
      ...(question === '' ? {} : { question }),
      notes: draft.notes,
      filters: filters
        .slice(0, REPORT_LIMITS.filters)
        .map((text) => text.slice(0, REPORT_LIMITS.filterLength)),
      paths: ways.slice(0, REPORT_LIMITS.paths),
      sections: REPORT_SECTIONS.filter((section) => !without.includes(section)),
    },
  };
}

/** The parts that a report on something may have. */
export function toSections(selection: Selection): readonly ReportSection[] {
  const hasAnswer = 'question' in selection || 'query' in selection;
  return REPORT_SECTIONS.filter((section) => section !== 'answer' || hasAnswer);
}

/** From each node of a connection to the next. */
export function toWays(connection: Pick<Connection, 'ends'> | null): ReportOrder['paths'] {
  const ends = connection?.ends ?? [];
  return ends.slice(1).map((to, index) => ({ from: ends[index] ?? to, to }));
}

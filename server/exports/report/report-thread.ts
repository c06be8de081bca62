import { parentPort, workerData } from 'node:worker_threads';
import { readFonts } from '../picture/fonts.ts';
import { composeReport } from './compose-report.ts';
import type { ReportMaterial } from './compose-report.ts';
import { toHtml } from './to-html.ts';
import { toMarkdownArchive } from './to-markdown.ts';
import { toReportPdf } from './to-pdf.ts';

/** The thread in which one report is composed, its picture laid out, and both written. */

export type ReportFormat = 'report-html' | 'report-md' | 'report-pdf';

export interface ReportTask {
  readonly format: ReportFormat;
  readonly material: ReportMaterial;
}

async function write({ format, material }: ReportTask): Promise<string | Uint8Array> {
  const [report, fonts] = [composeReport(material), readFonts()];
  switch (format) {
    case 'report-html':
      return toHtml(report, material, fonts);
    case 'report-md':
      return toMarkdownArchive(report, material, fonts);
    case 'report-pdf':
      return toReportPdf(report, material, fonts);
    default:
      return format satisfies never;
  }
}

// Whoever starts this thread gives it a task; its type is theirs.
const task = workerData as ReportTask;
const bytes = await write(task);
parentPort?.postMessage(bytes, []);

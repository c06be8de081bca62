import { parentPort, workerData } from 'node:worker_threads';
import { readFonts } from '../picture/fonts.ts';
import { composeReport } from './compose-report.ts';
import type { ReportMaterial } from './compose-report.ts';
import { toHtml } from './to-html.ts';

/** The thread in which one report is composed, its picture laid out, and both written. */

export type ReportFormat = 'report-html';

export interface ReportTask {
  readonly format: ReportFormat;
  readonly material: ReportMaterial;
}

async function write({ material }: ReportTask): Promise<string | Uint8Array> {
  return toHtml(composeReport(material), material, readFonts());
}

// Whoever starts this thread gives it a task; its type is theirs.
const task = workerData as ReportTask;
const bytes = await write(task);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
parentPort?.postMessage(bytes);

import { strFromU8, unzipSync } from 'fflate';
import type { ExportBody } from '../../api/export-file.ts';
import { toBeginning } from '../take-away/export/preview.ts';
import type { ExportState, FetchFile } from '../take-away/export/use-export.ts';

/** What a report will say, as text, and how large the file will be in its own form. */
export async function previewReport(body: ExportBody, fetchFile: FetchFile): Promise<ExportState> {
  const text = await fetchFile({ ...body, format: 'report-md' });
  const file = body.format === 'report-md' ? text : await fetchFile(body);
  const files = unzipSync(new Uint8Array(await text.content.arrayBuffer()));
  const beginning = toBeginning(strFromU8(files['report.md'] ?? new Uint8Array()));
  return {
    is: 'previewed',
    preview: { is: 'text', ...beginning },
    bytes: file.content.size,
  };
}

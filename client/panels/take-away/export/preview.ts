import { strFromU8, unzipSync } from 'fflate';
import type { ExportedFile } from '../../../api/export-file.ts';
import type { OfferedFormat } from './formats.ts';

/** What of a file can be looked at before it is kept. */
export type Preview =
  | { readonly is: 'picture'; readonly picture: Blob }
  | { readonly is: 'text'; readonly text: string; readonly isCut: boolean }
  /** Tables in an archive: the beginning of the first, and what else there is. */
  | {
      readonly is: 'archive';
      readonly text: string;
      readonly entries: readonly { readonly name: string; readonly bytes: number }[];
    }
  | { readonly is: 'none' };

const MOST_LINES = 40;
const LONGEST_LINE = 240;
/** Enough for so many lines of so many characters. */
const MOST_BYTES = 4 * MOST_LINES * LONGEST_LINE;

/** The beginning of a text, in lines that fit a panel. */
export function toBeginning(text: string): { readonly text: string; readonly isCut: boolean } {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  const shown = lines.slice(0, MOST_LINES);
  const cut = shown.map((line) =>
    line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)} …` : line,
  );
  const isCut = lines.length > shown.length || cut.some((line, index) => line !== shown[index]);
  return { text: cut.join('\n'), isCut };
}

export async function toPreview(file: ExportedFile, format: OfferedFormat): Promise<Preview> {
  switch (format) {
    case 'svg':
    case 'png':
      return file.isWhole ? { is: 'picture', picture: file.content } : { is: 'none' };
    case 'pdf':
      return { is: 'none' };
    case 'csv':
    case 'neo4j-csv':
      // What an archive holds stands at its end.
      return file.isWhole ? toArchivePreview(await file.content.arrayBuffer()) : { is: 'none' };
    default: {
      const text = await file.content.slice(0, MOST_BYTES).text();
      const beginning = toBeginning(text);
      return {
        is: 'text',
        text: beginning.text,
        isCut: beginning.isCut || file.content.size > MOST_BYTES || !file.isWhole,
      };
    }
  }
}

function toArchivePreview(bytes: ArrayBuffer): Preview {
  const files = Object.entries(unzipSync(new Uint8Array(bytes)));
  const [, table = new Uint8Array()] = files.find(([name]) => name.endsWith('.csv')) ?? [];
  const { text } = toBeginning(strFromU8(table.subarray(0, MOST_BYTES)).replace(/^\uFEFF/, ''));
  const entries = files.map(([name, { byteLength }]) => ({ name, bytes: byteLength }));
  return { is: 'archive', text, entries };
}

import type { ExportFormat } from '../../graph-data/model/api.ts';
import type { GraphChunk } from '../store/graph-store.ts';
import { writeCsv } from './csv.ts';
import { writeGexf } from './gexf.ts';
import { writeJsonLines } from './json-lines.ts';

/** What a file says about itself. */
export interface ExportAbout {
  readonly title: string;
  /** Fingerprint of the facts. */
  readonly dataset: string;
  /** The moment asked for, as an ISO date; null for all times. */
  readonly at: string | null;
}

/** A file format: what it is called, and how a graph becomes its bytes. */
export interface FormatDefinition {
  readonly mediaType: string;
  readonly extension: string;
  readonly write: (
    chunks: AsyncIterable<GraphChunk>,
    about: ExportAbout,
  ) => AsyncIterable<string | Uint8Array>;
}

export const FORMATS: Readonly<Record<ExportFormat, FormatDefinition>> = {
  jsonl: { mediaType: 'application/x-ndjson', extension: 'jsonl', write: writeJsonLines },
  gexf: { mediaType: 'application/gexf+xml', extension: 'gexf', write: writeGexf },
  csv: { mediaType: 'application/zip', extension: 'csv.zip', write: writeCsv },
};

/** A name for the file that tells what is in it: `stackscape-project-nova-2025-10-01.gexf`. */
export function toFileName(
  subject: string,
  { extension }: FormatDefinition,
  { at, dataset }: ExportAbout,
): string {
  const slug = subject
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `stackscape-${slug || 'selection'}-${at ?? dataset}.${extension}`;
}

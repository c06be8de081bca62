import type { ExportFormat } from '../../graph-data/model/api/export.ts';
import type { GraphChunk } from '../store/graph-store.ts';
import type { ExportAbout } from './about.ts';
import { writeCsv } from './csv.ts';
import { writeCypherScript } from './cypher-script.ts';
import { writeDot } from './dot.ts';
import { createDrawingThreads } from './drawing-threads.ts';
import { writeGexf } from './gexf.ts';
import { writeGraphml } from './graphml.ts';
import { writeGraphologyJson } from './graphology-json.ts';
import { writeJsonLines } from './json-lines.ts';
import { writeMermaid } from './mermaid.ts';
import { writeNeo4jCsv } from './neo4j-csv.ts';
import { createPictureWriter } from './picture/write-picture.ts';
import { createReportWriter } from './report/write-report.ts';
import type { WriteOptions } from './report/write-report.ts';
import { writeTurtle } from './turtle/turtle.ts';

/** A file format: what it is called, and how a graph becomes its bytes. */
export interface FormatDefinition {
  readonly mediaType: string;
  readonly extension: string;
  /** Whether a person may say something in it. */
  readonly isReport?: true;
  readonly write: (
    chunks: AsyncIterable<GraphChunk>,
    about: ExportAbout,
    options?: WriteOptions,
  ) => AsyncIterable<string | Uint8Array>;
}

/** Each takes a processor and some 200 MB while it is drawn. */
const drawing = createDrawingThreads(2);

export const FORMATS: Readonly<Record<ExportFormat, FormatDefinition>> = {
  jsonl: { mediaType: 'application/x-ndjson', extension: 'jsonl', write: writeJsonLines },
  json: { mediaType: 'application/json', extension: 'json', write: writeGraphologyJson },
  gexf: { mediaType: 'application/gexf+xml', extension: 'gexf', write: writeGexf },
  graphml: { mediaType: 'application/graphml+xml', extension: 'graphml', write: writeGraphml },
  csv: { mediaType: 'application/zip', extension: 'csv.zip', write: writeCsv },
  cypher: {
    mediaType: 'application/x-cypher-query',
    extension: 'cypher',
    write: writeCypherScript,
  },
  'neo4j-csv': { mediaType: 'application/zip', extension: 'neo4j.zip', write: writeNeo4jCsv },
  turtle: { mediaType: 'text/turtle', extension: 'ttl', write: writeTurtle },
  dot: { mediaType: 'text/vnd.graphviz', extension: 'dot', write: writeDot },
  mermaid: {
    mediaType: 'text/vnd.mermaid',
    extension: 'mmd',
    write: writeMermaid,
  },
  svg: {
    mediaType: 'image/svg+xml',
    extension: 'svg',
    write: createPictureWriter('svg', drawing),
  },
  png: {
    mediaType: 'image/png',
    extension: 'png',
    write: createPictureWriter('png', drawing),
  },
  pdf: {
    mediaType: 'application/pdf',
    extension: 'pdf',
    write: createPictureWriter('pdf', drawing),
  },
  'report-html': {
    mediaType: 'text/html',
    extension: 'html',
    isReport: true,
    write: createReportWriter('report-html', drawing),
  },
  'report-md': {
    mediaType: 'application/zip',
    extension: 'md.zip',
    isReport: true,
    write: createReportWriter('report-md', drawing),
  },
  'report-pdf': {
    mediaType: 'application/pdf',
    extension: 'pdf',
    isReport: true,
    write: createReportWriter('report-pdf', drawing),
  },
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

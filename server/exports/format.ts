import type { ExportFormat } from '../../graph-data/model/api.ts';
import type { GraphChunk } from '../store/graph-store.ts';
import type { ExportAbout } from './about.ts';
import { writeCsv } from './csv.ts';
import { writeCypherScript } from './cypher-script.ts';
import { writeDot } from './dot.ts';
import { writeGexf } from './gexf.ts';
import { writeGraphml } from './graphml.ts';
import { writeGraphologyJson } from './graphology-json.ts';
import { writeJsonLines } from './json-lines.ts';
import { writeMermaid } from './mermaid.ts';
import { writeNeo4jCsv } from './neo4j-csv.ts';
import { writeTurtle } from './turtle/turtle.ts';

/** How much a format can hold; a stream of any length has no limits. */
export interface FormatLimits {
  readonly nodes: number;
  readonly relationships: number;
}

/** A file format: what it is called, and how a graph becomes its bytes. */
export interface FormatDefinition {
  readonly mediaType: string;
  readonly extension: string;
  readonly limits?: FormatLimits;
  readonly write: (
    chunks: AsyncIterable<GraphChunk>,
    about: ExportAbout,
  ) => AsyncIterable<string | Uint8Array>;
}

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
    // What Mermaid draws unless the page that shows it says otherwise.
    limits: { nodes: 300, relationships: 500 },
    write: writeMermaid,
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

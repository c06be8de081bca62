import { strFromU8, unzipSync } from 'fflate';
import { FILE_LIMITS, FileProblemError } from './graph-file.ts';
import type { FileGraph, FileProblem } from './graph-file.ts';
import { readCsvTables } from './read-csv-tables.ts';
import { readGexf } from './read-gexf.ts';
import { readJsonLines } from './read-json-lines.ts';

/** A file as it was dropped. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file holds, or why it cannot be opened. */
export type ReadFiles = { readonly graph: FileGraph } | { readonly problem: FileProblem };

/**
 * Reads a graph that was exported: JSON Lines, GEXF, or the two tables, as one archive or as two
 * files. What a file is, its bytes say, not its name. Never throws.
 */
export function readGraphFiles(files: readonly NamedBytes[]): ReadFiles {
  try {
    const size = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    if (size > FILE_LIMITS.bytes) throw new FileProblemError({ is: 'too_large' });
    return { graph: read(files) };
  } catch (error) {
    if (error instanceof FileProblemError) return { problem: error.problem };
    return {
      problem: { is: 'broken', ...(error instanceof Error ? { detail: error.message } : {}) },
    };
  }
}

function read(files: readonly NamedBytes[]): FileGraph {
  const [first, ...others] = files;
  if (first === undefined) throw new FileProblemError({ is: 'empty' });
  if (isArchive(first.bytes)) return readCsvTables(unfold(first.bytes));
  const texts = files.map(({ name, bytes }) => ({ name, text: toText(name, bytes) }));
  const text = texts[0]?.text ?? '';
  if (others.length > 0) return readCsvTables(texts);
  if (text.startsWith('<')) return readGexf(text);
  if (text.startsWith('{')) return readJsonLines(text);
  if (/^"?id"?,/.test(text)) return readCsvTables(texts);
  throw new FileProblemError({ is: text === '' ? 'empty' : 'other_kind', file: first.name });
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The tables of an archive; one that says to unfold to more than fits is refused before it is. */
function unfold(bytes: Uint8Array): { readonly name: string; readonly text: string }[] {
  let size = 0;
  const entries = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!name.endsWith('.csv')) return false;
      size += originalSize;
      if (size > FILE_LIMITS.bytes) throw new FileProblemError({ is: 'too_large', file: name });
      return true;
    },
  });
  const tables = Object.entries(entries);
  if (tables.length === 0) throw new FileProblemError({ is: 'other_kind' });
  return tables.map(([name, content]) => ({ name, text: strFromU8(content) }));
}

/** @throws FileProblemError where the bytes are no text. */
export function toText(name: string, bytes: Uint8Array): string {
  try {
    // A mark of the byte order at the beginning is no part of the text.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileProblemError({ is: 'other_kind', file: name });
  }
}

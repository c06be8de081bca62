import { readGraphFiles, toText } from './read-graph-files.ts';
import type { NamedBytes, ReadFiles } from './read-graph-files.ts';
import { FileProblemError } from './graph-file.ts';
import { readOwnFacts } from './read-own-facts.ts';
import type { KnownNodes, OwnFacts } from './read-own-facts.ts';

/** What the thread that reads files is asked. */
export interface ReadRequest {
  readonly files: readonly NamedBytes[];
  /** The nodes that one's own facts may speak of; null for a file that was exported. */
  readonly known: KnownNodes | null;
}

/** Reads what a person brought; never throws. */
export function readBrought({ files, known }: ReadRequest): ReadFiles | OwnFacts {
  if (known === null) return readGraphFiles(files);
  try {
    const texts = files.map(({ name, bytes }) => ({ name, text: toText(name, bytes) }));
    return readOwnFacts(texts, known);
  } catch (error) {
    if (error instanceof FileProblemError) return { problem: error.problem };
    return { problem: { is: 'broken' } };
  }
}

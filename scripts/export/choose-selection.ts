import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { selectionSchema } from '../../graph-data/model/api/export.ts';
import type { Selection } from '../../graph-data/model/api/export.ts';
import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import { UsageError } from '../command-line/usage-error.ts';

/** The ways to say what a file is to hold. */
export interface SelectionOptions {
  readonly all?: true;
  readonly around?: string;
  readonly depth: string;
  readonly nodes?: string;
  readonly from?: string;
  readonly to?: string;
  readonly mode: string;
  readonly question?: string;
  readonly query?: string;
  /** A file with a selection as JSON; `-` is standard input. */
  readonly selection?: string;
}

/** Exactly one way to choose must be given. */
export async function chooseSelection(
  options: SelectionOptions,
  parameters: Readonly<Record<string, QueryValue>>,
  stdin: NodeJS.ReadableStream,
): Promise<Selection> {
  const { all, around, nodes, from, to, mode, question, query, selection } = options;
  if ((from === undefined) !== (to === undefined)) {
    throw new UsageError('Paths need both of their ends: --from ID --to ID.');
  }
  const candidates = [
    all && { all },
    around !== undefined && { around, depth: Number(options.depth) },
    nodes !== undefined && { nodeIds: nodes.split(',').map((id) => id.trim()) },
    from !== undefined && { path: { from, to, mode } },
    question !== undefined && { question, parameters },
    query !== undefined && { query, parameters },
    selection !== undefined && (await readSelectionFile(selection, stdin)),
  ].filter(Boolean);
  if (candidates.length !== 1) {
    throw new UsageError(
      'Choose one of --all, --around ID, --nodes IDS, --from ID --to ID, --question NAME, --query CYPHER, --selection FILE.',
    );
  }
  const parsed = selectionSchema.safeParse(candidates[0]);
  if (parsed.success) return parsed.data;
  if (selection !== undefined) {
    throw new UsageError(
      `--selection: ${parsed.error.issues[0]?.message ?? 'it is no selection'}.`,
    );
  }
  throw new UsageError('--depth: expected 1, 2 or 3, and ids that are not empty.');
}

async function readSelectionFile(file: string, stdin: NodeJS.ReadableStream): Promise<unknown> {
  let content: string;
  try {
    content = file === '-' ? await text(stdin) : await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`--selection: ${file} cannot be read.`);
  }
  try {
    const value: unknown = JSON.parse(content);
    return value;
  } catch {
    throw new UsageError(`--selection: ${file} is not JSON.`);
  }
}

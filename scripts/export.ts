import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { EXPORT_FORMATS, momentSchema, selectionSchema } from '../graph-data/model/api.ts';
import type { ExportFormat, QueryValue, Selection } from '../graph-data/model/api.ts';
import { AppError } from '../graph-data/model/app-error.ts';
import { createExport } from '../server/exports/create-export.ts';
import { findQuestion } from '../server/questions/answer-question.ts';
import { readQuestions } from '../server/questions/read-questions.ts';
import { resolveAt } from '../server/store/resolve-moment.ts';
import type { CommandIo } from './command-line/command.ts';
import { collectParameter, toParameters } from './command-line/parameters.ts';
import type { TypedParameters } from './command-line/parameters.ts';
import { toQueryParameters } from './command-line/query-parameters.ts';
import { runCommand } from './command-line/run-command.ts';
import { UsageError } from './command-line/usage-error.ts';
import { LOCAL_CLIENT, withQueries } from './command-line/with-queries.ts';
import { withStore } from './command-line/with-store.ts';

interface ExportOptions {
  readonly format: ExportFormat;
  readonly all?: true;
  readonly around?: string;
  readonly depth: string;
  readonly nodes?: string;
  readonly question?: string;
  readonly query?: string;
  readonly param: TypedParameters;
  readonly at?: string;
  readonly out?: string;
}

/** `npm run export`: the same files as the API, to standard output or to a file. */
export function run(argv: string[], io: CommandIo): Promise<number> {
  const command = new Command('stackscape export')
    .description('Write a part of the graph to a file.')
    .addOption(
      new Option('--format <format>', 'form of the file')
        .choices(EXPORT_FORMATS)
        .makeOptionMandatory(),
    )
    .option('--all', 'the whole graph')
    .option('--around <id>', 'a node and what is around it')
    .option('--depth <n>', 'how far around, 1 to 3', '1')
    .option('--nodes <ids>', 'these nodes, separated by commas, and what is between them')
    .option('--question <name>', 'what the answer of a named question mentions')
    .option('--query <cypher>', 'what the result of a query mentions')
    .option(
      '--param <name=value>',
      'parameter of the question or query; may be repeated',
      collectParameter,
      {},
    )
    .option('--at <moment>', 'the graph as it was: a date or a release')
    .option('--out <file>', 'file to write; without it, standard output')
    .allowExcessArguments(false);
  return runCommand({ command, argv, io }, () =>
    withStore(io, async (store, dataDirectory, settings) => {
      const options = command.opts<ExportOptions>();
      const questions = await readQuestions(path.join(dataDirectory, 'questions'));
      const asked =
        options.question === undefined ? undefined : findQuestion(questions, options.question);
      const parameters =
        options.query === undefined
          ? toParameters(asked, options.param)
          : toQueryParameters(options.param);
      const selection = parseSelection(options, parameters);
      const at = await resolveAt(store, parseMoment(options.at), {});
      const request = { format: options.format, selection, at };
      return withQueries({ store, settings }, async (queries) => {
        const context = { store, questions, queries, client: LOCAL_CLIENT };
        const { bytes } = await createExport(request, context, {});
        if (options.out === undefined) {
          await writeOut(bytes, io.stdout);
        } else {
          await writeWhole(options.out, bytes);
          io.stderr.write(`Wrote ${options.out}\n`);
        }
        return 0;
      });
    }),
  );
}

function parseMoment(at: string | undefined): string | undefined {
  const parsed = momentSchema.optional().safeParse(at);
  if (parsed.success) return parsed.data;
  throw new UsageError(`--at: expected ${parsed.error.issues[0]?.message}.`);
}

/** Exactly one way to choose must be given. */
function parseSelection(
  options: ExportOptions,
  parameters: Readonly<Record<string, QueryValue>>,
): Selection {
  const { all, around, nodes, question, query } = options;
  const candidates = [
    all && { all },
    around !== undefined && { around, depth: Number(options.depth) },
    nodes !== undefined && { nodeIds: nodes.split(',').map((id) => id.trim()) },
    question !== undefined && { question, parameters },
    query !== undefined && { query, parameters },
  ].filter(Boolean);
  if (candidates.length !== 1) {
    throw new UsageError(
      'Choose one of --all, --around ID, --nodes IDS, --question NAME, --query CYPHER.',
    );
  }
  const parsed = selectionSchema.safeParse(candidates[0]);
  if (parsed.success) return parsed.data;
  throw new UsageError('--depth: expected 1, 2 or 3, and ids that are not empty.');
}

/** A reader such as `head` that has enough closes the pipe: that is no failure. */
async function writeOut(
  bytes: AsyncIterable<string | Uint8Array>,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  try {
    await pipeline(Readable.from(bytes), stdout, { end: false });
  } catch (error) {
    const hasEnough = error instanceof Error && 'code' in error && error.code === 'EPIPE';
    if (!hasEnough) throw error;
  }
}

/** Beside the file and renamed when it is whole, so that nobody takes half a file for one. */
async function writeWhole(file: string, bytes: AsyncIterable<string | Uint8Array>): Promise<void> {
  const aside = `${file}.${randomUUID()}.part`;
  try {
    await pipeline(Readable.from(bytes), createWriteStream(aside, { flags: 'wx' }));
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    if (error instanceof AppError) throw error;
    throw new AppError('unavailable', `${file} cannot be written; is there room, and may you?`, {
      cause: error,
    });
  }
}

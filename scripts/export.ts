import path from 'node:path';
import { Command, Option } from 'commander';
import {
  EXPORT_FORMATS,
  EXPORT_LANGUAGES,
  selectionSchema,
  viewAddressSchema,
} from '../graph-data/model/api/export.ts';
import { momentSchema } from '../graph-data/model/api/moment.ts';
import type { ExportFormat, ExportLanguage, Selection } from '../graph-data/model/api/export.ts';
import type { QueryValue } from '../graph-data/model/api/query-value.ts';
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
import { writeOut, writeWhole } from './export/write-bytes.ts';

interface ExportOptions {
  readonly format: ExportFormat;
  readonly all?: true;
  readonly around?: string;
  readonly depth: string;
  readonly nodes?: string;
  readonly from?: string;
  readonly to?: string;
  readonly mode: string;
  readonly question?: string;
  readonly query?: string;
  readonly param: TypedParameters;
  readonly at?: string;
  readonly view?: string;
  readonly language: ExportLanguage;
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
    .option('--from <id>', 'paths from this node; with --to')
    .option('--to <id>', 'paths to this node; with --from')
    .addOption(
      new Option('--mode <mode>', 'which paths').choices(['shortest', 'all']).default('shortest'),
    )
    .option('--question <name>', 'what the answer of a named question mentions')
    .option('--query <cypher>', 'what the result of a query mentions')
    .option(
      '--param <name=value>',
      'parameter of the question or query; may be repeated',
      collectParameter,
      {},
    )
    .option('--at <moment>', 'the graph as it was: a date or a release')
    .option('--view <address>', 'address of the view that the file shows, to be written into it')
    .addOption(
      new Option('--language <language>', 'of titles, and of names in pictures')
        .choices(EXPORT_LANGUAGES)
        .default('en'),
    )
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
      const { format, language } = options;
      const request = { format, selection, at, language, view: parseView(options.view) };
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

function parseView(view: string | undefined): string | undefined {
  const parsed = viewAddressSchema.optional().safeParse(view);
  if (parsed.success) return parsed.data;
  throw new UsageError('--view: expected an http or https address.');
}

/** Exactly one way to choose must be given. */
function parseSelection(
  options: ExportOptions,
  parameters: Readonly<Record<string, QueryValue>>,
): Selection {
  const { all, around, nodes, from, to, mode, question, query } = options;
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
  ].filter(Boolean);
  if (candidates.length !== 1) {
    throw new UsageError(
      'Choose one of --all, --around ID, --nodes IDS, --from ID --to ID, --question NAME, --query CYPHER.',
    );
  }
  const parsed = selectionSchema.safeParse(candidates[0]);
  if (parsed.success) return parsed.data;
  throw new UsageError('--depth: expected 1, 2 or 3, and ids that are not empty.');
}

import path from 'node:path';
import { Command, Option } from 'commander';
import {
  EXPORT_FORMATS,
  EXPORT_LANGUAGES,
  viewAddressSchema,
} from '../graph-data/model/api/export.ts';
import { momentSchema } from '../graph-data/model/api/moment.ts';
import type { ExportFormat, ExportLanguage } from '../graph-data/model/api/export.ts';
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
import { chooseSelection } from './export/choose-selection.ts';
import type { SelectionOptions } from './export/choose-selection.ts';
import { addReportOptions, parseReport } from './export/report-options.ts';
import type { ReportOptions } from './export/report-options.ts';
import { writeOut, writeWhole } from './export/write-bytes.ts';

interface ExportOptions extends SelectionOptions, ReportOptions {
  readonly format: ExportFormat;
  readonly param: TypedParameters;
  readonly at?: string;
  readonly view?: string;
  readonly language: ExportLanguage;
  readonly out?: string;
}

/** `npm run export`: the same files as the API, to standard output or to a file. */
export function run(argv: string[], io: CommandIo): Promise<number> {
  const command = new Command('stackscape export')
    .description(
      'Write a part of the graph to a file: all that the explorer’s dialogue “Take away” can.',
    )
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
      '--selection <file>',
      'a selection as the API takes it, as JSON; a view that was taken away names its nodes and relationships so; - reads standard input',
    )
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
  addReportOptions(command);
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
      const selection = await chooseSelection(options, parameters, io.stdin ?? process.stdin);
      const at = await resolveAt(store, parseMoment(options.at), {});
      const { format, language } = options;
      const report = await parseReport(options);
      const request = { format, selection, at, language, view: parseView(options.view), report };
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

import path from 'node:path';
import { Command, Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import type { QueryValue, TableAnswer } from '../graph-data/model/api.ts';
import { AppError } from '../graph-data/model/app-error.ts';
import { FREE_CYPHER_OFF } from '../server/guard/free-cypher.ts';
import { answerQuestion, findQuestion } from '../server/questions/answer-question.ts';
import { readQuestions } from '../server/questions/read-questions.ts';
import { toTable } from './bench/table.ts';
import type { CommandIo } from './command-line/command.ts';
import { collectParameter, toParameters } from './command-line/parameters.ts';
import type { TypedParameters } from './command-line/parameters.ts';
import { runCommand } from './command-line/run-command.ts';
import { withStore } from './command-line/with-store.ts';

const FORMATS = ['table', 'json', 'csv'] as const;
type Format = (typeof FORMATS)[number];

interface QueryOptions {
  readonly question?: string;
  readonly list?: true;
  readonly param: TypedParameters;
  readonly format: Format;
}

/** `npm run query`: answers named questions; free Cypher is refused until its guard exists. */
export function run(argv: string[], io: CommandIo): Promise<number> {
  const command = new Command('stackscape query')
    .description('Answer a named question.')
    .argument('[cypher]', 'a query of your own (off in this version)')
    .option('--question <name>', 'the question to answer')
    .option('--list', 'list the questions and their parameters')
    .option('--param <name=value>', 'a parameter; may be repeated', collectParameter, {})
    .addOption(
      new Option('--format <format>', 'form of the answer').choices(FORMATS).default('table'),
    );
  return runCommand({ command, argv, io }, async () => {
    const options = command.opts<QueryOptions>();
    if (command.args.length > 0) throw new AppError('forbidden_query', FREE_CYPHER_OFF);
    return withStore(io, async (store, dataDirectory) => {
      const questions = await readQuestions(path.join(dataDirectory, 'questions'));
      if (options.list === true || options.question === undefined) {
        const rows = questions.map(({ name, title, parameters }) => [
          name,
          title.en,
          parameters.map((parameter) => `${parameter.name}=${parameter.default ?? '…'}`).join(' '),
        ]);
        io.stdout.write(`${toTable(['question', 'title', 'parameters'], rows)}\n`);
        return 0;
      }
      const question = findQuestion(questions, options.question);
      const parameters = toParameters(question, options.param);
      const answer = await answerQuestion(store, { question, parameters }, {});
      io.stdout.write(formatAnswer(answer, options.format));
      if (answer.truncated) io.stderr.write(`Cut at ${answer.rows.length} rows.\n`);
      return 0;
    });
  });
}

function formatAnswer(answer: TableAnswer, format: Format): string {
  const { columns, rows } = answer;
  switch (format) {
    case 'json':
      return `${JSON.stringify({ columns, rows, truncated: answer.truncated }, null, 2)}\n`;
    case 'csv':
      return stringify([columns, ...rows.map((row) => row.map(toCell))], { escape_formulas: true });
    case 'table':
      return `${toTable(
        columns,
        rows.map((row) => row.map(toCell)),
      )}\n`;
    default:
      return format satisfies never;
  }
}

/** A value in one line: a node by its name, nothing for null. */
function toCell(value: QueryValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(toCell).join(', ');
  if ('$type' in value && value.$type === 'node') {
    const properties = value.properties as { readonly name?: QueryValue };
    return toCell(properties.name ?? (value as { readonly id?: QueryValue }).id ?? null);
  }
  return JSON.stringify(value);
}

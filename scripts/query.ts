import path from 'node:path';
import { Command, Option } from 'commander';
import type { QueryLimit } from '../graph-data/model/api/cypher.ts';
import { answerQuestion, findQuestion } from '../server/questions/answer-question.ts';
import { readQuestions } from '../server/questions/read-questions.ts';
import { toTable } from './bench/table.ts';
import type { CommandIo } from './command-line/command.ts';
import { collectParameter, toParameters } from './command-line/parameters.ts';
import type { TypedParameters } from './command-line/parameters.ts';
import { toQueryParameters } from './command-line/query-parameters.ts';
import { runCommand } from './command-line/run-command.ts';
import { UsageError } from './command-line/usage-error.ts';
import { LOCAL_CLIENT, withQueries } from './command-line/with-queries.ts';
import { withStop } from './command-line/with-stop.ts';
import { withStore } from './command-line/with-store.ts';
import type { OpenedStore } from './command-line/with-store.ts';
import { ANSWER_FORMATS, formatAnswer } from './query/format-answer.ts';
import type { AnswerFormat } from './query/format-answer.ts';
import { readQueryText } from './query/read-query-text.ts';

interface QueryOptions {
  readonly question?: string;
  readonly list?: true;
  readonly file?: string;
  readonly param: TypedParameters;
  readonly format: AnswerFormat;
}

const EXAMPLES = `
Examples:
  npm run query -- 'MATCH (p:Project) RETURN p.name AS name ORDER BY name LIMIT 5'
  npm run query -- 'MATCH (n:Entity) WHERE n.id IN $ids RETURN n' --param 'ids=["project:nova"]'
  npm run query -- --file question.cypher --format csv
  echo 'MATCH (n) RETURN count(n) AS nodes' | npm run --silent query -- - --format json
  npm run query -- --question who-founded --param founded=project:openstack

A parameter that reads as JSON is that value (10, true, null, ["a","b"], {"a":1}); everything else is
text, as is "10" with its quotes. Queries only read, and have limits: see docs/cypher.md.
Exit codes: 0 done, 1 refused or failed, 2 wrong usage.
`;

/** `npm run query`: free Cypher under the guard, and named questions. */
export function run(argv: string[], io: CommandIo): Promise<number> {
  const command = new Command('stackscape query')
    .description('Run a query of your own, or answer a named question; without either, list those.')
    .argument('[cypher]', 'a query; - reads it from standard input')
    .option('--file <path>', 'a file with the query; - is standard input')
    .option('--question <name>', 'the named question to answer')
    .option('--list', 'list the named questions and their parameters')
    .option('--param <name=value>', 'a parameter; may be repeated', collectParameter, {})
    .addOption(
      new Option('--format <format>', 'form of the answer')
        .choices(ANSWER_FORMATS)
        .default('table'),
    )
    .allowExcessArguments(false)
    .addHelpText('after', EXAMPLES);
  return runCommand({ command, argv, io }, async () => {
    const options = command.opts<QueryOptions>();
    const query = await readQueryText({ typed: command.args[0], file: options.file }, io);
    const ways = [query !== null, options.question !== undefined, options.list === true];
    if (ways.filter(Boolean).length > 1) {
      throw new UsageError('Choose one: a query, --question NAME or --list.');
    }
    return withStop((signal) =>
      withStore(io, async (store, dataDirectory, settings) => {
        const opened = { store, dataDirectory, settings };
        if (query !== null) return askQuery({ query, options }, opened, { io, signal });
        if (options.question !== undefined) {
          return askQuestion({ name: options.question, options }, opened, { io, signal });
        }
        return listQuestions(dataDirectory, io);
      }),
    );
  });
}

interface Surroundings {
  readonly io: CommandIo;
  readonly signal: AbortSignal;
}

async function askQuery(
  { query, options }: { readonly query: string; readonly options: QueryOptions },
  { store, settings }: OpenedStore,
  { io, signal }: Surroundings,
): Promise<number> {
  const parameters = toQueryParameters(options.param);
  return withQueries({ store, settings }, async (queries) => {
    const answer = await queries.run({ query, parameters, client: LOCAL_CLIENT }, { signal });
    io.stdout.write(formatAnswer(answer, options.format));
    for (const limit of answer.limits) {
      io.stderr.write(`${toLimitSentence(limit, answer.rows.length, settings.queries)}\n`);
    }
    return 0;
  });
}

function toLimitSentence(
  limit: QueryLimit,
  rows: number,
  { maxMegabytes, maxPathLength }: OpenedStore['settings']['queries'],
): string {
  switch (limit) {
    case 'rows':
      return `Cut at ${rows} rows (STACKSCAPE_QUERY_ROWS).`;
    case 'bytes':
      return `Cut at ${rows} rows: they are ${maxMegabytes} MB (STACKSCAPE_QUERY_MB).`;
    case 'path':
      return `Paths of variable length were followed for at most ${maxPathLength} relationships (STACKSCAPE_QUERY_PATH).`;
    default:
      return limit satisfies never;
  }
}

async function askQuestion(
  { name, options }: { readonly name: string; readonly options: QueryOptions },
  { store, dataDirectory }: OpenedStore,
  { io, signal }: Surroundings,
): Promise<number> {
  const questions = await readQuestions(path.join(dataDirectory, 'questions'));
  const question = findQuestion(questions, name);
  const parameters = toParameters(question, options.param);
  const answer = await answerQuestion(store, { question, parameters }, { signal });
  io.stdout.write(formatAnswer(answer, options.format));
  if (answer.truncated) io.stderr.write(`Cut at ${answer.rows.length} rows.\n`);
  return 0;
}

async function listQuestions(dataDirectory: string, io: CommandIo): Promise<number> {
  const questions = await readQuestions(path.join(dataDirectory, 'questions'));
  const rows = questions.map(({ name, title, parameters }) => [
    name,
    title.en,
    parameters.map((parameter) => `${parameter.name}=${parameter.default ?? '…'}`).join(' '),
  ]);
  io.stdout.write(`${toTable(['question', 'title', 'parameters'], rows)}\n`);
  return 0;
}

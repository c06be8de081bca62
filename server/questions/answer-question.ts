import { API_LIMITS } from '../../graph-data/model/api/limits.ts';
import { momentSchema } from '../../graph-data/model/api/moment.ts';
import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import type { Question } from '../../graph-data/model/api/questions.ts';
import type { TableAnswer } from '../../graph-data/model/api/table.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import { toLastDay } from '../../graph-data/model/last-day.ts';
import type { AskOptions, GraphStore } from '../store/graph-store.ts';
import { resolveMoment } from '../store/resolve-moment.ts';

type Parameters = Readonly<Record<string, QueryValue>>;

export function findQuestion(questions: readonly Question[], name: string): Question {
  const question = questions.find((candidate) => candidate.name === name);
  if (question !== undefined) return question;
  throw new AppError(
    'not_found',
    `There is no question "${name}"; there are: ${questions.map((each) => each.name).join(', ')}.`,
  );
}

/** The answer of a named question; wrong, missing or unknown parameters are `invalid_request`. */
export async function answerQuestion(
  store: GraphStore,
  asked: { readonly question: Question; readonly parameters: Parameters },
  options: AskOptions,
): Promise<TableAnswer> {
  const { question } = asked;
  const parameters = toStatementParameters(question, asked.parameters);
  for (const { name, type } of question.parameters) {
    if (type === 'moment') {
      parameters[name] = await toDay(store, { name, value: parameters[name] }, options);
    }
  }
  const statement = { text: question.cypher };
  return store.getTable({ statement, parameters, maxRows: API_LIMITS.questionRows }, options);
}

/** The day that a question is about; undefined where it is about none, or about several. */
export async function findQuestionMoment(
  store: GraphStore,
  { question, parameters }: { readonly question: Question; readonly parameters: Parameters },
  options: AskOptions,
): Promise<string | undefined> {
  const [moment, ...others] = question.parameters.filter(({ type }) => type === 'moment');
  if (moment === undefined || others.length > 0) return undefined;
  const value = toStatementParameters(question, parameters)[moment.name];
  return toDay(store, { name: moment.name, value }, options);
}

/** Every parameter of the statement: the given value, else its default. */
export function toStatementParameters(
  question: Question,
  given: Parameters,
): Record<string, QueryValue> {
  const known = new Set(question.parameters.map(({ name }) => name));
  const unknown = Object.keys(given).find((name) => !known.has(name));
  if (unknown !== undefined) throw toWrong(unknown, 'the question has no such parameter');
  return Object.fromEntries(
    question.parameters.map((parameter) => {
      const { name, type } = parameter;
      const value = given[name] ?? parameter.default;
      if (value === null) throw toWrong(name, 'the question needs this parameter');
      const expected = type === 'integer' ? 'a whole number' : 'text';
      const fits = type === 'integer' ? Number.isSafeInteger(value) : typeof value === 'string';
      if (!fits) throw toWrong(name, `expected ${expected}`);
      return [name, value];
    }),
  );
}

/** The day that a date or a release means: the last one of a year or a month. */
async function toDay(
  store: GraphStore,
  { name, value }: { readonly name: string; readonly value: QueryValue | undefined },
  options: AskOptions,
): Promise<string> {
  const moment = momentSchema.safeParse(value);
  if (!moment.success) throw toWrong(name, `expected ${moment.error.issues[0]?.message}`);
  const resolved = await resolveMoment(store, { name, moment: moment.data }, options);
  return toLastDay(resolved);
}

function toWrong(name: string, reason: string): AppError {
  return new AppError('invalid_request', `${name}: ${reason}.`);
}

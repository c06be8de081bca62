import { API_LIMITS } from '../../graph-data/model/api.ts';
import type { Question, QueryValue, TableAnswer } from '../../graph-data/model/api.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import type { AskOptions, GraphStore } from '../store/graph-store.ts';

type Parameters = Readonly<Record<string, QueryValue>>;

export function findQuestion(questions: readonly Question[], name: string): Question {
  const question = questions.find((candidate) => candidate.name === name);
  if (question !== undefined) return question;
  throw new AppError('not_found', `There is no question "${name}"; see GET /api/v1/questions.`);
}

/** The answer of a named question; wrong, missing or unknown parameters are `invalid_request`. */
export async function answerQuestion(
  store: GraphStore,
  asked: { readonly question: Question; readonly parameters: Parameters },
  options: AskOptions,
): Promise<TableAnswer> {
  const { question, parameters } = asked;
  return store.getTable(
    {
      statement: { text: question.cypher },
      parameters: toStatementParameters(question, parameters),
      maxRows: API_LIMITS.questionRows,
    },
    options,
  );
}

/** Every parameter of the statement: the given value, else its default; null where it may be absent. */
export function toStatementParameters(question: Question, given: Parameters): Parameters {
  const known = new Set(question.parameters.map(({ name }) => name));
  const unknown = Object.keys(given).find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new AppError('invalid_request', `${unknown}: the question has no such parameter.`);
  }
  return Object.fromEntries(
    question.parameters.map((parameter) => {
      const value = given[parameter.name] ?? parameter.default;
      if (value === null) {
        throw new AppError(
          'invalid_request',
          `${parameter.name}: the question needs this parameter.`,
        );
      }
      const expected = parameter.type === 'integer' ? 'a whole number' : 'text';
      const fits =
        parameter.type === 'integer' ? Number.isSafeInteger(value) : typeof value === 'string';
      if (!fits) throw new AppError('invalid_request', `${parameter.name}: expected ${expected}.`);
      return [parameter.name, value];
    }),
  );
}

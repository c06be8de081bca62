import { momentSchema } from '../../../../graph-data/model/api/moment.ts';
import type { Question } from '../../../../graph-data/model/api/questions.ts';

/** What stands in the fields of a form, by the parameter's name, as typed. */
export type FormValues = Readonly<Record<string, string>>;

type Parameter = Question['parameters'][number];

/** Why a field cannot be sent. */
export type FieldProblem = 'missing' | 'number' | 'moment';

/** The fields as they stand at first. */
export function toFormValues(question: Question): FormValues {
  return Object.fromEntries(
    question.parameters.map(({ name, default: value }) => [
      name,
      value === null ? '' : String(value),
    ]),
  );
}

export function findProblem({ type }: Parameter, typed: string): FieldProblem | null {
  const text = typed.trim();
  if (text === '') return 'missing';
  if (type === 'integer') {
    return /^-?\d{1,15}$/.test(text) ? null : 'number';
  }
  if (type === 'moment') {
    // `2025-13` might be a release by its form, and is none.
    const isOfCalendar = !/^\d{4}-/.test(text) || !Number.isNaN(Date.parse(text));
    return isOfCalendar && momentSchema.safeParse(text).success ? null : 'moment';
  }
  return null;
}

/** The parameters as the API takes them; undefined while a field cannot be sent. */
export function toParameters(
  { parameters }: Question,
  values: FormValues,
): Record<string, string | number> | undefined {
  const entries: [string, string | number][] = [];
  for (const parameter of parameters) {
    const text = (values[parameter.name] ?? '').trim();
    if (findProblem(parameter, text) !== null) return undefined;
    entries.push([parameter.name, parameter.type === 'integer' ? Number(text) : text]);
  }
  return Object.fromEntries(entries);
}

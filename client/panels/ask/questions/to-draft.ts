import type { Question } from '../../../../graph-data/model/api/questions.ts';
import { toLastDay } from '../../../../graph-data/model/last-day.ts';
import type { QueryDraft } from '../workbench/kept/kept-query.ts';
import type { ParameterField } from '../workbench/parameters/parameter.ts';
import type { FormValues } from './form-values.ts';

const TYPES = { node: 'node', string: 'text', integer: 'integer', moment: 'date' } as const;

const DATE = /^\d{4}(?:-\d{2}){0,2}$/;

/** The last day that a date means, however precise it is; null where it is none: a release. */
export function findLastDay(moment: string): string | null {
  return DATE.test(moment) && !Number.isNaN(Date.parse(moment)) ? toLastDay(moment) : null;
}

/**
 * A question as a query of one's own, with what stands in the form as its parameters. The server
 * turns moments into days before it asks; `days` has those that were looked up.
 */
export function toDraft(
  question: Question,
  values: FormValues,
  days: ReadonlyMap<string, string>,
): QueryDraft {
  const parameters = Object.fromEntries(
    question.parameters.map(({ name, type }): [string, ParameterField] => {
      const typed = (values[name] ?? '').trim();
      const day = type === 'moment' ? (findLastDay(typed) ?? days.get(typed)) : typed;
      return [
        name,
        day === undefined ? { type: 'text', typed } : { type: TYPES[type], typed: day },
      ];
    }),
  );
  return { text: question.cypher.trim(), parameters };
}

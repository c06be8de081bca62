import type { Question } from '../../../../graph-data/model/api/questions.ts';
import type { QueryDraft } from '../workbench/kept/kept-query.ts';
import type { ParameterField } from '../workbench/parameters/parameter.ts';
import type { FormValues } from './form-values.ts';

const TYPES = { node: 'node', string: 'text', integer: 'integer', moment: 'date' } as const;

/** The last day that a date means, however precise it is; null where it is none: a release. */
export function toLastDay(moment: string): string | null {
  if (/^\d{4}$/.test(moment)) return `${moment}-12-31`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(moment)) return moment;
  if (!/^\d{4}-\d{2}$/.test(moment)) return null;
  const day = new Date(`${moment}-01`);
  if (Number.isNaN(day.getTime())) return null;
  day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return day.toISOString().slice(0, 10);
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
      const day = type === 'moment' ? (toLastDay(typed) ?? days.get(typed)) : typed;
      return [
        name,
        day === undefined ? { type: 'text', typed } : { type: TYPES[type], typed: day },
      ];
    }),
  );
  return { text: question.cypher.trim(), parameters };
}

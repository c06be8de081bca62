import { stringify } from 'csv-stringify/sync';
import type { CypherAnswer, PlanStep } from '../../graph-data/model/api/cypher.ts';
import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import type { TableAnswer } from '../../graph-data/model/api/table.ts';
import { toAnswerTable } from './answer-table.ts';

export const ANSWER_FORMATS = ['table', 'json', 'csv'] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** The answer of a question or of a query, as it is printed. */
export function formatAnswer(answer: TableAnswer | CypherAnswer, format: AnswerFormat): string {
  const plan = 'plan' in answer ? answer.plan : null;
  const columns = plan === null ? answer.columns : ['operator', 'rows', 'details'];
  const rows = plan === null ? answer.rows : toPlanRows(plan);
  switch (format) {
    case 'json':
      return `${JSON.stringify(toJson(answer), null, 2)}\n`;
    case 'csv':
      return stringify([columns, ...rows.map((row) => row.map(toCell))], { escape_formulas: true });
    case 'table':
      return `${toAnswerTable(columns, rows)}\n`;
    default:
      return format satisfies never;
  }
}

/** Without the graph, which only repeats what the rows say. */
function toJson({ graph: _graph, ...answer }: TableAnswer | CypherAnswer): object {
  return answer;
}

/** A step a row, indented below the one that takes its rows. */
function toPlanRows(plan: PlanStep): QueryValue[][] {
  const rows: QueryValue[][] = [];
  const waiting: { readonly step: PlanStep; readonly depth: number }[] = [{ step: plan, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { step, depth } = next;
    const estimated = step.estimatedRows === null ? null : Math.round(step.estimatedRows);
    rows.push(['  '.repeat(depth) + step.operator, estimated, step.details]);
    waiting.push(...step.steps.map((inner) => ({ step: inner, depth: depth + 1 })).toReversed());
  }
  return rows;
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

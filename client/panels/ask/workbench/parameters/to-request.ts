import type { QueryValue } from '../../../../../graph-data/model/api/query-value.ts';
import { findParameterPlaces } from './find-parameters.ts';
import { EMPTY_FIELD, toParameterValue } from './parameter.ts';
import type { ParameterFields } from './parameter.ts';

/** What is sent, and how places of what is sent are found in what was written. */
export interface QueryRequest {
  readonly query: string;
  readonly parameters: Readonly<Record<string, QueryValue>>;
  readonly toWritten: (offset: number) => number;
}

/** The first parameter that has no value of its type, or the request. */
export type ToRequest =
  | { readonly request: QueryRequest }
  | { readonly missing: { readonly name: string; readonly from: number; readonly to: number } };

const BEFORE = 'toFloat(';
const AFTER = ')';

/**
 * JSON knows no difference between 2 and 2.0, and the API takes both for a whole number: where a
 * parameter is a number with a fraction of nothing, the query itself says that it is meant as such.
 */
export function toRequest(written: string, fields: ParameterFields): ToRequest {
  const parameters: Record<string, QueryValue> = {};
  const floats: { from: number; to: number }[] = [];
  for (const { name, from, to } of findParameterPlaces(written)) {
    const field = Object.hasOwn(fields, name) ? (fields[name] ?? EMPTY_FIELD) : EMPTY_FIELD;
    const value = toParameterValue(field);
    if (value === undefined) return { missing: { name, from, to } };
    Object.defineProperty(parameters, name, { value, enumerable: true, configurable: true });
    if (field.type === 'float' && Number.isInteger(value)) floats.push({ from, to });
  }
  let query = '';
  let done = 0;
  for (const { from, to } of floats) {
    query += `${written.slice(done, from)}${BEFORE}${written.slice(from, to)}${AFTER}`;
    done = to;
  }
  query += written.slice(done);
  return { request: { query, parameters, toWritten: (offset) => toWritten(offset, floats) } };
}

function toWritten(offset: number, floats: readonly { from: number; to: number }[]): number {
  let added = 0;
  for (const { from, to } of floats) {
    const start = from + added;
    if (offset < start) break;
    if (offset < start + BEFORE.length) return from;
    if (offset <= to + added + BEFORE.length) return offset - added - BEFORE.length;
    added += BEFORE.length + AFTER.length;
  }
  return offset - added;
}

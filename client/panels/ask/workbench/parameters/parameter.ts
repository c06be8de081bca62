import type { QueryValue } from '../../../../../graph-data/model/api/query-value.ts';

/** What a parameter is; JSON has no dates and no nodes, so those travel as texts. */
export const PARAMETER_TYPES = [
  'text',
  'integer',
  'float',
  'boolean',
  'list',
  'node',
  'date',
  'json',
] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** A parameter as it stands in the form: its type, and what was typed. */
export interface ParameterField {
  readonly type: ParameterType;
  readonly typed: string;
}

export type ParameterFields = Readonly<Record<string, ParameterField>>;

export const EMPTY_FIELD: ParameterField = { type: 'text', typed: '' };

const INTEGER = /^[+-]?\d+$/;
const FLOAT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** The value of a field; undefined where what was typed is none of its type. */
export function toParameterValue({ type, typed }: ParameterField): QueryValue | undefined {
  const text = typed.trim();
  switch (type) {
    case 'text':
      return typed;
    case 'integer':
      return INTEGER.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
    case 'float':
      return FLOAT.test(text) && Number.isFinite(Number(text)) ? Number(text) : undefined;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'list':
      return toList(text);
    case 'node':
      return text === '' ? undefined : text;
    case 'date':
      return DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
    case 'json':
      return parseJson(text);
    default:
      return type satisfies never;
  }
}

/** `Nova, Glance`, or a list in JSON, whose items may be of any type. */
function toList(text: string): QueryValue | undefined {
  if (!text.startsWith('[')) {
    return text === '' ? [] : text.split(/[,，、]/).map((item) => item.trim());
  }
  const value = parseJson(text);
  return Array.isArray(value) ? value : undefined;
}

function parseJson(text: string): QueryValue | undefined {
  try {
    // Whatever JSON holds is a value that a query may be given.
    return JSON.parse(text) as QueryValue;
  } catch {
    return undefined;
  }
}

/** The field that holds a value, as a question or an example gives it. */
export function toParameterField(value: QueryValue, type?: ParameterType): ParameterField {
  if (type !== undefined) return { type, typed: String(value) };
  if (typeof value === 'string') return { type: 'text', typed: value };
  if (typeof value === 'boolean') return { type: 'boolean', typed: String(value) };
  if (typeof value === 'number') {
    return { type: Number.isSafeInteger(value) ? 'integer' : 'float', typed: String(value) };
  }
  const typed = JSON.stringify(value);
  return { type: Array.isArray(value) ? 'list' : 'json', typed };
}

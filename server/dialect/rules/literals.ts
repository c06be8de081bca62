import type { QueryValue } from '../../../graph-data/model/api/query-value.ts';
import { textOf, unquoteName } from '../../guard/syntax-tree.ts';
import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { isPlainName, quoteName } from '../names.ts';
import { tokensOf } from '../parts.ts';
import { invalid, notSupported } from '../refusal.ts';
import { BOOLEAN, FLOAT, INTEGER, NULL, STRING, typeOfValue } from '../types/value-type.ts';
import { written } from '../written.ts';
import type { Writer } from '../writer.ts';

const LARGEST = 2n ** 63n - 1n;

/** Numbers in every way of writing them; the engine knows decimal ones. */
export const writeNumber: Writer = (node, { tree }) => {
  const text = textOf(tree, node).replaceAll(/[\s_]/g, '');
  const isNegative = text.startsWith('-');
  const digits = text.replace(/^[-+]/, '');
  if (/^0[xo]/i.test(digits) || /^\d+$/.test(digits)) {
    return writeInteger(node, digits, isNegative);
  }
  const value = Number(digits.replace(/[fd]$/i, ''));
  if (Number.isNaN(value)) return invalid(node, `${digits} is no number`);
  if (!Number.isFinite(value)) return invalid(node, `The number ${digits} is too large`);
  return written(toFloatText(isNegative ? -value : value), FLOAT, true);
};

function writeInteger(node: SyntaxNode, digits: string, isNegative: boolean) {
  if (/^0\d/.test(digits)) return invalid(node, 'Octal numbers are written 0o17');
  if (!/^(?:0x[\da-f]+|0o[0-7]+|\d+)$/i.test(digits))
    return invalid(node, `${digits} is no number`);
  const value = BigInt(digits.toLowerCase());
  if (value > LARGEST + (isNegative ? 1n : 0n))
    return invalid(node, 'The whole number is too large');
  if (isNegative && value > LARGEST) return written(`(-${LARGEST} - 1)`, INTEGER);
  return written(isNegative ? `(-${value})` : String(value), INTEGER, true);
}

/** So that it stays one: a whole float keeps its fraction. */
function toFloatText(value: number): string {
  const text = Object.is(value, -0) ? '-0.0' : String(value);
  const withFraction = /[.e]/.test(text) ? text : `${text}.0`;
  return value < 0 || Object.is(value, -0) ? `(${withFraction})` : withFraction;
}

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** A text's own characters. */
export function readString(text: string): string {
  return text.slice(1, -1).replace(/\\(.)/gsu, (_, escaped: string) => ESCAPES[escaped] ?? escaped);
}

export function toStringText(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

export const writeString: Writer = (node, { tree }) =>
  written(toStringText(readString(textOf(tree, node))), STRING, true);

/** `true`, `false`, `null` */
export const writeWord: Writer = (node) => {
  const [word] = tokensOf(node);
  if (word?.type === 'TRUE' || word?.type === 'FALSE') {
    return written(word.text.toLowerCase(), BOOLEAN, true);
  }
  if (word?.type === 'NULL') return written('null', NULL, true);
  return notSupported(node, word?.text ?? 'this literal');
};

export function parameterName(text: string): string {
  return unquoteName(text.replace(/^\$\s*/, ''));
}

/** Whether a float is in it that looks like a whole number, for which the engine would take it. */
function holdsLarge(value: QueryValue): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsLarge);
}

/** The engine finds parameters by plain names; the value of another stands itself in the text. */
export const writeParameter: Writer = (node, { tree, parameters }) => {
  const name = parameterName(textOf(tree, node));
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (value === undefined) return invalid(node, `The parameter $${name} is missing`);
  const type = typeOfValue(value);
  if (isPlainName(name) && !holdsLarge(value)) return written(`$${name}`, type, true);
  return written(toValueText(node, value), type, true);
};

function toValueText(node: SyntaxNode, value: QueryValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return toStringText(value);
  if (typeof value === 'number')
    return Number.isSafeInteger(value) ? `(${value})` : toFloatText(value);
  if (Array.isArray(value)) return `[${value.map((item) => toValueText(node, item)).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => {
    const quoted = quoteName(key) ?? notSupported(node, 'such a key of a map');
    return `${quoted}: ${toValueText(node, item)}`;
  });
  return `{${entries.join(', ')}}`;
}

import { LineCounter, isMap, isNode, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { ReceiptPlace } from '../../../graph-data/model/receipt.ts';
import { findInProse, findSectionAt } from './find-in-prose.ts';
import type { FoundSpan, LineSpan } from './line-span.ts';

/** A text as places in it are looked up; parsed once, however many there are. */
export interface OpenText {
  readonly lines: readonly string[];
  /** Null when the place is not there. */
  find(place: Pick<ReceiptPlace, 'keys' | 'line'>): FoundSpan | null;
}

export function openText(path: string, text: string): OpenText {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const all = { first: 1, last: Math.max(1, lines.length) };
  let findKeys: ((keys: readonly string[]) => FoundSpan | null) | null = null;
  return {
    lines,
    find({ keys, line }) {
      if (line !== null) return findLine(path, lines, line);
      if (keys.length === 0) return all;
      findKeys ??= /\.(?:ya?ml|json)$/i.test(path)
        ? createYamlFinder(text)
        : (names) => findInProse(lines, names) ?? findInText(lines, names);
      return findKeys(keys);
    },
  };
}

/** A line is where something begins; what belongs to it stands around it. */
const LINES_AROUND = 3;
const PROSE = /\.(?:adoc|md|rst|txt)$/i;

function findLine(path: string, lines: readonly string[], line: number): FoundSpan | null {
  const text = lines[line - 1];
  if (text === undefined) return null;
  const section = PROSE.test(path) ? findSectionAt(lines, line) : null;
  if (section !== null) return { first: line, last: line, around: section };
  // What is indented more belongs to the entry that begins in this line or above it.
  const start = findEntryStart(lines, line);
  const indent = toIndent(lines[start - 1] ?? '');
  const rest = lines.slice(start);
  const length = rest.findIndex((next) => next.trim() !== '' && toIndent(next) <= indent);
  const end = length === -1 ? lines.length : start + length;
  const around = {
    first: Math.max(1, Math.min(start, line - LINES_AROUND)),
    last: Math.min(lines.length, Math.max(end, line + LINES_AROUND)),
  };
  return { first: line, last: line, around };
}

/** The line with the hyphen of the entry of a list that a line is in; itself where it is in none. */
function findEntryStart(lines: readonly string[], line: number): number {
  const indent = toIndent(lines[line - 1] ?? '');
  for (let above = line - 1; above > 0; above -= 1) {
    const text = lines[above - 1] ?? '';
    if (text.trim() === '' || toIndent(text) >= indent) continue;
    return /^\s*- /.test(text) ? above : line;
  }
  return line;
}

function toIndent(line: string): number {
  return line.search(/\S/);
}

/** In a file without keys the rest of a locator is what a line of it says. */
function findInText(lines: readonly string[], names: readonly string[]): LineSpan | null {
  const wanted = names.join('/').toLowerCase();
  const index = lines.findIndex((line) => line.toLowerCase().includes(wanted));
  return index === -1 ? null : { first: index + 1, last: index + 1 };
}

function createYamlFinder(text: string): (keys: readonly string[]) => LineSpan | null {
  const counter = new LineCounter();
  const document: Document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    // Every scalar is the text that stands there, so that `2025.10` stays a key.
    schema: 'failsafe',
    uniqueKeys: false,
  });
  const lineOf = (offset: number) => Math.max(1, counter.linePos(offset).line);
  return (keys) => {
    const found = descend({ value: document.contents, first: 0, last: 0 }, keys);
    if (found === null) return null;
    // What ends at the beginning of a line ends on the line before it.
    return {
      first: lineOf(found.first),
      last: Math.max(lineOf(found.first), lineOf(Math.max(0, found.last - 1))),
    };
  };
}

/** A value and where it stands with its key. */
interface Found {
  readonly value: unknown;
  readonly first: number;
  readonly last: number;
}

/** A key may have slashes in it, so as many names as are left may make one. */
function descend(from: Found, names: readonly string[]): Found | null {
  if (names.length === 0) return from;
  for (let count = 1; count <= names.length; count += 1) {
    for (const child of childrenAt(from.value, names.slice(0, count).join('/'))) {
      const found = descend(child, names.slice(count));
      if (found !== null) return found;
    }
  }
  return null;
}

function childrenAt(value: unknown, name: string): Found[] {
  if (isMap(value)) {
    return value.items.flatMap((pair) =>
      isPair(pair) && isScalar(pair.key) && String(pair.key.value).trim() === name.trim()
        ? [toFound(pair.key, pair.value)]
        : [],
    );
  }
  if (!isSeq(value)) return [];
  const named = value.items.filter((item) => isCalled(item, name));
  const placed = /^\d+$/.test(name) ? [value.items[Number(name)]] : [];
  return [...named, ...placed].flatMap((item) => (isNode(item) ? [toFound(item, item)] : []));
}

/** An entry of a list goes by its place, by its text, or by a text in it. */
function isCalled(item: unknown, name: string): boolean {
  if (isScalar(item)) return String(item.value) === name;
  return (
    isMap(item) &&
    item.items.some((pair) => isScalar(pair.value) && String(pair.value.value) === name)
  );
}

function toFound(start: unknown, value: unknown): Found {
  const first = isNode(start) ? (start.range?.[0] ?? 0) : 0;
  const keyEnd = isNode(start) ? (start.range?.[1] ?? first) : first;
  const last = isNode(value) ? (value.range?.[1] ?? keyEnd) : keyEnd;
  return { value, first, last };
}

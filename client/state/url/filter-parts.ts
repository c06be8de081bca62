import { FILTER_KINDS } from '../../graph/filter.ts';
import type { Filter, FilterSubject } from '../../graph/filter.ts';
import { isDay, isId, toNumber } from './pieces.ts';
import type { UrlPart } from './url-part.ts';

const MOST_FILTERS = 30;
const LONGEST_TEXT = 200;
const PROPERTY = /^[A-Za-z][A-Za-z0-9_]{0,60}$/;

/** Filters, a parameter each: `q=number~node~degree~10~50`, with `!` before what is off. */
export const FILTER_PARTS: readonly UrlPart[] = [
  {
    key: 'q',
    part: 'filters',
    write: ({ filters }) => filters.map(writeFilter),
    read: (texts) => {
      const read = texts.slice(0, MOST_FILTERS).map(readFilter);
      const filters = read.filter((filter) => filter !== null);
      return { value: { filters }, whole: filters.length === texts.length };
    },
  },
];

function writeFilter(filter: Filter): string {
  const off = filter.isOff ? '!' : '';
  switch (filter.kind) {
    case 'number':
    case 'date':
      return `${off}${filter.kind}~${filter.of}~${filter.property}~${filter.from ?? ''}~${filter.to ?? ''}`;
    case 'text':
      return `${off}text~${filter.of}~${filter.property}~${filter.text}`;
    case 'core':
      return `${off}core~${filter.k}`;
    case 'component':
      return `${off}component~${filter.id ?? ''}`;
    case 'near':
      return `${off}near~${filter.id}~${filter.depth}`;
    default:
      return filter satisfies never;
  }
}

function readFilter(text: string): Filter | null {
  const isOff = text.startsWith('!');
  const [name, ...rest] = (isOff ? text.slice(1) : text).split('~');
  const kind = FILTER_KINDS.find((known) => known === name);
  switch (kind) {
    case 'number':
    case 'date':
      return readRange(kind, rest, isOff);
    case 'text':
      return readText(rest, isOff);
    case 'core': {
      const k = toNumber(rest[0]);
      return isCount(k, 100) ? { kind, k, isOff } : null;
    }
    case 'component':
      if (rest[0] === '') return { kind, id: null, isOff };
      return rest[0] !== undefined && isId(rest[0]) ? { kind, id: rest[0], isOff } : null;
    case 'near': {
      const [id = ''] = rest;
      const depth = toNumber(rest[1]);
      return isId(id) && isCount(depth, 6) ? { kind, id, depth, isOff } : null;
    }
    case undefined:
      return null;
    default:
      return kind satisfies never;
  }
}

function isCount(value: number | undefined, most: number): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= most;
}

function readSubject(of: string | undefined): FilterSubject | null {
  return of === 'node' || of === 'relationship' ? of : null;
}

function readRange(
  kind: 'number' | 'date',
  [subject, property = '', from = '', to = '', ...rest]: readonly string[],
  isOff: boolean,
): Filter | null {
  const of = readSubject(subject);
  if (of === null || !PROPERTY.test(property) || rest.length > 0) return null;
  if (kind === 'date') {
    const bounds = [from, to].map((day) => (day === '' ? null : isDay(day) ? day : undefined));
    const [first, last] = bounds;
    if (first === undefined || last === undefined) return null;
    return { kind, of, property, from: first, to: last, isOff };
  }
  const [first, last] = [from, to].map((bound) => (bound === '' ? null : toNumber(bound)));
  if (first === undefined || last === undefined) return null;
  return { kind, of, property, from: first, to: last, isOff };
}

function readText(
  [subject, property = '', ...rest]: readonly string[],
  isOff: boolean,
): Filter | null {
  const of = readSubject(subject);
  // The text itself may hold the mark between the pieces.
  const text = rest.join('~');
  if (of === null || !PROPERTY.test(property) || rest.length === 0) return null;
  return text.length <= LONGEST_TEXT ? { kind: 'text', of, property, text, isOff } : null;
}

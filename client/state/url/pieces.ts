import type { Read } from './url-part.ts';

const ID = /^[a-z]+:[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/;
const LONGEST_ID = 200;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

export function isId(text: string): boolean {
  return text.length <= LONGEST_ID && ID.test(text);
}

/** A relationship by its type and its ends, and by what tells it from others between them. */
const RELATIONSHIP = /^[A-Z]+(?:_[A-Z]+)*\|([^|,]+)\|([^|,]+)(?:\|[^|,]{1,200})?$/;

export function isElementId(text: string): boolean {
  const [, start, end] = RELATIONSHIP.exec(text) ?? [];
  return start === undefined || end === undefined ? isId(text) : isId(start) && isId(end);
}

export function isDay(text: string | undefined): text is string {
  return text !== undefined && DAY.test(text);
}

export function readId(text: string): Read<string | null> {
  return isId(text) ? { value: text, whole: true } : { value: null, whole: false };
}

/** One of a closed list, or what holds otherwise. */
export function readChoice<const Choice extends string, Otherwise>(
  text: string,
  choices: readonly Choice[],
  otherwise: Otherwise,
): Read<Choice | Otherwise> {
  const value = choices.find((choice) => choice === text);
  return value === undefined ? { value: otherwise, whole: false } : { value, whole: true };
}

/** The known items of a comma-separated list, each once, no more than so many. */
export function readList(
  text: string,
  isKnown: (item: string) => boolean,
  most = Number.POSITIVE_INFINITY,
): Read<string[]> {
  const items = text.split(',');
  const known = [...new Set(items.filter(isKnown))];
  const value = known.slice(0, most);
  return { value, whole: items.every(isKnown) && value.length === known.length };
}

export function writeList(list: readonly string[]): string | null {
  return list.length === 0 ? null : list.join(',');
}

/** A number as a link has it; undefined for anything else, and for what no picture can hold. */
export function toNumber(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) && Math.abs(value) <= 1e12 ? value : undefined;
}

/** Five digits are finer than any screen. */
export function shorten(value: number): string {
  return String(Number(value.toPrecision(5)));
}

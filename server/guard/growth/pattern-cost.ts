/**
 * How many ways a regular expression may be tried on a text before it is found not to match. Neo4j's
 * matcher tries one after another, and nothing ends it: `(.*a){25}b` on 40 letters takes years.
 */

/** Ways beyond every limit, and what cannot be judged. */
const TOO_MANY = Infinity;
const LONGEST_PATTERN = 500;
/** What a pattern may come to when its counted repetitions are written out. */
const LARGEST = 5_000;

interface Part {
  readonly ways: number;
  /** Single characters, when repetitions are written out. */
  readonly size: number;
}

const EMPTY: Part = { ways: 1, size: 0 };
const SINGLE: Part = { ways: 1, size: 1 };

interface Reader {
  readonly pattern: string;
  readonly length: number;
  at: number;
}

/** Steps at most on a text of `length` characters; infinite where that cannot be told. */
export function toPatternCost(pattern: string, length: number): number {
  if (pattern.length > LONGEST_PATTERN) return TOO_MANY;
  const reader: Reader = { pattern, length, at: 0 };
  const whole = readChoice(reader);
  const isWhole = reader.at === pattern.length;
  return isWhole && whole.size <= LARGEST ? whole.ways : TOO_MANY;
}

/** `a|b|c`, to the end or to a closing bracket. */
function readChoice(reader: Reader): Part {
  const options = [readSequence(reader)];
  while (peek(reader) === '|') {
    reader.at += 1;
    options.push(readSequence(reader));
  }
  return {
    ways: options.reduce((sum, { ways }) => sum + ways, 0),
    size: options.reduce((sum, { size }) => sum + size, 0),
  };
}

function readSequence(reader: Reader): Part {
  const parts: Part[] = [];
  for (let next = peek(reader); next !== '' && next !== '|' && next !== ')'; next = peek(reader)) {
    parts.push(readRepeated(reader));
  }
  return {
    ways: parts.reduce((product, { ways }) => product * ways, 1),
    size: parts.reduce((sum, { size }) => sum + size, 0),
  };
}

function readRepeated(reader: Reader): Part {
  const start = reader.at;
  let part = readAtom(reader);
  for (let count = readCount(reader); count !== null; count = readCount(reader)) {
    const isAny = reader.pattern.slice(start, reader.at) === '.*';
    const isLast = reader.at === reader.pattern.length;
    // It takes the rest, whatever that is.
    part = isAny && isLast ? SINGLE : repeat(part, count, reader.length);
  }
  return part;
}

interface Count {
  readonly least: number;
  readonly most: number;
}

function repeat(part: Part, { least, most }: Count, length: number): Part {
  const times = Math.min(most, Math.max(length, least));
  const size = part.size * Math.max(1, Math.min(most, Math.max(least, 1)));
  const choices = Math.max(1, times - least + 1);
  // Each round is tried in each way: with more than one way they multiply round by round.
  const ways = part.ways > 1 ? part.ways ** times : choices;
  return { ways, size };
}

/** `*`, `+`, `?`, `{2}`, `{2,}`, `{2,5}`, each also with `?` or `+` behind it; null where none is. */
function readCount(reader: Reader): Count | null {
  const rest = reader.pattern.slice(reader.at);
  const [whole, sign, least, comma, most] =
    /^(?:([*+?])|\{(\d{1,9})(,)?(\d{1,9})?\})[?+]?/.exec(rest) ?? [];
  if (whole === undefined) return null;
  reader.at += whole.length;
  if (sign === '*') return { least: 0, most: Infinity };
  if (sign === '+') return { least: 1, most: Infinity };
  if (sign === '?') return { least: 0, most: 1 };
  const from = Number(least);
  return { least: from, most: comma === undefined ? from : most ? Number(most) : Infinity };
}

function readAtom(reader: Reader): Part {
  const next = peek(reader);
  if (next === '(') return readGroup(reader);
  if (next === '[') return readClass(reader);
  if (next === '\\') return readEscape(reader);
  // A count with nothing before it.
  if (/[*+?{]/.test(next)) return refuse(reader);
  reader.at += 1;
  return SINGLE;
}

/** `(…)`, `(?:…)`, `(?<name>…)`, what looks ahead or back, and `(?i)`, which is nothing itself. */
function readGroup(reader: Reader): Part {
  const rest = reader.pattern.slice(reader.at);
  const flags = /^\(\?[a-zA-Z-]+\)/.exec(rest);
  if (flags !== null) {
    reader.at += flags[0].length;
    return EMPTY;
  }
  const opening = /^\((?:\?(?:[a-zA-Z-]*:|<[a-zA-Z]\w*>|<?[=!]|>))?/.exec(rest);
  reader.at += opening?.[0].length ?? 1;
  const inner = readChoice(reader);
  if (peek(reader) !== ')') return refuse(reader);
  reader.at += 1;
  return inner;
}

/** `[…]`, with classes within classes. */
function readClass(reader: Reader): Part {
  let depth = 0;
  do {
    const next = peek(reader);
    if (next === '') return refuse(reader);
    if (next === '\\') reader.at += 1;
    else if (next === '[') depth += 1;
    else if (next === ']') depth -= 1;
    reader.at += 1;
  } while (depth > 0);
  return SINGLE;
}

/** What refers back to a group, and quoting by `\Q`, is not judged. */
function readEscape(reader: Reader): Part {
  const rest = reader.pattern.slice(reader.at);
  const [whole] = /^\\(?:[pP]\{\w+\}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|[^1-9kQE])/s.exec(rest) ?? [];
  if (whole === undefined) return refuse(reader);
  reader.at += whole.length;
  return SINGLE;
}

function refuse(reader: Reader): Part {
  reader.at = reader.pattern.length;
  return { ways: TOO_MANY, size: 0 };
}

function peek({ pattern, at }: Reader): string {
  return pattern.charAt(at);
}

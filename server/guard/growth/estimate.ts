/**
 * How large a value may become while one row is worked out: an upper bound from the query's text, its
 * parameters, and assumptions about what comes out of the graph (`NOMINAL`).
 */
export interface Estimate {
  /** Of the whole value, roughly. */
  readonly bytes: number;
  /** Characters, where it is text. */
  readonly length: number;
  /** Elements, where it is a list; entries, where it is a map. */
  readonly items: number;
  /** Distance from zero, where it is a number. */
  readonly magnitude: number;
  /** What its elements or entries may be; null where it has none. */
  readonly item: Estimate | null;
  /** Text or number, where it is known beforehand. */
  readonly known: string | number | null;
}

/** What a value may be, and the steps that working it out takes. */
export interface Cost {
  readonly value: Estimate;
  readonly work: number;
}

/** Beyond these a query is refused. */
export const MOST = {
  /** Of one value. */
  bytes: 32 * 2 ** 20,
  /** Steps for one row: some seconds of a store. */
  work: 200_000_000,
  /** Numbers that range() makes. */
  range: 1_000_000,
} as const;

/** What is taken to come out of the graph: more than the bundled facts have. */
export const NOMINAL = {
  rows: 5_000,
  /** Matches of a pattern within an expression, for one row. */
  matches: 100,
  pathLength: 50,
} as const;

export const NOTHING: Estimate = {
  bytes: 0,
  length: 0,
  items: 0,
  magnitude: 0,
  item: null,
  known: null,
};

export const SCALAR: Estimate = { ...NOTHING, bytes: 8, length: 40, magnitude: 1 };
const ELEMENT: Estimate = { ...SCALAR, bytes: 200, length: 200, magnitude: 100_000 };
/** Text, a number or a list, as the graph has them. */
export const PROPERTY: Estimate = { ...ELEMENT, bytes: 500, items: 100, item: ELEMENT };
/** A node or a relationship: passed on by reference, whatever its properties. */
export const ENTITY: Estimate = { ...NOTHING, bytes: 100, items: 20, item: PROPERTY };
/** All properties of one as a map. */
export const PROPERTIES: Estimate = { ...ENTITY, bytes: 2_000 };
/** A moment or a span that the query makes up; its years may be many. */
export const TEMPORAL: Estimate = { ...SCALAR, bytes: 40, item: { ...SCALAR, magnitude: 1e19 } };
/** A moment of today or of the graph. */
export const MOMENT: Estimate = { ...SCALAR, bytes: 40, item: { ...SCALAR, magnitude: 10_000 } };
export const PATH: Estimate = toList(NOMINAL.pathLength, ENTITY);

export function toNumber(magnitude: number): Estimate {
  return { ...SCALAR, magnitude };
}

export function toText(length: number): Estimate {
  return { ...NOTHING, bytes: length, length };
}

export function toKnown(known: string | number): Estimate {
  return typeof known === 'string'
    ? { ...toText(known.length), known }
    : { ...toNumber(Math.abs(known)), known };
}

/** `items` of something. */
export function toList(items: number, item: Estimate): Estimate {
  return { ...NOTHING, bytes: 16 + items * (item.bytes + 8), items, item };
}

/** The same without what is known of its content. */
export function forget(value: Estimate): Estimate {
  return value.known === null ? value : { ...value, known: null };
}

/** One or the other. */
export function either(left: Estimate, right: Estimate): Estimate {
  const larger = (key: 'bytes' | 'length' | 'items' | 'magnitude') =>
    Math.max(left[key], right[key]);
  return {
    bytes: larger('bytes'),
    length: larger('length'),
    items: larger('items'),
    magnitude: larger('magnitude'),
    item: eitherItem(left.item, right.item),
    known: left.known === right.known ? left.known : null,
  };
}

/** Both joined by `+`: text, lists, numbers, or a list and one more element. */
export function plus(left: Estimate, right: Estimate): Estimate {
  const isList = left.items > 0 || right.items > 0;
  return {
    bytes: left.bytes + right.bytes,
    length: left.length + right.length,
    items: isList ? left.items + right.items + 1 : 0,
    magnitude: left.magnitude + right.magnitude,
    // A list takes elements in, and elements of another list.
    item: isList ? eitherItem(eitherItem(left.item, right.item), toElement(left, right)) : null,
    known: plusKnown(left.known, right.known),
  };
}

/** What joins a list that is no list itself. */
function toElement(left: Estimate, right: Estimate): Estimate | null {
  if (left.items === 0) return forget(left);
  return right.items === 0 ? forget(right) : null;
}

function plusKnown(left: Estimate['known'], right: Estimate['known']): Estimate['known'] {
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  return left === null || right === null ? null : `${left}${right}`;
}

function eitherItem(left: Estimate | null, right: Estimate | null): Estimate | null {
  if (left === null || right === null) return left ?? right;
  return left === right ? left : either(left, right);
}

/** Whether it comes out of the graph as it is there. */
export function isFromGraph(value: Estimate): boolean {
  return value === PROPERTY || value === ELEMENT || value === MOMENT;
}

/** What stands in a list or map, or is a property. */
export function toItem(value: Estimate): Estimate {
  return value.item ?? PROPERTY;
}

export function sumWork(costs: readonly Cost[]): number {
  return costs.reduce((sum, { work }) => sum + work, 0);
}

import type { QueryValue } from '../../../graph-data/model/api/query-value.ts';

/** What a value may be. */
export type Kind =
  | 'null'
  | 'boolean'
  | 'integer'
  | 'float'
  | 'string'
  | 'list'
  | 'map'
  | 'node'
  | 'relationship'
  | 'path'
  | 'date'
  | 'duration';

/**
 * What is known of an expression's value before it is run: which kinds it may have, what stands in it
 * when it is a list, and under which keys when it is a map.
 */
export interface ValueType {
  readonly kinds: ReadonlySet<Kind>;
  /** Of a list's items; null where nothing is known of them. */
  readonly item: ValueType | null;
  /** Of a map that is known as a whole; null where it is not. */
  readonly entries: ReadonlyMap<string, ValueType> | null;
  /** Of a list that is always as long: what stands in each place. */
  readonly places: readonly ValueType[] | null;
  /**
   * A property that the model does not name: it is null in a graph of ours, so it is taken for
   * whatever fits.
   */
  readonly isForeign: boolean;
}

const NO_DETAIL = { item: null, entries: null, places: null, isForeign: false };

function ofKinds(...kinds: readonly Kind[]): ValueType {
  return { ...NO_DETAIL, kinds: new Set(kinds) };
}

export const NEVER = ofKinds();
export const NULL = ofKinds('null');
export const BOOLEAN = ofKinds('boolean');
export const INTEGER = ofKinds('integer');
export const FLOAT = ofKinds('float');
export const NUMBER = ofKinds('integer', 'float');
export const STRING = ofKinds('string');
export const NODE = ofKinds('node');
export const RELATIONSHIP = ofKinds('relationship');
export const PATH = ofKinds('path');
export const MAP = ofKinds('map');
export const DATE = ofKinds('date');
/** Of whole months and days, as two dates have it between them. */
export const DURATION = ofKinds('duration');
/** No date or duration: those come out of functions only, whose types are known. */
export const ANY = ofKinds(
  'null',
  'boolean',
  'integer',
  'float',
  'string',
  'list',
  'map',
  'node',
  'relationship',
  'path',
);

/** What a property can hold, where the model says nothing of it. */
export const FOREIGN: ValueType = {
  kinds: new Set<Kind>(['null', 'boolean', 'integer', 'float', 'string', 'list']),
  item: ofKinds('boolean', 'integer', 'float', 'string'),
  entries: null,
  places: null,
  isForeign: true,
};

export function listOf(item: ValueType): ValueType {
  return { ...NO_DETAIL, kinds: new Set<Kind>(['list']), item };
}

/** Of a list that stands in the query. */
export function listOfPlaces(places: readonly ValueType[]): ValueType {
  return { ...listOf(eitherOf(places)), places };
}

export function mapOf(entries: ReadonlyMap<string, ValueType>): ValueType {
  return { ...NO_DETAIL, kinds: new Set<Kind>(['map']), entries };
}

export function orNull(type: ValueType): ValueType {
  return type.kinds.has('null') ? type : { ...type, kinds: new Set([...type.kinds, 'null']) };
}

export function notNull(type: ValueType): ValueType {
  if (!type.kinds.has('null')) return type;
  return { ...type, kinds: new Set([...type.kinds].filter((kind) => kind !== 'null')) };
}

/** Null wherever one of these is. */
export function nullLike(type: ValueType, ...others: readonly ValueType[]): ValueType {
  return others.some(({ kinds }) => kinds.has('null')) ? orNull(type) : type;
}

/** One or the other. */
export function either(left: ValueType, right: ValueType): ValueType {
  if (left === right || right.kinds.size === 0) return left;
  if (left.kinds.size === 0) return right;
  return {
    kinds: new Set([...left.kinds, ...right.kinds]),
    item: eitherItem(left, right),
    entries: eitherEntries(left, right),
    places: eitherPlaces(left, right),
    isForeign: isForeignBeside(left, right) || isForeignBeside(right, left),
  };
}

function isForeignBeside(left: ValueType, right: ValueType): boolean {
  return left.isForeign && (right.isForeign || [...right.kinds].every((kind) => kind === 'null'));
}

function eitherItem(left: ValueType, right: ValueType): ValueType | null {
  if (!left.kinds.has('list')) return right.item;
  if (!right.kinds.has('list')) return left.item;
  return left.item === null || right.item === null ? null : either(left.item, right.item);
}

function eitherEntries(left: ValueType, right: ValueType): ValueType['entries'] {
  if (!left.kinds.has('map')) return right.entries;
  if (!right.kinds.has('map')) return left.entries;
  if (left.entries === null || right.entries === null) return null;
  const merged = new Map<string, ValueType>();
  for (const key of new Set([...left.entries.keys(), ...right.entries.keys()])) {
    merged.set(key, either(left.entries.get(key) ?? NULL, right.entries.get(key) ?? NULL));
  }
  return merged;
}

function eitherPlaces(left: ValueType, right: ValueType): ValueType['places'] {
  if (!left.kinds.has('list')) return right.places;
  if (!right.kinds.has('list')) return left.places;
  const others = right.places;
  if (left.places === null || others === null || left.places.length !== others.length) return null;
  return left.places.map((place, index) => either(place, others[index] ?? place));
}

export function eitherOf(types: readonly ValueType[]): ValueType {
  return types.reduce(either, NEVER);
}

/** Whether it may be one of these, null aside. */
export function mayBe({ kinds }: ValueType, ...wanted: readonly Kind[]): boolean {
  return wanted.some((kind) => kinds.has(kind));
}

/** Whether it is one of these or null. */
export function isOnly({ kinds }: ValueType, ...wanted: readonly Kind[]): boolean {
  return [...kinds].every((kind) => kind === 'null' || wanted.includes(kind));
}

export function isNullOnly(type: ValueType): boolean {
  return isOnly(type);
}

export function isNumber(type: ValueType): boolean {
  return isOnly(type, 'integer', 'float');
}

/** Of a list's items; of a list that nothing is known of, anything. */
export function itemOf({ item }: ValueType): ValueType {
  return item ?? ANY;
}

/** A parameter's list that is longer is known by its items as a whole. */
const MOST_PLACES = 20;

/** Exactly what a parameter's value is. */
export function typeOfValue(value: QueryValue): ValueType {
  if (value === null) return NULL;
  if (typeof value === 'boolean') return BOOLEAN;
  if (typeof value === 'string') return STRING;
  // A number that JSON cannot carry exactly goes to Neo4j as a float, and so is one here.
  if (typeof value === 'number') return Number.isSafeInteger(value) ? INTEGER : FLOAT;
  if (Array.isArray(value)) {
    const types = value.map(typeOfValue);
    return types.length <= MOST_PLACES ? listOfPlaces(types) : listOf(eitherOf(types));
  }
  return mapOf(new Map(Object.entries(value).map(([key, item]) => [key, typeOfValue(item)])));
}

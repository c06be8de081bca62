import {
  ENTITY,
  MOMENT,
  NOMINAL,
  PROPERTIES,
  PROPERTY,
  SCALAR,
  TEMPORAL,
  either,
  forget,
  isFromGraph,
  toItem,
  toKnown,
  toList,
  toNumber,
  toText,
} from './estimate.ts';
import type { Estimate } from './estimate.ts';

type OfArguments = (...given: readonly Estimate[]) => Estimate;

const NONE = SCALAR;
const first: OfArguments = (value = NONE) => forget(value);
const largest: OfArguments = (value = NONE, ...others) => forget(others.reduce(either, value));
const always = (value: Estimate) => () => value;

/** The text of a value that is no text: a number, a moment. */
const toItsText: OfArguments = (value = NONE) => toText(Math.max(value.length, 40));

/** At most so many characters as are asked for, where that is known. */
const upTo =
  (which: 1 | 2): OfArguments =>
  (...given) => {
    const [text = NONE] = given;
    const asked = given[which]?.known;
    return toText(Math.min(text.length, typeof asked === 'number' ? asked : Infinity));
  };

const changeCase =
  (change: (text: string) => string): OfArguments =>
  (value = NONE) =>
    typeof value.known === 'string' ? toKnown(change(value.known)) : forget(value);

/** Each place where `search` may stand brings a `replacement`; nothing stands everywhere. */
const replaced: OfArguments = (text = NONE, search = NONE, replacement = NONE) => {
  const shortest = typeof search.known === 'string' ? search.known.length : 0;
  const places = shortest === 0 ? text.length + 1 : text.length / shortest;
  return toText(text.length + places * replacement.length);
};

const split: OfArguments = (text = NONE) => {
  const parts = text.length + 1;
  return { ...toList(parts, toText(text.length)), bytes: text.length + parts * 40 };
};

/** So many digits make a number of at most so many digits; the graph itself holds no large ones. */
const toItsNumber: OfArguments = (value = NONE) => {
  if (value.known !== null) return toNumber(Math.abs(Number(value.known)) || 0);
  const ofText = isFromGraph(value) ? 0 : 10 ** Math.min(value.length, 300);
  return toNumber(Math.max(value.magnitude, ofText));
};

const range: OfArguments = (from = NONE, to = NONE, step = toKnown(1)) => {
  const stride = typeof step.known === 'number' ? Math.max(1, Math.abs(step.known)) : 1;
  const bothKnown = typeof from.known === 'number' && typeof to.known === 'number';
  const distance = bothKnown
    ? Math.abs(Number(to.known) - Number(from.known))
    : from.magnitude + to.magnitude;
  return toList(
    Math.floor(distance / stride) + 1,
    toNumber(Math.max(from.magnitude, to.magnitude)),
  );
};

const size: OfArguments = (value = NONE) => toNumber(Math.max(value.items, value.length, 1));

const GROUPS: readonly (readonly [names: string, value: OfArguments])[] = [
  ['coalesce', largest],
  ['nullif abs ceil floor round sign min max', first],
  ['head last', (value) => (value === undefined ? PROPERTY : toItem(value))],
  ['tail reverse trim ltrim rtrim btrim normalize tobooleanlist tofloatlist', first],
  ['tointegerlist tostringlist', first],
  ['tolower lower', changeCase((text) => text.toLowerCase())],
  ['toupper upper', changeCase((text) => text.toUpperCase())],
  ['left right', upTo(1)],
  ['substring', upTo(2)],
  ['replace', replaced],
  ['split', split],
  ['tostring tostringornull', toItsText],
  ['tointeger tointegerornull tofloat tofloatornull', toItsNumber],
  ['range', range],
  ['size length char_length character_length', size],
  ['keys labels', always(toList(ENTITY.items, toText(100)))],
  ['nodes relationships', always(toList(NOMINAL.pathLength + 1, ENTITY))],
  ['properties', always(PROPERTIES)],
  ['startnode endnode', always(ENTITY)],
  ['type elementid valuetype randomuuid', always(toText(200))],
  ['id count', always(toNumber(1e6))],
  ['timestamp', always(toNumber(1e13))],
  [
    'isempty exists isnan rand sin cos tan asin acos atan atan2 pi e haversin radians toboolean tobooleanornull',
    always(toNumber(4)),
  ],
  ['sqrt log log10 stdev stdevp avg percentilecont percentiledisc', first],
  ['sum', (value = NONE) => toNumber(value.magnitude * NOMINAL.rows)],
  ['point', always({ ...SCALAR, bytes: 60, item: toNumber(1e7) })],
];

const BY_NAME: ReadonlyMap<string, OfArguments> = new Map(
  GROUPS.flatMap(([names, value]) => names.split(' ').map((name) => [name, value] as const)),
);

/** What a function gives; numbers of those that are not named here may be of any size. */
export function estimateFunction(name: string, given: readonly Estimate[]): Estimate {
  const known = BY_NAME.get(name);
  if (known !== undefined) return known(...given);
  if (!/^(?:local)?(?:date|time|datetime)\b|^duration\b/.test(name)) return toNumber(Infinity);
  return given.every(isFromGraph) ? MOMENT : TEMPORAL;
}

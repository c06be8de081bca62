import { CONNECTION_PARTS } from './url/connection-parts.ts';
import { FILTER_PARTS } from './url/filter-parts.ts';
import { LOOK_PARTS } from './url/look-parts.ts';
import { pack, PACKED_KEY, unpack } from './url/packed.ts';
import { SELECTION_PARTS } from './url/selection-parts.ts';
import { TIME_PARTS } from './url/time-parts.ts';
import type { ViewPart } from './url/url-part.ts';
import { INITIAL_VIEW } from './view-state.ts';
import type { ViewState } from './view-state.ts';

/**
 * The form of the query string. A later form keeps reading the earlier ones: 1 is 2 without the
 * parameters that came later, and with one selected node at most.
 */
export const VIEW_URL_VERSION = '2';
const KNOWN_VERSIONS: ReadonlySet<string> = new Set(['1', VIEW_URL_VERSION]);

const PARTS = [
  ...SELECTION_PARTS,
  ...FILTER_PARTS,
  ...TIME_PARTS,
  ...CONNECTION_PARTS,
  ...LOOK_PARTS,
];

/** A longer query is packed: links stay short enough for mail, chat and proxies. */
const LONGEST_PLAIN = 1_000;

/** A page in a frame is told from others by its address. */
const PLAIN_KEYS: ReadonlySet<string> = new Set(['embed']);

export interface ParsedView {
  readonly view: ViewState;
  /** What could not be read and was left out, piece by piece. */
  readonly ignored: readonly ViewPart[];
}

/** Reads a view from a query string. Whatever is malformed is ignored and named; nothing throws. */
export function parseViewUrl(search: string): ParsedView {
  const ignored = new Set<ViewPart>();
  const parameters = readParameters(search, ignored);
  const version = parameters.get('v');
  if (version !== null && !KNOWN_VERSIONS.has(version)) ignored.add('version');
  const view = { ...INITIAL_VIEW };
  for (const { key, part, read } of PARTS) {
    const texts = parameters.getAll(key).filter((text) => text !== '');
    if (texts.length === 0) continue;
    const { value, whole } = read(texts);
    Object.assign(view, value);
    if (!whole) ignored.add(part);
  }
  return { view, ignored: [...ignored] };
}

function readParameters(search: string, ignored: Set<ViewPart>): URLSearchParams {
  const parameters = new URLSearchParams(search);
  const packed = parameters.get(PACKED_KEY);
  if (packed === null) return parameters;
  const plain = unpack(packed);
  if (plain === null) {
    ignored.add('packed');
    return parameters;
  }
  const whole = new URLSearchParams(plain);
  // What stands beside the packed part was written by hand, and counts.
  for (const key of new Set(parameters.keys())) {
    if (key === PACKED_KEY) continue;
    whole.delete(key);
    for (const text of parameters.getAll(key)) whole.append(key, text);
  }
  return whole;
}

/** Writes a view as a query string, `?v=2&…`; what is as at first is left out. */
export function formatViewUrl(view: ViewState): string {
  const parts = PARTS.flatMap(({ key, write }) => write(view).map((text) => [key, text] as const));
  if (parts.length === 0) return '';
  const write = (part: (typeof parts)[number]): string => `${part[0]}=${escape(part[1])}`;
  const query = parts.map(write).join('&');
  const version = `v=${VIEW_URL_VERSION}`;
  if (query.length <= LONGEST_PLAIN) return `?${version}&${query}`;
  // What the server must see stays readable.
  const [plain, packed] = [true, false].map((isPlain) =>
    parts.filter(([key]) => PLAIN_KEYS.has(key) === isPlain).map(write),
  );
  const rest = `${PACKED_KEY}=${pack((packed ?? []).join('&'))}`;
  return `?${[version, ...(plain ?? []), rest].join('&')}`;
}

/** A colon, a comma and a tilde need no escape in a query, and links stay readable without one. */
function escape(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2C', ',');
}

import { isDisplayKind } from '../graph/kinds.ts';
import { isLayer, isRelationshipType } from '../graph/layers.ts';
import { INITIAL_VIEW } from './view-state.ts';
import type { CameraView, Expansion, ViewState } from './view-state.ts';

/** The form of the query string; a later form keeps reading this one. */
export const VIEW_URL_VERSION = '1';

/** The parts of a view that a link can get wrong. */
export type ViewPart =
  | 'version'
  | 'selected'
  | 'focus'
  | 'kinds'
  | 'layers'
  | 'expanded'
  | 'camera'
  | 'mode'
  | 'language';

export interface ParsedView {
  readonly view: ViewState;
  /** What could not be read and was left out, piece by piece. */
  readonly ignored: readonly ViewPart[];
}

const MOST_EXPANSIONS = 100;
const ID = /^[a-z]+:[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/;
const LONGEST_ID = 200;

function isId(text: string): boolean {
  return text.length <= LONGEST_ID && ID.test(text);
}

/** Reads a view from a query string. Whatever is malformed is ignored and named; nothing throws. */
export function parseViewUrl(search: string): ParsedView {
  const parameters = new URLSearchParams(search);
  const ignored: ViewPart[] = [];
  const version = parameters.get('v');
  if (version !== null && version !== VIEW_URL_VERSION) ignored.push('version');

  function read<Value>(key: string, part: ViewPart, none: Value, parse: Parse<Value>): Value {
    const text = parameters.get(key);
    if (text === null || text === '') return none;
    const { value, whole } = parse(text);
    if (!whole) ignored.push(part);
    return value;
  }

  const view: ViewState = {
    selected: read('s', 'selected', null, parseId),
    focus: read('f', 'focus', null, parseId),
    hiddenKinds: read('h', 'kinds', [], (text) => parseList(text, isDisplayKind)),
    layers: read('l', 'layers', [], (text) => parseList(text, isLayer)),
    expanded: read('e', 'expanded', [], parseExpansions),
    camera: read('c', 'camera', null, parseCamera),
    mode: read('m', 'mode', INITIAL_VIEW.mode, (text) =>
      parseChoice(text, ['map', 'table'], 'map'),
    ),
    language: read('lang', 'language', null, (text) => parseChoice(text, ['en', 'zh'], null)),
  };
  return { view, ignored };
}

/** `whole` is false when something of the text had to be left out. */
type Parse<Value> = (text: string) => { readonly value: Value; readonly whole: boolean };

function parseId(text: string): { value: string | null; whole: boolean } {
  return isId(text) ? { value: text, whole: true } : { value: null, whole: false };
}

function parseChoice<const Choice extends string, Otherwise>(
  text: string,
  choices: readonly Choice[],
  otherwise: Otherwise,
): { value: Choice | Otherwise; whole: boolean } {
  const value = choices.find((choice) => choice === text);
  return value === undefined ? { value: otherwise, whole: false } : { value, whole: true };
}

function parseList(
  text: string,
  isKnown: (item: string) => boolean,
): { value: string[]; whole: boolean } {
  const items = text.split(',');
  const value = [...new Set(items.filter(isKnown))];
  return { value, whole: items.every(isKnown) };
}

function parseExpansions(text: string): { value: Expansion[]; whole: boolean } {
  const items = text.split(',');
  const byId = new Map<string, Expansion>();
  let whole = items.length <= MOST_EXPANSIONS;
  for (const item of items.slice(0, MOST_EXPANSIONS)) {
    const [id = '', ...types] = item.split('~');
    if (isId(id) && types.every(isRelationshipType))
      byId.set(id, { id, types: [...new Set(types)] });
    else whole = false;
  }
  return { value: [...byId.values()], whole };
}

function parseCamera(text: string): { value: CameraView | null; whole: boolean } {
  const parts = text.split(',');
  const [x, y, ratio] = parts.map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const isSound =
    parts.length === 3 &&
    isCoordinate(x) &&
    isCoordinate(y) &&
    isCoordinate(ratio) &&
    ratio >= 1e-4 &&
    ratio <= 100;
  return isSound ? { value: { x, y, ratio }, whole: true } : { value: null, whole: false };
}

function isCoordinate(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && Math.abs(value) <= 1e9;
}

/** Writes a view as a query string, `?v=1&…`; what is as at first is left out. */
export function formatViewUrl(view: ViewState): string {
  const parts: [string, string][] = [['v', VIEW_URL_VERSION]];
  if (view.selected !== null) parts.push(['s', view.selected]);
  if (view.focus !== null) parts.push(['f', view.focus]);
  if (view.hiddenKinds.length > 0) parts.push(['h', view.hiddenKinds.join(',')]);
  if (view.layers.length > 0) parts.push(['l', view.layers.join(',')]);
  if (view.expanded.length > 0) parts.push(['e', formatExpansions(view.expanded)]);
  if (view.camera !== null) parts.push(['c', formatCamera(view.camera)]);
  if (view.mode !== 'map') parts.push(['m', view.mode]);
  if (view.language !== null) parts.push(['lang', view.language]);
  if (parts.length === 1) return '';
  // A colon, a comma and a tilde need no escape in a query, and links stay readable without one.
  const escape = (text: string): string =>
    encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2C', ',');
  return `?${parts.map(([key, value]) => `${key}=${escape(value)}`).join('&')}`;
}

function formatExpansions(expanded: readonly Expansion[]): string {
  return expanded.map(({ id, types }) => [id, ...types].join('~')).join(',');
}

function formatCamera({ x, y, ratio }: CameraView): string {
  return [x, y, ratio].map((value) => Number(value.toPrecision(5))).join(',');
}

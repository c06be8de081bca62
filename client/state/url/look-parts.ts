import { LAYOUT_NAMES } from '../../graph/layout-names.ts';
import type { LayoutName } from '../../graph/layout-names.ts';
import { COLOURS_BY, SIZES_BY } from '../../graph/looks.ts';
import type { CameraView, LayoutChoice, Pin } from '../view-state.ts';
import { MOST_PINS } from '../commands/pin.ts';
import { isId, readChoice, shorten, toNumber, writeList } from './pieces.ts';
import { createPart } from './url-part.ts';
import type { Read, UrlPart } from './url-part.ts';

const MOST_GROUPS = 40;
const LONGEST_QUERY = 10_000;

const writeSwitch = (isOn: boolean): string | null => (isOn ? '1' : null);
const readSwitch = (text: string): Read<boolean> => ({ value: text === '1', whole: text === '1' });

/** Where things stand and how they look. */
export const LOOK_PARTS: readonly UrlPart[] = [
  createPart('layout', {
    key: 'y',
    part: 'layout',
    write: ({ name, centre }) =>
      name === 'stored' ? null : centre === null ? name : `${name}~${centre}`,
    read: readLayout,
  }),
  createPart('pins', {
    key: 'n',
    part: 'pins',
    write: (pins) => writeList(pins.map(({ id, x, y }) => `${id}~${shorten(x)}~${shorten(y)}`)),
    read: readPins,
  }),
  createPart('colourBy', {
    key: 'co',
    part: 'look',
    write: (colour) => (colour === 'kind' ? null : colour),
    read: (text) => readChoice(text, COLOURS_BY, 'kind'),
  }),
  createPart('sizeBy', {
    key: 'si',
    part: 'look',
    write: (size) => (size === 'importance' ? null : size),
    read: (text) => readChoice(text, SIZES_BY, 'importance'),
  }),
  createPart('hiddenGroups', {
    key: 'hg',
    part: 'look',
    write: writeList,
    read: readGroups,
  }),
  createPart('weighted', { key: 'w', part: 'look', write: writeSwitch, read: readSwitch }),
  createPart('edgeLabels', { key: 'el', part: 'look', write: writeSwitch, read: readSwitch }),
  createPart('camera', {
    key: 'c',
    part: 'camera',
    write: (camera) =>
      camera === null ? null : [camera.x, camera.y, camera.ratio].map(shorten).join(','),
    read: readCamera,
  }),
  createPart('mode', {
    key: 'm',
    part: 'mode',
    write: (mode) => (mode === 'map' ? null : mode),
    read: (text) => readChoice(text, ['map', 'table'], 'map'),
  }),
  createPart('query', {
    key: 'query',
    part: 'query',
    write: (query) => query,
    read: (text) =>
      text.length <= LONGEST_QUERY ? { value: text, whole: true } : { value: null, whole: false },
  }),
  createPart('isEmbedded', {
    key: 'embed',
    part: 'embedded',
    write: writeSwitch,
    read: readSwitch,
  }),
  createPart('language', {
    key: 'lang',
    part: 'language',
    write: (language) => language,
    read: (text) => readChoice(text, ['en', 'zh'], null),
  }),
];

/** A team, an organisation, the number of a community, or what belongs to none or to others. */
function readGroups(text: string): Read<string[]> {
  const items = text.split(',');
  const groups = items
    .slice(0, MOST_GROUPS)
    .filter((key) => isId(key) || /^(?:\d{1,6}|[-+])$/.test(key));
  return { value: [...new Set(groups)], whole: groups.length === items.length };
}

function readLayout(text: string): Read<LayoutChoice> {
  const [name = '', centre, ...rest] = text.split('~');
  const known: Read<LayoutName> = readChoice(name, LAYOUT_NAMES, 'stored');
  const isCentre = centre === undefined || (isId(centre) && known.value === 'radial');
  return {
    value: { name: known.value, centre: isCentre ? (centre ?? null) : null },
    whole: known.whole && isCentre && rest.length === 0,
  };
}

function readPins(text: string): Read<Pin[]> {
  const items = text.split(',');
  const byId = new Map<string, Pin>();
  let whole = items.length <= MOST_PINS;
  for (const item of items.slice(0, MOST_PINS)) {
    const [id = '', ...place] = item.split('~');
    const [x, y] = place.map(toNumber);
    if (isId(id) && x !== undefined && y !== undefined && place.length === 2)
      byId.set(id, { id, x, y });
    else whole = false;
  }
  return { value: [...byId.values()], whole };
}

function readCamera(text: string): Read<CameraView | null> {
  const parts = text.split(',');
  const [x, y, ratio] = parts.map(toNumber);
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
  return value !== undefined && Math.abs(value) <= 1e9;
}

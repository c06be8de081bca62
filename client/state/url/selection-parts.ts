import { isDisplayKind } from '../../graph/kinds.ts';
import { isLayer, isRelationshipType } from '../../graph/layers.ts';
import type { Expansion } from '../view-state.ts';
import { isId, readId, readList, writeList } from './pieces.ts';
import { createPart } from './url-part.ts';
import type { Read, UrlPart } from './url-part.ts';

const MOST_EXPANSIONS = 100;
/** More than a person takes by hand; a link from elsewhere may hold anything. */
export const MOST_NODES = 5_000;

const readIds = (text: string): Read<string[]> => readList(text, isId, MOST_NODES);

/** Which nodes and relationships are there. */
export const SELECTION_PARTS: readonly UrlPart[] = [
  createPart('selection', { key: 's', part: 'selected', write: writeList, read: readIds }),
  createPart('focus', { key: 'f', part: 'focus', write: (id) => id, read: readId }),
  createPart('hiddenKinds', {
    key: 'h',
    part: 'kinds',
    write: writeList,
    read: (text) => readList(text, isDisplayKind),
  }),
  createPart('hiddenTypes', {
    key: 'ht',
    part: 'types',
    write: writeList,
    read: (text) => readList(text, isRelationshipType),
  }),
  createPart('layers', {
    key: 'l',
    part: 'layers',
    write: writeList,
    read: (text) => readList(text, isLayer),
  }),
  createPart('expanded', {
    key: 'e',
    part: 'expanded',
    write: (expanded) => writeList(expanded.map(({ id, types }) => [id, ...types].join('~'))),
    read: readExpansions,
  }),
  createPart('hidden', { key: 'x', part: 'hidden', write: writeList, read: readIds }),
  createPart('only', {
    key: 'o',
    part: 'only',
    // An empty picture is a picture too.
    write: (only) => (only === null ? null : only.length === 0 ? '-' : only.join(',')),
    read: (text) => (text === '-' ? { value: [], whole: true } : readOnly(text)),
  }),
];

function readOnly(text: string): Read<string[] | null> {
  const { value, whole } = readIds(text);
  return { value: value.length === 0 ? null : value, whole };
}

function readExpansions(text: string): Read<Expansion[]> {
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

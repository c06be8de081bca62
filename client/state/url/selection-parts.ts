import { isDisplayKind } from '../../graph/kinds.ts';
import { isLayer, isRelationshipType } from '../../graph/layers.ts';
import type { Expansion } from '../../graph/expansion-ties.ts';
import { isElementId, isId, readId, readList, toNumber, writeList } from './pieces.ts';
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
    write: (expanded) => writeList(expanded.map(writeExpansion)),
    read: readExpansions,
  }),
  createPart('added', { key: 'a', part: 'added', write: writeList, read: readIds }),
  createPart('folded', { key: 'fold', part: 'folded', write: writeList, read: readIds }),
  createPart('hidden', {
    key: 'x',
    part: 'hidden',
    write: writeList,
    read: (text) => readList(text, isElementId, MOST_NODES),
  }),
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

/** `project:nova~DEPENDS_ON~100`: the node, the types, and how many of each. */
function writeExpansion({ id, types, limit }: Expansion): string {
  return [id, ...types, ...(limit === undefined ? [] : [limit])].join('~');
}

function readExpansions(text: string): Read<Expansion[]> {
  const items = text.split(',');
  const byId = new Map<string, Expansion>();
  let whole = items.length <= MOST_EXPANSIONS;
  for (const item of items.slice(0, MOST_EXPANSIONS)) {
    const expansion = readExpansion(item);
    if (expansion === null) whole = false;
    else byId.set(expansion.id, expansion);
  }
  return { value: [...byId.values()], whole };
}

function readExpansion(item: string): Expansion | null {
  const [id = '', ...rest] = item.split('~');
  const last = toNumber(rest.at(-1));
  const types = last === undefined ? rest : rest.slice(0, -1);
  if (!isId(id) || !types.every(isRelationshipType)) return null;
  const expansion = { id, types: [...new Set(types)] };
  if (last === undefined) return expansion;
  const isLimit = Number.isInteger(last) && last >= 1 && last <= MOST_NODES;
  return isLimit ? { ...expansion, limit: last } : null;
}

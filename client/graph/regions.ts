import type { LayoutName } from './layout-names.ts';
import { findMostImportant } from './most-important.ts';
import { STORED_PLACEMENT } from './placement.ts';
import type { Placement } from './placement.ts';
import type { Title } from '../../graph-data/model/title.ts';
import type { DataGraph, NodeAttributes } from './data-graph.ts';
import { toRegionTitle } from './region-titles.ts';
import type { Visibility } from './visibility.ts';

/** A named part of the map: a large community, called by what it is about. */
export interface Region {
  readonly community: number;
  /** The node that gives the name. */
  readonly nodeId: string;
  readonly title: Title;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

const MOST_REGIONS = 14;
const FEWEST_MEMBERS = 8;
/** A part whose middle has a longer name than this stays without: a map has no room for it. */
const LONGEST_NAME = 18;
/** So many of its most important nodes may say what a part is about. */
const MOST_ASKED = 4;
/** Kinds that people would call a region after; a licence or a person names no part of a map. */
const NAMING_KINDS: ReadonlySet<string> = new Set([
  'Team',
  'Foundation',
  'Project',
  'Organisation',
  'TelecomAdopter',
]);

/** Whether communities stand together in a layout, so that parts of the map have names. */
export function hasRegions(layout: LayoutName): boolean {
  return layout === 'stored' || layout === 'force' || layout === 'spread';
}

/** The largest communities among the drawn nodes, each at the middle of its members. */
export function findRegions(
  graph: DataGraph,
  visibility: Visibility,
  placement: Placement = STORED_PLACEMENT,
): Region[] {
  const members = new Map<number, Member[]>();
  for (const id of visibility.nodes) {
    const attributes = graph.getNodeAttributes(id);
    const { community } = attributes;
    if (community < 0) continue;
    const list = members.get(community);
    if (list === undefined) members.set(community, [{ id, attributes }]);
    else list.push({ id, attributes });
  }
  const middle = findMostImportant(graph, visibility.nodes);
  const fewest = Math.max(FEWEST_MEMBERS, visibility.nodes.size / 150);
  const regions = [...members]
    .filter(([, of]) => of.length >= fewest)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([community, of]) => toRegion(placement, { community, of }) ?? [])
    // The middle of the map bears its name in large letters already.
    .filter(({ nodeId }) => nodeId !== middle);
  const titles = regions.map(({ title }) => title.en);
  // Of two parts that are about the same the larger one has the name.
  return regions
    .filter(({ title }, index) => titles.indexOf(title.en) === index)
    .slice(0, MOST_REGIONS);
}

/** Looked up once: in a large graph each look-up by id counts. */
interface Member {
  readonly id: string;
  readonly attributes: Readonly<NodeAttributes>;
}

function toRegion(
  placement: Placement,
  { community, of }: { readonly community: number; readonly of: readonly Member[] },
): Region | null {
  const naming = of
    .filter(isNaming)
    .toSorted((a, b) => b.attributes.importance - a.attributes.importance);
  const named = nameRegion(naming);
  if (named === null) return null;
  const places = of.map(({ id, attributes }) => placement.get(id) ?? attributes);
  return {
    community,
    ...named,
    x: toMedian(places.map(({ x }) => x)),
    y: toMedian(places.map(({ y }) => y)),
    size: of.length,
  };
}

/** What a community is about, from its members with the most important first; null if nothing is. */
export function nameCommunity(graph: DataGraph, members: readonly string[]): Title | null {
  const all = members.map((id) => ({ id, attributes: graph.getNodeAttributes(id) }));
  return nameRegion(all.filter(isNaming))?.title ?? null;
}

function isNaming({ attributes }: Member): boolean {
  return NAMING_KINDS.has(attributes.kind);
}

/** What the first of its important nodes says it is about, else the name of the first, if short. */
function nameRegion(naming: readonly Member[]): Pick<Region, 'nodeId' | 'title'> | null {
  const [first] = naming;
  if (first === undefined) return null;
  for (const { id, attributes } of naming.slice(0, MOST_ASKED)) {
    const title = toRegionTitle(id, attributes.kind);
    if (title !== null) return { nodeId: id, title };
  }
  const { name, nameZh } = first.attributes;
  if (name.length > LONGEST_NAME) return null;
  return { nodeId: first.id, title: { en: name, zh: nameZh ?? name } };
}

function toMedian(values: readonly number[]): number {
  return Float64Array.from(values).sort()[Math.floor(values.length / 2)] ?? 0;
}

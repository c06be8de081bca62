import type { LayoutName } from './layout-names.ts';
import { findMostImportant } from './most-important.ts';
import { STORED_PLACEMENT, toPlace } from './placement.ts';
import type { Placement } from './placement.ts';
import type { Title } from '../../graph-data/model/title.ts';
import type { DataGraph } from './data-graph.ts';
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
  const members = new Map<number, string[]>();
  for (const id of visibility.nodes) {
    const { community } = graph.getNodeAttributes(id);
    if (community < 0) continue;
    const list = members.get(community);
    if (list === undefined) members.set(community, [id]);
    else list.push(id);
  }
  const middle = findMostImportant(graph, visibility.nodes);
  const fewest = Math.max(FEWEST_MEMBERS, visibility.nodes.size / 150);
  const regions = [...members]
    .filter(([, ids]) => ids.length >= fewest)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([community, ids]) => toRegion(graph, placement, { community, ids }) ?? [])
    // The middle of the map bears its name in large letters already.
    .filter(({ nodeId }) => nodeId !== middle);
  const titles = regions.map(({ title }) => title.en);
  // Of two parts that are about the same the larger one has the name.
  return regions
    .filter(({ title }, index) => titles.indexOf(title.en) === index)
    .slice(0, MOST_REGIONS);
}

function toRegion(
  graph: DataGraph,
  placement: Placement,
  { community, ids }: { readonly community: number; readonly ids: readonly string[] },
): Region | null {
  const naming = ids
    .filter((id) => NAMING_KINDS.has(graph.getNodeAttribute(id, 'kind')))
    .toSorted(
      (a, b) => graph.getNodeAttribute(b, 'importance') - graph.getNodeAttribute(a, 'importance'),
    );
  const named = nameRegion(graph, naming);
  if (named === null) return null;
  const places = ids.map((id) => toPlace(graph, placement, id));
  return {
    community,
    ...named,
    x: toMedian(places.map(({ x }) => x)),
    y: toMedian(places.map(({ y }) => y)),
    size: ids.length,
  };
}

/** What a community is about, from its members with the most important first; null if nothing is. */
export function nameCommunity(graph: DataGraph, members: readonly string[]): Title | null {
  const naming = members.filter((id) => NAMING_KINDS.has(graph.getNodeAttribute(id, 'kind')));
  return nameRegion(graph, naming)?.title ?? null;
}

/** What the first of its important nodes says it is about, else the name of the first, if short. */
function nameRegion(
  graph: DataGraph,
  naming: readonly string[],
): Pick<Region, 'nodeId' | 'title'> | null {
  const [first] = naming;
  if (first === undefined) return null;
  for (const nodeId of naming.slice(0, MOST_ASKED)) {
    const title = toRegionTitle(nodeId, graph.getNodeAttribute(nodeId, 'kind'));
    if (title !== null) return { nodeId, title };
  }
  const { name, nameZh } = graph.getNodeAttributes(first);
  if (name.length > LONGEST_NAME) return null;
  return { nodeId: first, title: { en: name, zh: nameZh ?? name } };
}

function toMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

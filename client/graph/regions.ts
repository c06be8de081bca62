import type { DataGraph } from './data-graph.ts';
import type { Visibility } from './visibility.ts';

/** A named part of the map: a large community, called after its most important node. */
export interface Region {
  readonly community: number;
  /** The node that gives the name. */
  readonly nodeId: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

const MOST_REGIONS = 14;
const FEWEST_MEMBERS = 8;
/** Kinds that people would call a region after; a licence or a person names no part of a map. */
const NAMING_KINDS: ReadonlySet<string> = new Set([
  'Team',
  'Foundation',
  'Project',
  'Organisation',
]);

/** The largest communities among the drawn nodes, each at the middle of its members. */
export function findRegions(graph: DataGraph, visibility: Visibility): Region[] {
  const members = new Map<number, string[]>();
  for (const id of visibility.nodes) {
    const { community } = graph.getNodeAttributes(id);
    if (community < 0) continue;
    const list = members.get(community);
    if (list === undefined) members.set(community, [id]);
    else list.push(id);
  }
  const middle = [...visibility.nodes].reduce<string | null>(
    (best, id) =>
      best === null ||
      graph.getNodeAttribute(id, 'importance') > graph.getNodeAttribute(best, 'importance')
        ? id
        : best,
    null,
  );
  const fewest = Math.max(FEWEST_MEMBERS, visibility.nodes.size / 150);
  return (
    [...members]
      .filter(([, ids]) => ids.length >= fewest)
      .toSorted(([, a], [, b]) => b.length - a.length)
      .slice(0, MOST_REGIONS)
      .flatMap(([community, ids]) => toRegion(graph, community, ids) ?? [])
      // The middle of the map bears its name in large letters already.
      .filter(({ nodeId }) => nodeId !== middle)
  );
}

function toRegion(graph: DataGraph, community: number, ids: readonly string[]): Region | null {
  const places = ids.map((id) => graph.getNodeAttributes(id));
  const [nodeId] = ids
    .filter((id) => NAMING_KINDS.has(graph.getNodeAttribute(id, 'kind')))
    .toSorted(
      (a, b) => graph.getNodeAttribute(b, 'importance') - graph.getNodeAttribute(a, 'importance'),
    );
  if (nodeId === undefined) return null;
  return {
    community,
    nodeId,
    x: toMedian(places.map(({ x }) => x)),
    y: toMedian(places.map(({ y }) => y)),
    size: ids.length,
  };
}

function toMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

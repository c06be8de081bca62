import louvain from 'graphology-communities-louvain';
import type Graph from 'graphology';
import { compareText } from '../../graph-data/model/compare-text.ts';
import { createSeededRandom } from './seeded-random.ts';

const SEED = 20_101_021;

/**
 * Communities by Louvain's method, seeded. Numbers are stable: 0 is the largest, ties go by the
 * smallest id. Nodes without an edge are given none.
 */
export function toCommunities(graph: Graph): ReadonlyMap<string, number> {
  if (graph.size === 0) return new Map();
  const found = louvain(graph, {
    getEdgeWeight: 'weight',
    resolution: 1,
    rng: createSeededRandom(SEED),
  });
  const members = new Map<number, string[]>();
  for (const [id, community] of Object.entries(found)) {
    members.set(community, [...(members.get(community) ?? []), id]);
  }
  const ordered = [...members.values()]
    .map((ids) => ids.toSorted(compareText))
    .toSorted(
      (left, right) => right.length - left.length || compareText(left[0] ?? '', right[0] ?? ''),
    );
  return new Map(ordered.flatMap((ids, number) => ids.map((id): [string, number] => [id, number])));
}

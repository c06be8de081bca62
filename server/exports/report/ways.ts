import { compareText } from '../../../graph-data/model/compare-text.ts';
import type { Relationship } from '../../../graph-data/model/graph.ts';

/** So many ways are told, and looked for in so many steps. */
const MOST_WAYS = 30;
const MOST_STEPS = 100_000;

/** Which ways between two nodes are sought, within the graph of a report. */
export interface WayQuestion {
  readonly from: string;
  readonly to: string;
  /** The shortest, or all that pass no node twice and have at most so many hops. */
  readonly maxHops: number | 'shortest';
}

export interface Ways {
  /** From node to node, the shortest first. */
  readonly ways: readonly (readonly string[])[];
  /** Whether there are more. */
  readonly isCut: boolean;
}

/** The ways between two nodes along relationships in either direction, the same each time. */
export function findWays(relationships: readonly Relationship[], question: WayQuestion): Ways {
  const { from, to, maxHops } = question;
  const neighbours = toNeighbours(relationships);
  const distances = toDistances(neighbours, to);
  const nearest = distances.get(from);
  const most = maxHops === 'shortest' ? nearest : maxHops;
  if (nearest === undefined || most === undefined || from === to) return { ways: [], isCut: false };
  const ways: string[][] = [];
  // By length, so that what is told is what is short; each length is a search of its own.
  for (let length = nearest; length <= most; length += 1) {
    const found = walk({ neighbours, distances, from, to, length }, MOST_WAYS - ways.length);
    ways.push(...found.ways);
    if (found.isCut) return { ways, isCut: true };
  }
  return { ways, isCut: false };
}

function toNeighbours(relationships: readonly Relationship[]): ReadonlyMap<string, string[]> {
  const sets = new Map<string, Set<string>>();
  const add = (from: string, to: string) => sets.set(from, (sets.get(from) ?? new Set()).add(to));
  for (const { start, end } of relationships) {
    if (start === end) continue;
    add(start, end);
    add(end, start);
  }
  return new Map([...sets].map(([id, ids]) => [id, [...ids].toSorted(compareText)]));
}

/** How far each node is from one. */
function toDistances(
  neighbours: ReadonlyMap<string, readonly string[]>,
  start: string,
): ReadonlyMap<string, number> {
  const distances = new Map([[start, 0]]);
  for (const [id, distance] of distances) {
    for (const next of neighbours.get(id) ?? []) {
      if (!distances.has(next)) distances.set(next, distance + 1);
    }
  }
  return distances;
}

interface Walk {
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
  readonly distances: ReadonlyMap<string, number>;
  readonly from: string;
  readonly to: string;
  readonly length: number;
}

/** All ways of exactly this length, in the order of ids; no step leads where the end is too far. */
function walk({ neighbours, distances, from, to, length }: Walk, most: number) {
  const ways: string[][] = [];
  const open: string[][] = [[from]];
  let steps = 0;
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    const here = way.at(-1) ?? from;
    const left = length - (way.length - 1);
    if (left === 0) {
      if (ways.length === most) return { ways, isCut: true };
      ways.push(way);
      continue;
    }
    steps += 1;
    if (steps > MOST_STEPS) return { ways, isCut: true };
    const next = (neighbours.get(here) ?? []).filter((id) => {
      const rest = distances.get(id);
      const isEnd = id === to;
      return rest !== undefined && rest < left && !way.includes(id) && isEnd === (left === 1);
    });
    open.push(...next.toReversed().map((id) => [...way, id]));
  }
  return { ways, isCut: false };
}

import type {
  GraphNode,
  Properties,
  Relationship,
  Subgraph,
} from '../../../graph-data/model/graph.ts';

/** A relationship of one node, and the node at its other end. */
export interface Tie {
  readonly relationship: Relationship;
  readonly other: GraphNode;
}

/** The relationships of a node in a subgraph, of these types, in the order in which they began. */
export function listTies(id: string, subgraph: Subgraph, types: readonly string[]): Tie[] {
  const nodes = new Map(subgraph.nodes.map((node) => [node.id, node]));
  return subgraph.relationships
    .filter(({ type, start, end }) => types.includes(type) && (start === id || end === id))
    .flatMap((relationship) => {
      const other = nodes.get(relationship.start === id ? relationship.end : relationship.start);
      return other === undefined ? [] : [{ relationship, other }];
    })
    .toSorted((a, b) => compare(toFrom(a), toFrom(b)) || compare(a.other.id, b.other.id));
}

function toFrom({ relationship: { properties } }: Tie): string {
  return toText(properties, 'from') ?? toText(properties, 'date') ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function toText(properties: Properties, key: string): string | null {
  const value = properties[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** From when to when something held; null is not known, or until today. */
export interface Held {
  readonly from: string | null;
  readonly until: string | null;
}

/**
 * How many of these held at the end of each year, from the first year that is known to the last
 * given one. What has no beginning is not counted, since nobody knows when to begin.
 */
export function countByYear(
  held: readonly Held[],
  lastYear: number,
): { readonly year: number; readonly count: number }[] {
  const dated = held.filter(({ from }) => from !== null);
  const years = dated.map(({ from }) => Number((from ?? '').slice(0, 4)));
  const first = Math.min(...years);
  if (!Number.isFinite(first)) return [];
  return Array.from({ length: Math.max(0, lastYear - first + 1) }, (_, index) => {
    const year = first + index;
    const end = `${year}-12-31`;
    const count = dated.filter(
      ({ from, until }) =>
        (from ?? '') <= end && (until === null || until >= end.slice(0, until.length)),
    ).length;
    return { year, count };
  });
}

/** Parts of one release of a project that add up to the whole of its commits. */
export interface ShareRow {
  readonly release: string;
  readonly series: string;
  readonly share: number;
}

export const OTHERS = 'others';
export const INDEPENDENT = 'independent';
export const UNATTRIBUTED = 'unattributed';

/**
 * The shares of each release: of the organisations that made most over all, of all others, of
 * independent people, and what cannot be attributed. Every release adds up to 1.
 */
export function toShareRows(
  releases: readonly {
    readonly release: string;
    readonly independent: number;
    readonly unattributed: number;
  }[],
  parts: readonly { readonly release: string; readonly who: string; readonly share: number }[],
  series: readonly string[],
): ShareRow[] {
  return releases.flatMap(({ release, independent, unattributed }) => {
    const known = series.map((who) => ({
      release,
      series: who,
      share: parts.find((part) => part.release === release && part.who === who)?.share ?? 0,
    }));
    const named = known.reduce((sum, { share }) => sum + share, 0);
    const others = Math.max(0, 1 - named - independent - unattributed);
    return [
      ...known,
      { release, series: OTHERS, share: others },
      { release, series: INDEPENDENT, share: independent },
      { release, series: UNATTRIBUTED, share: unattributed },
    ].filter(({ share }) => share > 0);
  });
}

/** Who has the largest sum of shares, the first so many; ties by id. */
export function listLargest(
  parts: readonly { readonly who: string; readonly share: number }[],
  most: number,
): string[] {
  const sums = new Map<string, number>();
  for (const { who, share } of parts) sums.set(who, (sums.get(who) ?? 0) + share);
  return [...sums]
    .toSorted(([a, x], [b, y]) => y - x || compare(a, b))
    .slice(0, most)
    .map(([who]) => who);
}

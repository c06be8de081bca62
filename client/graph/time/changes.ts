import type { DataGraph } from '../data-graph.ts';
import type { Visibility } from '../visibility.ts';
import type { TimeIndex } from './time-index.ts';

/** Something of a node that is another one later: who leads it, who maintains it. */
export interface NodeChange {
  readonly id: string;
  /** The relationship type that says it. */
  readonly type: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The relationship that came with the change; where none came, one that is gone. */
  readonly edge: string;
}

/** The types that say what a node is like, and which end of them they say it of. */
const TELLING: readonly { readonly type: string; readonly of: 'start' | 'end' }[] = [
  { type: 'LEADS', of: 'end' },
  { type: 'MAINTAINS', of: 'end' },
  { type: 'HOSTS', of: 'end' },
  { type: 'OPERATES', of: 'end' },
  { type: 'WORKS_FOR', of: 'start' },
  { type: 'PART_OF', of: 'start' },
];

/** A graph, and what of it there is at all times: both pictures are of that. */
export interface TimedGraph {
  readonly graph: DataGraph;
  readonly index: TimeIndex;
}

/**
 * What changed of the nodes that are in both pictures: another lead, another team, another host.
 * Where there was none before, or is none after, it was added or is gone, and no change.
 */
export function findChanges(
  { graph, index }: TimedGraph,
  before: Visibility,
  after: Visibility,
): NodeChange[] {
  const idOf = (place: number): string => index.nodes[place] ?? '';
  const changes: Ranked[] = [];
  for (const [key, told] of collectTold(index, before, after)) {
    const id = idOf(Math.floor(key / TELLING.length));
    if (told.before.length === 0 || told.after.length === 0 || !before.nodes.has(id)) continue;
    const edge = findOther(told.after, told.before) ?? findOther(told.before, told.after);
    if (edge === undefined) continue;
    changes.push({
      rank: graph.getNodeAttribute(id, 'importance'),
      id,
      type: TELLING[key % TELLING.length]?.type ?? '',
      before: toOthers(told.before, idOf),
      after: toOthers(told.after, idOf),
      edge: index.edges[edge] ?? '',
    });
  }
  return changes
    .toSorted((a, b) => b.rank - a.rank || (a.id + a.type < b.id + b.type ? -1 : 1))
    .map(({ rank: _rank, ...change }) => change);
}

interface Ranked extends NodeChange {
  readonly rank: number;
}

/** Who or what is told of a node by a relationship, both by their places in the index. */
interface Tie {
  readonly other: number;
  readonly edge: number;
}

interface Told {
  readonly before: Tie[];
  readonly after: Tie[];
}

/**
 * What is told of nodes of which something else is told later, by node and type: `node * types +
 * type`. All others, most of a large graph, are passed over before anything is made for them.
 */
function collectTold(
  index: TimeIndex,
  before: Visibility,
  after: Visibility,
): ReadonlyMap<number, Told> {
  const { types, edges, source, target } = index;
  const telling = new Map(TELLING.map(({ type }, rank) => [type, rank]));
  const found = new Map<number, Told>();
  const ties: { readonly key: number; readonly tie: Tie; readonly in: readonly boolean[] }[] = [];
  for (const [edge, type] of types.entries()) {
    const rank = telling.get(type);
    if (rank === undefined) continue;
    const text = edges[edge] ?? '';
    const wasThere = before.edges.has(text);
    const isThere = after.edges.has(text);
    if (!wasThere && !isThere) continue;
    const ends = [source[edge] ?? -1, target[edge] ?? -1] as const;
    const [node, other] = TELLING[rank]?.of === 'start' ? ends : [ends[1], ends[0]];
    const key = node * TELLING.length + rank;
    if (wasThere !== isThere) found.set(key, { before: [], after: [] });
    ties.push({ key, tie: { other, edge }, in: [wasThere, isThere] });
  }
  for (const {
    key,
    tie,
    in: [wasThere, isThere],
  } of ties) {
    const told = found.get(key);
    if (wasThere === true) told?.before.push(tie);
    if (isThere === true) told?.after.push(tie);
  }
  return found;
}

/** A relationship to somebody whom the others do not have. */
function findOther(ties: readonly Tie[], others: readonly Tie[]): number | undefined {
  const known = new Set(others.map(({ other }) => other));
  return ties.find(({ other }) => !known.has(other))?.edge;
}

function toOthers(ties: readonly Tie[], idOf: (place: number) => string): string[] {
  return [...new Set(ties.map(({ other }) => idOf(other)))];
}

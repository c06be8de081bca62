import type { PathsAnswer } from '../../graph-data/model/api.ts';
import { kindOf } from '../../graph-data/model/graph.ts';
import type { PathsQuestion } from '../store/graph-store.ts';
import type { CypherEngine, RunOptions } from '../store/cypher-engine.ts';
import { readAdjacency } from './adjacency.ts';
import { readNodesById } from './nodes-by-id.ts';
import { listSimplePaths, toAdjacency } from './path-search.ts';
import type { IdPath, PathStep } from './path-search.ts';
import { readRelationshipsById } from './relationships-between.ts';

/** Relationships read in search of paths at most; beyond it the answer says that it was cut. */
const MOST_STEPS = 200_000;
/** Steps tried while paths are listed at most. */
const WALK_BUDGET = 2_000_000;

/**
 * Paths between two nodes, whichever way the relationships point: all of the fewest hops, or all
 * that meet no node twice, up to the limit. Documents are no way to get from one place to another,
 * so paths do not pass through Source nodes. Null when an end does not exist.
 *
 * The search walks from both ends, a level at a time and always from the smaller side, which both
 * databases answer alike; their own path functions differ.
 */
export async function readPaths(
  engine: CypherEngine,
  question: PathsQuestion,
  run: RunOptions,
): Promise<PathsAnswer | null> {
  const { from, to, at } = question;
  const ends = await readNodesById(engine, { ids: [from, to], at }, run);
  if (ends.length < (from === to ? 1 : 2)) return null;
  if (from === to) return { paths: [{ nodes: ends, relationships: [] }], truncated: false };

  const found = await exploreFromBothEnds(engine, question, run);
  const shortest = found.hops;
  if (shortest === null) return { paths: [], truncated: found.cut };
  const lengths =
    question.mode === 'shortest'
      ? [shortest]
      : Array.from({ length: question.maxHops - shortest + 1 }, (_, index) => shortest + index);
  const { paths, exhausted } = listSimplePaths({
    adjacency: toAdjacency(found.steps.values()),
    from,
    to,
    lengths,
    limit: question.limit,
    budget: WALK_BUDGET,
  });
  const kept = paths.slice(0, question.limit);
  return {
    paths: await fillIn(engine, { paths: kept, steps: found.steps, at }, run),
    truncated: paths.length > kept.length || exhausted || found.cut,
  };
}

interface Exploration {
  /** Steps by relationship and direction. */
  readonly steps: ReadonlyMap<string, PathStep & { readonly start: string }>;
  /** The fewest hops between the ends; null when they are not connected within the bound. */
  readonly hops: number | null;
  readonly cut: boolean;
}

/**
 * Reads the relationships that any path of interest can use. Shortest: until both sides meet. All:
 * as many levels as the two sides need together for `maxHops`.
 */
async function exploreFromBothEnds(
  engine: CypherEngine,
  { from, to, mode, maxHops, types, at }: PathsQuestion,
  run: RunOptions,
): Promise<Exploration> {
  const steps = new Map<string, PathStep & { readonly start: string }>();
  const sides = [from, to].map((id) => ({ seen: new Map([[id, 0]]), frontier: [id], levels: 0 }));
  let hops: number | null = null;
  let cut = false;
  for (let walked = 0; walked < maxHops; walked += 1) {
    const open = sides.filter(({ frontier }) => frontier.length > 0);
    if (open.length < sides.length && mode === 'shortest') break;
    if (open.length === 0 || (mode === 'shortest' && hops !== null)) break;
    const side = open.reduce((small, other) =>
      other.frontier.length < small.frontier.length ? other : small,
    );
    const other = side === sides[0] ? sides[1] : sides[0];
    const read = await readAdjacency(
      engine,
      { ids: side.frontier, direction: 'both', types, at },
      run,
    );
    side.levels += 1;
    const next = new Set<string>();
    for (const step of read) {
      if (kindOf(step.labels) === 'Source' || kindOf(step.labels) === undefined) continue;
      addBothWays(steps, step);
      if (!side.seen.has(step.to)) {
        side.seen.set(step.to, side.levels);
        next.add(step.to);
      }
    }
    for (const id of next) {
      const rest = other?.seen.get(id);
      if (rest !== undefined) hops = Math.min(hops ?? Infinity, side.levels + rest);
    }
    side.frontier = [...next].toSorted();
    if (steps.size > MOST_STEPS) {
      cut = true;
      break;
    }
  }
  return { steps, hops, cut };
}

function addBothWays(
  steps: Map<string, PathStep & { readonly start: string }>,
  { from, to, relationshipId, direction }: PathStep & { readonly direction: 'out' | 'in' },
): void {
  const start = direction === 'out' ? from : to;
  steps.set(`${relationshipId}>${from}`, { from, to, relationshipId, start });
  steps.set(`${relationshipId}>${to}`, { from: to, to: from, relationshipId, start });
}

/** Nodes and relationships in place of their ids. */
async function fillIn(
  engine: CypherEngine,
  found: {
    readonly paths: readonly IdPath[];
    readonly steps: Exploration['steps'];
    readonly at: string | undefined;
  },
  run: RunOptions,
): Promise<PathsAnswer['paths']> {
  const nodeIds = found.paths.flatMap(({ nodes }) => nodes);
  const starts = new Map(
    [...found.steps.values()].map((step) => [step.relationshipId, step.start]),
  );
  const relationshipIds = [...new Set(found.paths.flatMap(({ relationships }) => relationships))];
  const [nodes, relationships] = await Promise.all([
    readNodesById(engine, { ids: nodeIds, at: found.at }, run),
    readRelationshipsById(
      engine,
      relationshipIds.map((id) => ({ id, start: starts.get(id) ?? '' })),
      run,
    ),
  ]);
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const relationshipById = new Map(relationships.map((item) => [item.id, item]));
  return found.paths.map((path) => ({
    nodes: path.nodes.flatMap((id) => nodeById.get(id) ?? []),
    relationships: path.relationships.flatMap((id) => relationshipById.get(id) ?? []),
  }));
}

import type { PathsAnswer } from '../../graph-data/model/api/paths.ts';
import type { PathsQuestion } from '../store/graph-store.ts';
import type { CypherEngine, RunOptions } from '../store/cypher-engine.ts';
import { readNodesById } from './nodes-by-id.ts';
import { explorePaths } from './path-exploration.ts';
import type { Exploration } from './path-exploration.ts';
import { listSimplePaths, toAdjacency } from './path-search.ts';
import type { IdPath } from './path-search.ts';
import { readRelationshipsById } from './relationships-between.ts';

/** Steps tried while paths are listed at most. */
const WALK_BUDGET = 2_000_000;

/**
 * Paths between two nodes, whichever way the relationships point: all of the fewest hops, or all
 * that meet no node twice, the shortest first, up to the limit. Null when an end does not exist.
 *
 * The search goes a level at a time and no further than the limit needs, which both databases answer
 * alike; their own path functions differ.
 */
export async function readPaths(
  engine: CypherEngine,
  question: PathsQuestion,
  run: RunOptions,
): Promise<PathsAnswer | null> {
  const { from, to, at, mode, maxHops, limit } = question;
  const ends = await readNodesById(engine, { ids: [from, to], at }, run);
  if (ends.length < (from === to ? 1 : 2)) return null;
  if (from === to) return { paths: [{ nodes: ends, relationships: [] }], truncated: false };

  const exploration = explorePaths(engine, question, run);
  const found: IdPath[] = [];
  let budget = WALK_BUDGET;
  for (let length = 1; length <= maxHops && found.length <= limit && budget > 0; length += 1) {
    while (exploration.levels < length && !exploration.ended) await exploration.walk();
    const { hops } = exploration;
    if (hops === null && exploration.ended) break;
    if (hops === null || length < hops) continue;
    const listed = listSimplePaths({
      adjacency: toAdjacency(exploration.steps.values()),
      from,
      to,
      length,
      limit: limit - found.length,
      budget,
    });
    found.push(...listed.paths);
    budget = listed.budget;
    if (mode === 'shortest') break;
  }
  const kept = found.slice(0, limit);
  return {
    paths: await fillIn(engine, { paths: kept, steps: exploration.steps, at }, run),
    truncated: found.length > kept.length || budget <= 0 || exploration.cut,
  };
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

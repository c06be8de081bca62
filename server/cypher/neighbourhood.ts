import { compareText } from '../../graph-data/model/compare-text.ts';
import type { Subgraph } from '../../graph-data/model/graph.ts';
import { isOfKinds } from '../../graph-data/model/graph.ts';
import type { NeighbourhoodQuestion } from '../store/graph-store.ts';
import type { CypherEngine, RunOptions } from '../store/cypher-engine.ts';
import { readAdjacency } from './adjacency.ts';

import { readNodesById } from './nodes-by-id.ts';
import { countRelationshipsBetween, readRelationshipsBetween } from './relationships-between.ts';

/** Nodes among which relationships are counted exactly where an answer is cut. */
const MOST_COUNTED = 10_000;
/** Nodes whose neighbours are read at one level at most, so that a depth of 3 stays bounded. */
const WIDEST_LEVEL = 2_000;

/**
 * The nodes around one, level by level: nearest first, then most connected, then by id, up to the
 * limit; and every relationship of the allowed types between them. Kinds choose which neighbours
 * are shown and walked through. `total` counts what all levels that were walked hold; of the
 * relationships among more than 10,000 nodes, those that were met at least.
 */
export async function readNeighbourhood(
  engine: CypherEngine,
  question: NeighbourhoodQuestion,
  run: RunOptions,
): Promise<Subgraph> {
  const seen = new Map<string, number>([[question.id, 0]]);
  const chosen = [question.id];
  const relationships = new Set<string>();
  let level = [question.id];
  let cutLevel = false;
  for (let depth = 1; depth <= question.depth && level.length > 0; depth += 1) {
    const steps = await readAdjacency(
      engine,
      {
        ids: level.slice(0, WIDEST_LEVEL),
        direction: question.direction,
        types: question.types,
        at: question.at,
      },
      run,
    );
    cutLevel ||= level.length > WIDEST_LEVEL;
    const next = new Map<string, number>();
    for (const { to, degree, labels, relationshipId } of steps) {
      if (!isOfKinds(labels, question.kinds)) continue;
      relationships.add(relationshipId);
      if (!seen.has(to)) next.set(to, degree);
    }
    level = [...next.entries()]
      .toSorted(([leftId, left], [rightId, right]) => right - left || compareText(leftId, rightId))
      .map(([id]) => id);
    for (const id of level) seen.set(id, depth);
    chosen.push(...level);
  }
  const ids = chosen.slice(0, question.limit);
  const [nodes, between] = await Promise.all([
    readNodesById(engine, { ids, at: question.at }, run),
    readRelationshipsBetween(engine, { ids, types: question.types, at: question.at }, run),
  ]);
  const truncated = chosen.length > ids.length || cutLevel;
  const isCounted = chosen.length > ids.length && chosen.length <= MOST_COUNTED;
  return {
    nodes,
    relationships: between,
    truncated,
    total: {
      nodes: chosen.length,
      relationships: isCounted
        ? await countRelationshipsBetween(engine, { ...question, ids: chosen }, run)
        : Math.max(chosen.length > ids.length ? relationships.size : 0, between.length),
    },
  };
}

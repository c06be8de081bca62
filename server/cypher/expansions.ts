import { compareText } from '../../graph-data/model/compare-text.ts';
import type { ExpansionsAnswer } from '../../graph-data/model/api/node.ts';
import type { NodeQuestion } from '../store/graph-store.ts';
import type { CypherEngine, RunOptions } from '../store/cypher-engine.ts';
import { readAdjacency } from './adjacency.ts';

import { toNarrowestLabel } from './narrowest-label.ts';

/** What a node can be expanded by: relationships counted by type, direction and kind of neighbour. */
export async function readExpansions(
  engine: CypherEngine,
  question: NodeQuestion,
  run: RunOptions,
): Promise<ExpansionsAnswer> {
  const steps = await readAdjacency(
    engine,
    { ids: [question.id], direction: 'both', at: question.at },
    run,
  );
  const counts = new Map<string, ExpansionsAnswer['items'][number]>();
  for (const { type, direction, labels } of steps) {
    const kind = toNarrowestLabel(labels);
    if (kind === undefined) continue;
    const key = `${type}|${direction}|${kind}`;
    counts.set(key, { type, direction, kind, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return {
    items: [...counts.entries()]
      .toSorted(([leftKey, left], [rightKey, right]) =>
        right.count === left.count ? compareText(leftKey, rightKey) : right.count - left.count,
      )
      .map(([, item]) => item),
  };
}

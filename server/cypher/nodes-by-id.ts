import type { GraphNode } from '../../graph-data/model/graph.ts';
import type { CypherEngine, RunOptions } from '../store/cypher-engine.ts';
import { toGraphNode } from './decode.ts';
import { fromIndex } from './from-index.ts';
import { toConditions, toMomentParameters } from './moment.ts';

/** The nodes with these ids that exist (at that moment), in the order of the ids. */
export async function readNodesById(
  engine: CypherEngine,
  question: { readonly ids: readonly string[]; readonly at?: string | undefined },
  run: RunOptions,
): Promise<GraphNode[]> {
  const ids = [...new Set(question.ids)];
  if (ids.length === 0) return [];
  const { rows } = await engine.read(
    {
      text: `UNWIND $ids AS wanted
MATCH (n:Entity {id: wanted}) ${fromIndex(engine.capabilities, 'n')}
WHERE ${toConditions(['n'], question.at)}
RETURN n`,
      parameters: { ids, ...toMomentParameters(question.at) },
    },
    run,
  );
  const byId = new Map(rows.map((row) => toGraphNode(row[0])).map((node) => [node.id, node]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

import { nodeIdSchema } from '../../graph-data/model/graph.ts';
import type { GraphNode, Relationship } from '../../graph-data/model/graph.ts';
import { ENTITY_LABEL, NARROWER_LABELS, NODE_KINDS } from '../../graph-data/model/kinds.ts';
import { RELATIONSHIP_TYPES } from '../../graph-data/model/relationship-types.ts';
import { readWholeGraph } from '../../server/cypher/whole-graph.ts';
import type { CypherEngine } from '../../server/store/cypher-engine.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';

const OUR_LABELS: ReadonlySet<string> = new Set([ENTITY_LABEL, ...NODE_KINDS, ...NARROWER_LABELS]);
const OUR_TYPES: ReadonlySet<string> = new Set(RELATIONSHIP_TYPES);

/** Milliseconds that reading a whole graph may take. */
export const LONG_TIMEOUT_MS = 600_000;

/**
 * What of ours is in the store. A node is ours when it has our label, an id of our form, a kind and
 * receipts; a relationship when it has one of our types, an id, receipts, and two nodes of ours.
 * Labels that others gave our nodes are not ours to compare.
 */
export async function readExisting(engine: CypherEngine): Promise<Dataset> {
  const nodes: GraphNode[] = [];
  const relationships: Relationship[] = [];
  for await (const chunk of readWholeGraph(engine, {}, { timeoutMs: LONG_TIMEOUT_MS })) {
    if ('nodes' in chunk) {
      for (const node of chunk.nodes) {
        if (!nodeIdSchema.safeParse(node.id).success) continue;
        nodes.push({ ...node, labels: node.labels.filter((label) => OUR_LABELS.has(label)) });
      }
    } else {
      relationships.push(...chunk.relationships.filter(({ type }) => OUR_TYPES.has(type)));
    }
  }
  const ids = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    relationships: relationships.filter(({ start, end }) => ids.has(start) && ids.has(end)),
  };
}

import { kindOf } from '../../graph-data/model/graph.ts';
import type { AtMoment, GraphChunk } from '../store/graph-store.ts';
import type { ChunkOptions, CypherEngine } from '../store/cypher-engine.ts';
import { relationshipColumns, toGraphNode, toRelationship } from './decode.ts';
import { toConditions, toMomentParameters } from './moment.ts';

/** Every node, then every relationship, each ordered by id, in chunks as the database gives them. */
export async function* readWholeGraph(
  engine: CypherEngine,
  { at }: AtMoment,
  run: ChunkOptions,
): AsyncIterable<GraphChunk> {
  const parameters = toMomentParameters(at);
  const foreign = new Set<string>();
  const nodeChunks = engine.readChunks(
    {
      text: `MATCH (n:Entity) WHERE ${toConditions(['n'], at)} RETURN n ORDER BY n.id`,
      parameters,
    },
    run,
  );
  for await (const rows of nodeChunks) {
    const nodes = rows.map((row) => toGraphNode(row[0]));
    for (const { id, labels } of nodes) if (kindOf(labels) === undefined) foreign.add(id);
    yield { nodes: nodes.filter(({ id }) => !foreign.has(id)) };
  }
  const relationshipChunks = engine.readChunks(
    {
      text: `MATCH (a:Entity)-[r]->(b:Entity) WHERE ${toConditions(['a', 'r', 'b'], at)}
RETURN ${relationshipColumns({ start: 'a', relationship: 'r', end: 'b' })} ORDER BY id`,
      parameters,
    },
    run,
  );
  for await (const rows of relationshipChunks) {
    const relationships = rows.map(toRelationship);
    yield {
      relationships: relationships.filter(
        ({ start, end }) => !foreign.has(start) && !foreign.has(end),
      ),
    };
  }
}

import type { EngineCapabilities } from '../store/cypher-engine.ts';

/**
 * Says that a node is to be found by its id, for right behind the pattern that names the id. Neo4j
 * plans by samples that are old after an import, and would go through all nodes for one of them; the
 * embedded database always takes the index, and knows no hints.
 */
export function fromIndex({ indexHints }: EngineCapabilities, node: string): string {
  return indexHints ? `USING INDEX SEEK ${node}:Entity(id)` : '';
}

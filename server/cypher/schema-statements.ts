import type { EngineCapabilities, Statement } from '../store/cypher-engine.ts';

/** The name of the full-text index, for `db.index.fulltext.queryNodes`. */
export const FULL_TEXT_INDEX = 'stackscape_names';

/**
 * What an import defines before it writes: ids are unique and found at once; on Neo4j names can also
 * be searched by Cypher, Chinese ones too. Defining it twice changes nothing.
 */
export function toSchemaStatements(capabilities: EngineCapabilities): Statement[] {
  const constraint =
    'CREATE CONSTRAINT stackscape_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE';
  const index = 'CREATE INDEX stackscape_id_index IF NOT EXISTS FOR (n:Entity) ON (n.id)';
  const fullText = `CREATE FULLTEXT INDEX ${FULL_TEXT_INDEX} IF NOT EXISTS
FOR (n:Entity) ON EACH [n.name, n.nameZh, n.aliases, n.description]
OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'cjk' } }`;
  return [
    constraint,
    ...(capabilities.constraintIndex ? [] : [index]),
    ...(capabilities.fullText ? [fullText] : []),
  ].map((text) => ({ text }));
}

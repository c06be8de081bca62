import type { Neo4jSettings, Settings } from '../config.ts';
import type { CypherEngine } from './cypher-engine.ts';
import { createCypherStore } from './cypher-store.ts';
import { createEmbeddedEngine } from './embedded-engine.ts';
import { createEmbeddedSource } from './embedded-source.ts';
import type { GraphStore } from './graph-store.ts';
import { createNeo4jEngine } from './neo4j-engine.ts';
import { createNeo4jSource } from './neo4j-source.ts';

/** The store that the settings name. Nothing is connected before the first question. */
export function openStore(settings: Settings): GraphStore {
  if (settings.neo4j !== null) {
    return createCypherStore(createNeo4jSource(openNeo4j(settings.neo4j, settings), Date.now));
  }
  return createCypherStore(
    createEmbeddedSource({
      storeDirectory: settings.storeDirectory,
      openEngine: (path) => openEmbedded({ path, mode: 'read' }, settings),
    }),
  );
}

type EngineSettings = Pick<Settings, 'queryTimeoutMs' | 'storeMemoryMegabytes' | 'queries'>;

/** A Neo4j, for reading and writing. */
export function openNeo4j(neo4j: Neo4jSettings, settings: EngineSettings): CypherEngine {
  return createNeo4jEngine({
    ...neo4j,
    timeoutMs: settings.queryTimeoutMs,
    queryMemoryMegabytes: settings.queries.memoryMegabytes,
  });
}

/** One embedded graph by its path, for reading or for being written. */
export function openEmbedded(
  graph: { readonly path: string; readonly mode: 'read' | 'write' },
  settings: EngineSettings,
): CypherEngine {
  return createEmbeddedEngine({
    ...graph,
    memoryMegabytes: settings.storeMemoryMegabytes,
    queryMemoryMegabytes: settings.queries.memoryMegabytes,
    timeoutMs: settings.queryTimeoutMs,
  });
}

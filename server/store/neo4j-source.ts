import { isAlive } from './import-marker.ts';
import { readImportRecord } from '../cypher/import-state.ts';
import type { CypherEngine } from './cypher-engine.ts';
import type { EngineSource } from './cypher-store.ts';

/** Without a sign of life for this long, an import on another machine is believed dead. */
const HEARTBEAT_MS = 60_000;

/** A Neo4j as the source of answers: one engine for as long as the server runs. */
export function createNeo4jSource(engine: CypherEngine, now: () => number): EngineSource {
  let version: string | null = null;
  return {
    name: 'neo4j',
    getEngine: async () => engine,
    async getState(options) {
      const record = await readImportRecord(engine, options);
      version ??= await engine.getVersion();
      const shared = { engine: 'neo4j', version } as const;
      if (record === null) {
        return { ...shared, dataset: null, nodes: 0, relationships: 0, import: 'none' };
      }
      const { status, dataset, nodes, relationships } = record;
      const lives = isAlive(record) && now() - record.heartbeatAt < HEARTBEAT_MS;
      return {
        ...shared,
        dataset,
        nodes: nodes ?? 0,
        relationships: relationships ?? 0,
        import: status === 'complete' ? 'complete' : lives ? 'running' : 'interrupted',
      };
    },
    close: () => engine.close(),
  };
}

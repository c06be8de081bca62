import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { parseSettings } from '../../server/config.ts';
import type { Settings } from '../../server/config.ts';
import type { CypherEngine } from '../../server/store/cypher-engine.ts';
import { beginBuild, readCurrentGraph } from '../../server/store/embedded-files.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { openEmbedded, openNeo4j, openStore } from '../../server/store/open-store.ts';
import type { Neo4jAddress } from './find-neo4j.ts';
import { loadGraph } from './load-graph.ts';
import { emptyNeo4j } from './neo4j.ts';

/** A real store that holds a graph, and the engine below it. */
export interface LoadedStore {
  readonly settings: Settings;
  readonly store: GraphStore;
  /** For reading; on Neo4j also for writing. */
  readonly engine: CypherEngine;
  close(): Promise<void>;
}

/** Settings over an embedded store in a folder of its own. */
export function toEmbeddedSettings(storeDirectory: string): Settings {
  return parseSettings(
    {
      STACKSCAPE_STORE_DIR: storeDirectory,
      STACKSCAPE_LOG_LEVEL: 'silent',
      STACKSCAPE_RATE_LIMIT: '0',
      STACKSCAPE_PORT: '0',
    },
    storeDirectory,
  );
}

export function toNeo4jSettings({ uri, username, password, database }: Neo4jAddress): Settings {
  return parseSettings(
    {
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password ?? undefined,
      NEO4J_DATABASE: database,
      STACKSCAPE_LOG_LEVEL: 'silent',
      STACKSCAPE_RATE_LIMIT: '0',
      STACKSCAPE_PORT: '0',
    },
    tmpdir(),
  );
}

export async function openLoadedEmbedded(dataset: Dataset): Promise<LoadedStore> {
  const storeDirectory = await mkdtemp(path.join(tmpdir(), 'stackscape-store-'));
  const settings = toEmbeddedSettings(storeDirectory);
  await buildEmbedded(settings, dataset);
  const current = await readCurrentGraph(storeDirectory);
  if (current === null) throw new Error('The graph that was just built is not there.');
  const engine = openEmbedded({ path: current.path, mode: 'read' }, settings);
  const store = openStore(settings);
  return {
    settings,
    store,
    engine,
    async close() {
      await engine.close();
      await store.close();
      await rm(storeDirectory, { recursive: true, force: true });
    },
  };
}

/** Builds a graph and swaps it in, as an import does. */
export async function buildEmbedded(
  settings: Settings,
  dataset: Dataset,
  fingerprint = 'small',
): Promise<void> {
  const build = await beginBuild(settings.storeDirectory, {
    dataset: fingerprint,
    isChosen: false,
    startedAt: new Date(),
  });
  const writer = openEmbedded({ path: build.path, mode: 'write' }, settings);
  await loadGraph(writer, dataset, fingerprint);
  await writer.close();
  await build.swapIn();
}

export async function openLoadedNeo4j(
  address: Neo4jAddress,
  dataset: Dataset,
): Promise<LoadedStore> {
  await emptyNeo4j(address);
  const settings = toNeo4jSettings(address);
  if (settings.neo4j === null) throw new Error('These settings are those of a Neo4j.');
  const engine = openNeo4j(settings.neo4j, settings);
  await loadGraph(engine, dataset);
  const store = openStore(settings);
  return {
    settings,
    store,
    engine,
    async close() {
      await engine.close();
      await store.close();
    },
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEmbeddedEngine } from '../../server/store/embedded-engine.ts';
import { createNeo4jEngine } from '../../server/store/neo4j-engine.ts';
import type { Neo4jAddress } from '../support/find-neo4j.ts';
import { describeWithNeo4j, emptyNeo4j } from '../support/neo4j.ts';
import { describeCypherEngine, describeWritingEngine } from './cypher-engine-specification.ts';
import { describeGivingUpNeo4j } from './neo4j-given-up.ts';

const IMPATIENT = { timeoutMs: 30_000, readerPatienceMs: 300 };

async function openEmbeddedEngine() {
  const folder = await mkdtemp(path.join(tmpdir(), 'stackscape-engine-'));
  const database = { path: path.join(folder, 'graph.grafeo'), memoryMegabytes: 1_500 };
  const engine = createEmbeddedEngine({ ...database, mode: 'write', timeoutMs: 30_000 });
  return {
    engine,
    async openReader() {
      // Nobody reads while somebody writes.
      await engine.close();
      return createEmbeddedEngine({ ...database, mode: 'read', ...IMPATIENT });
    },
    async close() {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openNeo4jEngine({ uri, username, password, database }: Neo4jAddress) {
  const address = { uri, username, password, database };
  await emptyNeo4j(address);
  const engine = createNeo4jEngine({ ...address, timeoutMs: 30_000 });
  return {
    engine,
    openReader: async () => createNeo4jEngine({ ...address, ...IMPATIENT }),
    close: () => engine.close(),
  };
}

describeCypherEngine('The embedded engine', openEmbeddedEngine);
describeWritingEngine('The embedded engine that writes', openEmbeddedEngine);

describeWithNeo4j('With Neo4j', (address) => {
  describeCypherEngine('the engine of Neo4j', () => openNeo4jEngine(address));
  describeWritingEngine('the engine of Neo4j that writes', () => openNeo4jEngine(address));
  describeGivingUpNeo4j(address);
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import type { GraphNode, Relationship } from '../../graph-data/model/graph.ts';
import { toRelationshipId } from '../../graph-data/model/graph.ts';
import { createApp } from '../../server/app.ts';
import { parseSettings } from '../../server/config.ts';
import { createGuard } from '../../server/guard/guard.ts';
import { createLogger } from '../../server/logger.ts';
import { createQueryRunner } from '../../server/queries/run-query.ts';
import type { GraphChunk, GraphStore } from '../../server/store/graph-store.ts';
import { openStore } from '../../server/store/open-store.ts';
import { CHUNK_ROWS } from '../../server/store/task-protocol.ts';

/**
 * A server of its own, whose memory can be watched: `export-server NODES RELATIONSHIPS`. Its graph is
 * made as it is read, so that nothing but the way of a file through the server takes memory. Says its
 * port to the process that started it.
 */

function toNode(index: number): GraphNode {
  return {
    id: `project:p${index}`,
    labels: ['Entity', 'Project'],
    properties: {
      name: `Project ${index} of many`,
      nameZh: `项目 ${index}`,
      description: 'Made for a measurement, with about as much text as a fact of the dataset has.',
      sources: ['source:made#all', `source:made#${index}`],
      x: (index * 7919) % 2_000,
      y: (index * 104_729) % 2_000,
      degree: 20,
      pagerank: 0.000_01,
      community: index % 30,
    },
  };
}

function toRelationship(index: number, nodes: number): Relationship {
  const [start, end] = [`project:p${index % nodes}`, `project:p${(index * 7 + 1) % nodes}`];
  const fact = { type: 'DEPENDS_ON', start, end, qualifier: String(index) };
  return {
    id: toRelationshipId(fact),
    type: fact.type,
    start,
    end,
    properties: { from: '2014-04-17', scope: 'runtime', sources: [`source:made#${index}`] },
  };
}

async function* makeGraph(nodes: number, relationships: number): AsyncIterable<GraphChunk> {
  const indices = (start: number, end: number) =>
    Array.from({ length: Math.min(CHUNK_ROWS, end - start) }, (_, offset) => start + offset);
  for (let start = 0; start < nodes; start += CHUNK_ROWS) {
    yield { nodes: indices(start, nodes).map(toNode) };
  }
  for (let start = 0; start < relationships; start += CHUNK_ROWS) {
    yield {
      relationships: indices(start, relationships).map((index) => toRelationship(index, nodes)),
    };
  }
}

const [nodes = 0, relationships = 0] = process.argv.slice(2).map(Number);
const settings = parseSettings(
  { STACKSCAPE_RATE_LIMIT: '0', STACKSCAPE_LOG_LEVEL: 'silent' },
  tmpdir(),
);
const store: GraphStore = {
  ...openStore(settings),
  getState: async () => ({
    engine: 'embedded',
    version: 'made',
    dataset: 'made',
    nodes,
    relationships,
    import: 'complete',
  }),
  readGraph: () => makeGraph(nodes, relationships),
};
const queries = createQueryRunner({ store, guard: createGuard(), limits: settings.queries });
const app = createApp({
  store,
  queries,
  settings,
  questions: [],
  logger: createLogger(settings),
  clientDirectory: tmpdir(),
  version: 'bench',
});
const server = createServer(app).listen(0, '127.0.0.1');
await once(server, 'listening');
// It listens on a port, so its address has this form.
process.send?.((server.address() as AddressInfo).port);
process.once('disconnect', () => process.exit(0));

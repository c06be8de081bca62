import { hostname } from 'node:os';
import { IMPORT_STATE_ID, IMPORT_STATE_LABEL } from '../../server/cypher/import-state.ts';
import type { Statement } from '../../server/store/cypher-engine.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';

const NODE = `(s:${IMPORT_STATE_LABEL} {id: $id})`;

/** Says that an import begins: until it says that it is complete, the graph is not whole. */
export function toBeginStatement(dataset: string, now: Date): Statement {
  return {
    text: `MERGE ${NODE} SET s.status = 'running', s.dataset = $dataset, s.startedAt = $startedAt,
  s.heartbeatAt = $now, s.pid = $pid, s.hostname = $hostname`,
    parameters: {
      id: IMPORT_STATE_ID,
      dataset,
      startedAt: now.toISOString(),
      now: now.getTime(),
      pid: process.pid,
      hostname: hostname(),
    },
  };
}

/** A sign of life with each batch. */
export function toHeartbeatStatement(now: Date): Statement {
  return {
    text: `MATCH ${NODE} SET s.heartbeatAt = $now`,
    parameters: { id: IMPORT_STATE_ID, now: now.getTime() },
  };
}

export function toCompleteStatement({ nodes, relationships }: Dataset, now: Date): Statement {
  return {
    text: `MATCH ${NODE} SET s.status = 'complete', s.nodes = $nodes,
  s.relationships = $relationships, s.heartbeatAt = $now`,
    parameters: {
      id: IMPORT_STATE_ID,
      nodes: nodes.length,
      relationships: relationships.length,
      now: now.getTime(),
    },
  };
}

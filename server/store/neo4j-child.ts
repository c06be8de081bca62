import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import type { Neo4jSettings } from '../config.ts';
import type { QueryResult } from './cypher-engine.ts';
import { openNeo4jDriver } from './neo4j-driver.ts';
import { toNeo4jError } from './neo4j-failure.ts';
import { runLimited } from './neo4j-rows.ts';
import { CHUNK_ROWS } from './task-protocol.ts';
import type { ChildMessage, ChildTask, ConnectMessage, ParentMessage } from './task-protocol.ts';

/**
 * The child process that takes the rows of queries of strangers from Neo4j: whatever they are, they
 * fill no memory but its own. It is told whom to connect to first.
 */

function send(message: ChildMessage): void {
  process.send?.(message);
}

/** In a transaction that is not tried again: what a stranger's query failed of stays as it is. */
async function read(
  driver: Driver,
  database: string,
  task: Extract<ChildTask, { kind: 'read' }>,
): Promise<QueryResult> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const tx = session.beginTransaction({
      metadata: { app: 'stackscape', query: task.tag },
      timeout: LONGEST_MS,
    });
    const result = await runLimited(tx, task.statement, {
      maxRows: task.maxRows ?? undefined,
      maxBytes: task.maxBytes ?? undefined,
    });
    await tx.commit();
    return result;
  } finally {
    await session.close().catch(() => undefined);
  }
}

/** The parent watches over the time; this is only for what it might forget. */
const LONGEST_MS = 3_600_000;

/** As many rows at a time as one message should have. */
function sendRows(id: number, { columns, rows }: QueryResult): void {
  for (let start = 0; start === 0 || start < rows.length; start += CHUNK_ROWS) {
    const chunk = rows.slice(start, start + CHUNK_ROWS);
    send({ type: 'chunk', id, statement: 0, columns, rows: chunk });
  }
}

async function answer(
  driver: Driver,
  database: string,
  { id, task }: Extract<ParentMessage, { type: 'task' }>,
): Promise<void> {
  if (task.kind !== 'read') return;
  try {
    const result = await read(driver, database, task);
    sendRows(id, result);
    send({ type: 'done', id, limit: result.limit });
  } catch (error) {
    const { code, message, cause } = toNeo4jError(error);
    send({ type: 'failed', id, code, message, cause: String(cause) });
  }
}

function serve(settings: Neo4jSettings): void {
  const driver = openNeo4jDriver(settings);
  process.on('message', (message: ParentMessage) => {
    // More need not be asked for: what is sent was read already, within its limits.
    if (message.type === 'task') void answer(driver, settings.database, message);
  });
  send({ type: 'open', version: '' });
}

// Without a parent there is nobody to serve, and nobody to end us.
process.once('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole terminal group; the parent decides when this ends.
process.on('SIGINT', () => undefined);
process.once('message', ({ neo4j: settings }: ConnectMessage) => serve(settings));

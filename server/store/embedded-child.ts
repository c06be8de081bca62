import { rmSync } from 'node:fs';
// The package is CommonJS: its names come with the default import.
import grafeo from '@grafeo-db/js';
import type { GrafeoDB, GrafeoValue, QueryResult } from '@grafeo-db/js';
import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import { toEmbeddedFailure } from './embedded-failure.ts';
import { CHUNK_ROWS, CHUNK_WINDOW } from './task-protocol.ts';
import type { ChildMessage, ChildTask, ParentMessage } from './task-protocol.ts';
import { createValueConverter } from './embedded-values.ts';
import type { Statement } from './cypher-engine.ts';

/**
 * The child process that holds the embedded database: `embedded-child PATH read|write SCRATCH`. The engine
 * can be neither interrupted nor limited, so whoever wants it to stop ends this process; a kill
 * costs no data.
 */

function send(message: ChildMessage): void {
  process.send?.(message);
}

function openDatabase(path: string, mode: string): GrafeoDB {
  return mode === 'write' ? grafeo.GrafeoDB.create(path) : grafeo.GrafeoDB.openReadOnly(path);
}

/** Sends rows in chunks, never more than the window ahead of the reader. */
function createSender(convert: (value: GrafeoValue) => QueryValue) {
  let credit = CHUNK_WINDOW;
  let wake: (() => void) | null = null;
  return {
    /** The reader consumed a chunk. */
    allow(): void {
      credit += 1;
      wake?.();
    },
    async sendRows(id: number, statement: number, result: QueryResult, limits: Limits) {
      credit = CHUNK_WINDOW;
      const rows = result.rows();
      const end = Math.min(rows.length, limits.maxRows ?? Infinity);
      let bytes = 0;
      let sent = 0;
      let reached: 'rows' | 'bytes' | null = end < rows.length ? 'rows' : null;
      do {
        const chunk: QueryValue[][] = [];
        for (; sent < end && chunk.length < CHUNK_ROWS && reached !== 'bytes'; sent += 1) {
          const row = (rows[sent] ?? []).map(convert);
          if (limits.maxBytes !== null) bytes += JSON.stringify(row).length;
          if (limits.maxBytes !== null && bytes > limits.maxBytes) reached = 'bytes';
          else chunk.push(row);
        }
        while (credit === 0) await new Promise<void>((resolve) => (wake = resolve));
        credit -= 1;
        send({ type: 'chunk', id, statement, columns: result.columns, rows: chunk });
      } while (sent < end && reached !== 'bytes');
      return reached;
    },
  };
}

interface Limits {
  readonly maxRows: number | null;
  readonly maxBytes: number | null;
}

const UNLIMITED: Limits = { maxRows: null, maxBytes: null };

type Sender = ReturnType<typeof createSender>;

async function runTask(database: GrafeoDB, sender: Sender, id: number, task: ChildTask) {
  switch (task.kind) {
    case 'read': {
      const result = await execute(database, task.statement);
      return sender.sendRows(id, 0, result, task);
    }
    case 'write': {
      const transaction = database.beginTransaction();
      const results: QueryResult[] = [];
      try {
        for (const { text, parameters } of task.statements) {
          results.push(await transaction.executeCypher(text, { ...parameters }));
        }
        transaction.commit();
      } catch (error) {
        transaction.rollback();
        throw error;
      }
      for (const [index, result] of results.entries()) {
        await sender.sendRows(id, index, result, UNLIMITED);
      }
      return null;
    }
    case 'schema':
      for (const statement of task.statements) await execute(database, statement);
      return null;
    case 'close':
      database.walCheckpoint();
      database.close();
      process.exit(0);
  }
}

function execute(database: GrafeoDB, { text, parameters }: Statement): Promise<QueryResult> {
  return database.executeCypher(text, { ...parameters });
}

function serve(database: GrafeoDB): void {
  const sender = createSender(createValueConverter(database));
  process.on('message', (message: ParentMessage) => {
    if (message.type === 'more') return sender.allow();
    const { id, task } = message;
    runTask(database, sender, id, task).then(
      (limit) => send({ type: 'done', id, limit }),
      (error: unknown) => send({ type: 'failed', id, ...toEmbeddedFailure(error) }),
    );
  });
  send({ type: 'open', version: database.version() });
}

const [path = '', mode = 'read', scratch = ''] = process.argv.slice(2);
// Without a parent there is nobody to serve, to end us, and to clean up after us.
process.once('disconnect', () => {
  if (scratch !== '') rmSync(scratch, { recursive: true, force: true });
  process.exit(0);
});
// Ctrl-C reaches the whole terminal group; the parent decides when the store closes.
process.on('SIGINT', () => undefined);
// The database puts things aside where its environment says, and does not clean up.
if (scratch !== '') Object.assign(process.env, { TMPDIR: scratch, TEMP: scratch, TMP: scratch });
try {
  serve(openDatabase(path, mode));
} catch (error) {
  send({ type: 'broken', cause: String(error) });
}

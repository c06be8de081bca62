import { randomUUID } from 'node:crypto';
import type { Session, Transaction } from 'neo4j-driver';
import type { AppError } from '../../graph-data/model/app-error.ts';
import type { QueryResult, Statement } from './cypher-engine.ts';
import { createEnding } from './ending.ts';
import { toAborted, toImpatience, toTimedOut } from './given-up.ts';
import { toNeo4jError } from './neo4j-failure.ts';
import { readChunk, readEntityIds, toParameters, toRows, toValues } from './neo4j-rows.ts';
import type { Rows } from './neo4j-rows.ts';
import { toMetadata } from './neo4j-terminate.ts';
import type { Terminator } from './neo4j-terminate.ts';

const LONGEST_EXPORT_MS = 3_600_000;

/**
 * Rows as they come; the session is this one's alone. The database's own time-out counts the reader's
 * time too, so that ours watches over each chunk, and the database's only over what we might forget.
 */
export async function* readInChunks(
  session: Session,
  statement: Statement,
  run: {
    readonly signal: AbortSignal | undefined;
    readonly timeoutMs: number;
    readonly readerPatienceMs: number;
    readonly terminator: Terminator;
  },
): AsyncIterable<QueryResult['rows']> {
  const { signal, timeoutMs, readerPatienceMs } = run;
  if (signal?.aborted) throw toAborted();
  const ending = createEnding();
  const reading = startReading(session, statement, run.terminator);
  const end = (reason: AppError) => {
    ending.end(reason);
    // Here too: a reader who lost patience may never come back, and this then never goes on.
    reading.letGo();
  };
  const onAbort = () => end(toAborted());
  signal?.addEventListener('abort', onAbort, { once: true });
  const waitForDatabase = () => setTimeout(() => end(toTimedOut(timeoutMs)), timeoutMs);
  const waitForReader = () => setTimeout(() => end(toImpatience()), readerPatienceMs);
  let timer = waitForDatabase();
  try {
    for (;;) {
      const chunk = await ending.orResult(reading.next());
      if (chunk.length === 0) break;
      clearTimeout(timer);
      timer = waitForReader();
      yield chunk;
      clearTimeout(timer);
      timer = waitForDatabase();
      ending.throwIfEnded();
    }
  } catch (error) {
    ending.throwIfEnded();
    throw toNeo4jError(error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    reading.letGo();
  }
}

interface Reading {
  /** The next rows, none after the last. Not before the ones before were given. */
  next(): Promise<QueryResult['rows']>;
  /**
   * Ends it, whether it was read to its end or not, and waits for nothing: when nothing runs in the
   * session any more it is closed, which gives its connection to others.
   */
  letGo(): void;
}

/** Unmanaged: a managed transaction might run twice, and rows that were handed over stay so. */
function startReading(session: Session, statement: Statement, terminator: Terminator): Reading {
  const tag = randomUUID();
  const begun = session.beginTransaction({
    metadata: toMetadata(tag),
    timeout: LONGEST_EXPORT_MS,
  });
  let rows: Rows | null = null;
  let pending: Promise<unknown> = Promise.resolve();
  let isLetGo = false;

  async function take(): Promise<QueryResult['rows']> {
    const tx = await begun;
    if (isLetGo) return [];
    const from = (rows ??= toRows(tx.run(statement.text, toParameters(statement))));
    const chunk = await readChunk(async () => (isLetGo ? null : from.next()));
    const entityIds = await readEntityIds(tx, isLetGo ? [] : chunk);
    return chunk.map((row) => toValues(row, entityIds));
  }

  async function leave(tx: Transaction): Promise<void> {
    await pending.catch(() => undefined);
    await rows?.leave();
    // What only reads need not be committed.
    await tx.rollback();
  }

  async function end(): Promise<void> {
    try {
      const tx = await begun;
      const over = leave(tx);
      terminator.end(tag, over);
      await over;
    } catch {
      // It never began, or was ended by the database.
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  return {
    next() {
      const taken = take();
      pending = taken;
      return taken;
    },
    letGo() {
      if (!isLetGo) void end();
      isLetGo = true;
    },
  };
}

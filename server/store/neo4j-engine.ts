import neo4j from 'neo4j-driver';
import type { Session } from 'neo4j-driver';
import type { AppError } from '../../graph-data/model/app-error.ts';
import type { Neo4jSettings } from '../config.ts';
import type { CypherEngine, QueryResult, RunOptions, Statement } from './cypher-engine.ts';
import { READER_PATIENCE_MS, toAborted, toImpatience, toTimedOut } from './given-up.ts';
import { createEnding } from './ending.ts';
import { openNeo4jDriver } from './neo4j-driver.ts';
import { toNeo4jError } from './neo4j-failure.ts';
import { toPlanStep } from './neo4j-plan.ts';
import { createNeo4jQueries } from './neo4j-queries.ts';
import { readChunk, readEntityIds, runLimited, toParameters, toValues } from './neo4j-rows.ts';

export interface Neo4jOptions extends Neo4jSettings {
  /** Milliseconds a query may take where the asker says nothing. */
  readonly timeoutMs: number;
  /** Milliseconds that a reader of chunks may leave one untaken. */
  readonly readerPatienceMs?: number;
  /** Resident memory at which the process that takes a stranger's rows is ended. */
  readonly queryMemoryMegabytes?: number;
}

const LONGEST_EXPORT_MS = 3_600_000;
const METADATA = { metadata: { app: 'stackscape' } };

/**
 * Neo4j behind the port: one driver, READ and WRITE access modes, managed transactions that the
 * driver tries again on a cluster, and bookmarks, so that a read sees the writes before it. A single
 * server, a cluster and Aura differ only in the address.
 */
export function createNeo4jEngine(options: Neo4jOptions): CypherEngine {
  const driver = openNeo4jDriver(options);
  const bookmarkManager = neo4j.bookmarkManager();

  const openSession = (mode: 'READ' | 'WRITE'): Session =>
    driver.session({
      database: options.database,
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager,
    });

  const toTransactionConfig = (run: RunOptions) => ({
    ...METADATA,
    timeout: run.timeoutMs ?? options.timeoutMs,
  });

  /**
   * Runs `work` in a session that is closed when it was given up, which cancels its query in the
   * database. Work that was given up is not waited for: a closed session may never answer it.
   */
  async function withSession<Result>(
    mode: 'READ' | 'WRITE',
    signal: AbortSignal | undefined,
    work: (session: Session) => Promise<Result>,
  ): Promise<Result> {
    if (signal?.aborted) throw toAborted();
    const session = openSession(mode);
    const givenUp = createEnding();
    const onAbort = () => givenUp.end(toAborted());
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      return await givenUp.orResult(work(session));
    } catch (error) {
      throw toNeo4jError(error);
    } finally {
      signal?.removeEventListener('abort', onAbort);
      await session.close().catch(() => undefined);
    }
  }

  const readHere = (statement: Statement, run: RunOptions) =>
    withSession('READ', run.signal, (session) =>
      session.executeRead((tx) => runLimited(tx, statement, run), toTransactionConfig(run)),
    );

  const queries = createNeo4jQueries(options, {
    countRunning: (tag) => countRunning(readHere, tag),
  });

  return {
    name: 'neo4j',
    capabilities: { fullText: true, constraintIndex: true, indexHints: true, listLookUp: true },
    async getVersion() {
      try {
        const info = await driver.getServerInfo({ database: options.database });
        return (info.agent ?? '').replace(/^Neo4j\//, '');
      } catch (error) {
        throw toNeo4jError(error);
      }
    },
    read: (statement, run = {}) =>
      run.aside === 'query' ? queries.read(statement, run) : readHere(statement, run),
    explain: (statement, run = {}) =>
      withSession('READ', run.signal, (session) =>
        session.executeRead(async (tx) => {
          const text = `EXPLAIN ${statement.text}`;
          const { summary } = await tx.run(text, toParameters(statement));
          return toPlanStep(summary.plan);
        }, toTransactionConfig(run)),
      ),
    readChunks: (statement, run = {}) =>
      readInChunks(openSession('READ'), statement, {
        signal: run.signal,
        timeoutMs: run.timeoutMs ?? options.timeoutMs,
        readerPatienceMs: options.readerPatienceMs ?? READER_PATIENCE_MS,
      }),
    write: (statements, run = {}) =>
      withSession('WRITE', run.signal, (session) =>
        session.executeWrite(async (tx) => {
          const results: QueryResult[] = [];
          for (const statement of statements) results.push(await runLimited(tx, statement, {}));
          return results;
        }, toTransactionConfig(run)),
      ),
    defineSchema: (statements) =>
      withSession('WRITE', undefined, async (session) => {
        for (const { text, parameters } of statements) {
          await session.run(text, toParameters({ text, parameters: parameters ?? {} }));
        }
        // Indexes fill in the background; without this the first writes would scan.
        await session.run('CALL db.awaitIndexes(120)');
      }),
    async close() {
      await queries.close();
      await driver.close();
    },
  };
}

/** Transactions of a query that go on in the database. */
async function countRunning(
  read: (statement: Statement, run: RunOptions) => Promise<QueryResult>,
  tag: string,
): Promise<number> {
  const text = `SHOW TRANSACTIONS YIELD metaData WHERE metaData.query = $tag
RETURN count(*) AS running`;
  const { rows } = await read({ text, parameters: { tag } }, {});
  return Number(rows[0]?.[0]);
}

/**
 * Rows as they come. The database's own time-out counts the reader's time too, so that ours watches
 * over each chunk, and the database's only over what we might forget.
 */
async function* readInChunks(
  session: Session,
  statement: Statement,
  run: {
    readonly signal: AbortSignal | undefined;
    readonly timeoutMs: number;
    readonly readerPatienceMs: number;
  },
): AsyncIterable<QueryResult['rows']> {
  const { signal, timeoutMs, readerPatienceMs } = run;
  const ending = createEnding();
  /** Closing the session cancels its query in the database. */
  const end = (reason: AppError) => {
    ending.end(reason);
    void session.close().catch(() => undefined);
  };
  const onAbort = () => end(toAborted());
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  const waitForDatabase = () => setTimeout(() => end(toTimedOut(timeoutMs)), timeoutMs);
  const waitForReader = () => setTimeout(() => end(toImpatience()), readerPatienceMs);
  let timer = waitForDatabase();
  try {
    // A managed transaction might run twice, and what was handed over cannot be taken back.
    const tx = session.beginTransaction({ ...METADATA, timeout: LONGEST_EXPORT_MS });
    const rows = tx.run(statement.text, toParameters(statement))[Symbol.asyncIterator]();
    // Asking the driver for rows of a closed session would write to a connection that others use.
    const next = async () => {
      ending.throwIfEnded();
      const { done, value } = await rows.next();
      return done === true ? null : value;
    };
    for (;;) {
      const chunk = await ending.orResult(readChunk(next));
      if (chunk.length === 0) break;
      const entityIds = await ending.orResult(readEntityIds(tx, chunk));
      clearTimeout(timer);
      timer = waitForReader();
      yield chunk.map((row) => toValues(row, entityIds));
      clearTimeout(timer);
      timer = waitForDatabase();
    }
    // A session that was closed may end the rows as if there were no more.
    ending.throwIfEnded();
    await tx.commit();
  } catch (error) {
    ending.throwIfEnded();
    throw toNeo4jError(error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    await session.close().catch(() => undefined);
  }
}

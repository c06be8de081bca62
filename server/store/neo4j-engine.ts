import { randomUUID } from 'node:crypto';
import neo4j from 'neo4j-driver';
import type { ManagedTransaction, Session } from 'neo4j-driver';
import type { Neo4jSettings } from '../config.ts';
import type { CypherEngine, QueryResult, RunOptions, Statement } from './cypher-engine.ts';
import { createEnding } from './ending.ts';
import { READER_PATIENCE_MS, toAborted } from './given-up.ts';
import { readInChunks } from './neo4j-chunks.ts';
import { openNeo4jDriver } from './neo4j-driver.ts';
import { toNeo4jError } from './neo4j-failure.ts';
import { toPlanStep } from './neo4j-plan.ts';
import { createNeo4jQueries } from './neo4j-queries.ts';
import { runLimited, toParameters } from './neo4j-rows.ts';
import { openTerminator, toMetadata } from './neo4j-terminate.ts';

export interface Neo4jOptions extends Neo4jSettings {
  /** Milliseconds a query may take where the asker says nothing. */
  readonly timeoutMs: number;
  /** Milliseconds that a reader of chunks may leave one untaken. */
  readonly readerPatienceMs?: number;
  /** Resident memory at which the process that takes a stranger's rows is ended. */
  readonly queryMemoryMegabytes?: number;
}

/**
 * Neo4j behind the port: one driver, READ and WRITE access modes, managed transactions that the
 * driver tries again on a cluster, and bookmarks, so that a read sees the writes before it. A single
 * server, a cluster and Aura differ only in the address.
 */
export function createNeo4jEngine(options: Neo4jOptions): CypherEngine {
  const driver = openNeo4jDriver(options);
  const bookmarkManager = neo4j.bookmarkManager();
  const terminator = openTerminator(options);

  const openSession = (mode: 'READ' | 'WRITE'): Session =>
    driver.session({
      database: options.database,
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager,
    });

  async function withSession<Result>(
    mode: 'READ' | 'WRITE',
    work: (session: Session) => Promise<Result>,
  ): Promise<Result> {
    const session = openSession(mode);
    try {
      return await work(session);
    } catch (error) {
      throw toNeo4jError(error);
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  /**
   * Runs `work` in a transaction. Whoever gives it up is let go at once; its query is ended in the
   * database from outside. Closing its session would do so too, but gives its connection to another
   * while the driver still writes to it: so that waits until nothing runs over it any more.
   */
  async function inTransaction<Result>(
    mode: 'READ' | 'WRITE',
    run: RunOptions,
    work: (tx: ManagedTransaction) => Promise<Result>,
  ): Promise<Result> {
    const { signal, timeoutMs: timeout = options.timeoutMs } = run;
    if (signal?.aborted) throw toAborted();
    const ending = createEnding();
    const tag = randomUUID();
    let hasBegun = false;
    // The driver may try it again, and may have waited for a connection until it was given up.
    const unlessEnded = (tx: ManagedTransaction) => {
      ending.throwIfEnded();
      hasBegun = true;
      return work(tx);
    };
    const config = { metadata: toMetadata(tag), timeout };
    const working = withSession(mode, (session) =>
      mode === 'READ'
        ? session.executeRead(unlessEnded, config)
        : session.executeWrite(unlessEnded, config),
    );
    const onAbort = () => {
      ending.end(toAborted());
      if (hasBegun) terminator.end(tag, working);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      return await ending.orResult(working);
    } finally {
      signal?.removeEventListener('abort', onAbort);
    }
  }

  const readHere = (statement: Statement, run: RunOptions) =>
    inTransaction('READ', run, (tx) => runLimited(tx, statement, run));

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
      inTransaction('READ', run, async (tx) => {
        const { summary } = await tx.run(`EXPLAIN ${statement.text}`, toParameters(statement));
        return toPlanStep(summary.plan);
      }),
    readChunks: (statement, run = {}) =>
      readInChunks(openSession('READ'), statement, {
        signal: run.signal,
        timeoutMs: run.timeoutMs ?? options.timeoutMs,
        readerPatienceMs: options.readerPatienceMs ?? READER_PATIENCE_MS,
        terminator,
      }),
    write: (statements, run = {}) =>
      inTransaction('WRITE', run, async (tx) => {
        const results: QueryResult[] = [];
        for (const statement of statements) {
          results.push(await runLimited(tx, statement, { signal: run.signal }));
        }
        return results;
      }),
    defineSchema: (statements) =>
      withSession('WRITE', async (session) => {
        for (const { text, parameters } of statements) {
          await session.run(text, toParameters({ text, parameters: parameters ?? {} }));
        }
        // Indexes fill in the background; without this the first writes would scan.
        await session.run('CALL db.awaitIndexes(120)');
      }),
    async close() {
      await Promise.all([queries.close(), terminator.close()]);
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

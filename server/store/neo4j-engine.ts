import neo4j from 'neo4j-driver';
import type { Driver, ManagedTransaction, Record as Row, Session } from 'neo4j-driver';
import type { QueryValue } from '../../graph-data/model/api.ts';
import type { AppError } from '../../graph-data/model/app-error.ts';
import type { Neo4jSettings } from '../config.ts';
import type { CypherEngine, QueryResult, RunOptions, Statement } from './cypher-engine.ts';
import { READER_PATIENCE_MS, toAborted, toImpatience, toTimedOut } from './given-up.ts';
import { toNeo4jError } from './neo4j-failure.ts';
import { toPlanStep } from './neo4j-plan.ts';
import { collectEnds, toDriverValue, toQueryValue } from './neo4j-values.ts';

export interface Neo4jOptions extends Neo4jSettings {
  /** Milliseconds a query may take where the asker says nothing. */
  readonly timeoutMs: number;
  /** Milliseconds that a reader of chunks may leave one untaken. */
  readonly readerPatienceMs?: number;
}

const CHUNK_ROWS = 2_000;
const FETCH_SIZE = 2_000;
const LONGEST_EXPORT_MS = 3_600_000;
const METADATA = { metadata: { app: 'stackscape' } };

/**
 * Neo4j behind the port: one driver, READ and WRITE access modes, managed transactions that the
 * driver tries again on a cluster, and bookmarks, so that a read sees the writes before it. A single
 * server, a cluster and Aura differ only in the address.
 */
export function createNeo4jEngine(options: Neo4jOptions): CypherEngine {
  const driver: Driver = neo4j.driver(
    options.uri,
    options.password === null ? undefined : neo4j.auth.basic(options.username, options.password),
    {
      useBigInt: true,
      fetchSize: FETCH_SIZE,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 10_000,
      // A cluster may choose a new leader meanwhile; longer would keep people waiting for a 503.
      maxTransactionRetryTime: 2_000,
      userAgent: 'stackscape',
    },
  );
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

  /** Runs `work` in a session that an abort closes, which cancels its query in the database. */
  async function withSession<Result>(
    mode: 'READ' | 'WRITE',
    signal: AbortSignal | undefined,
    work: (session: Session) => Promise<Result>,
  ): Promise<Result> {
    if (signal?.aborted) throw toAborted();
    const session = openSession(mode);
    const onAbort = () => void session.close().catch(() => undefined);
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      return await work(session);
    } catch (error) {
      throw signal?.aborted ? toAborted() : toNeo4jError(error);
    } finally {
      signal?.removeEventListener('abort', onAbort);
      await session.close().catch(() => undefined);
    }
  }

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
      withSession('READ', run.signal, (session) =>
        session.executeRead((tx) => runLimited(tx, statement, run), toTransactionConfig(run)),
      ),
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
    close: () => driver.close(),
  };
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
  let ended: AppError | null = null;
  /** Closing the session cancels its query in the database. */
  const end = (reason: AppError) => {
    ended ??= reason;
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
      if (ended !== null) throw ended;
      const { done, value } = await rows.next();
      return done === true ? null : value;
    };
    for (;;) {
      const chunk = await readChunk(next);
      if (chunk.length === 0) break;
      const entityIds = await readEntityIds(tx, chunk);
      clearTimeout(timer);
      timer = waitForReader();
      yield chunk.map((row) => toValues(row, entityIds));
      clearTimeout(timer);
      timer = waitForDatabase();
    }
    // A session that was closed may end the rows as if there were no more.
    if (ended !== null) throw ended;
    await tx.commit();
  } catch (error) {
    throw ended ?? toNeo4jError(error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    await session.close().catch(() => undefined);
  }
}

async function readChunk(next: () => Promise<Row | null>): Promise<Row[]> {
  const chunk: Row[] = [];
  while (chunk.length < CHUNK_ROWS) {
    const row = await next();
    if (row === null) break;
    chunk.push(row);
  }
  return chunk;
}

/** Reads rows until a limit is reached; what is beyond is left in the database. */
async function runLimited(
  tx: ManagedTransaction,
  statement: Statement,
  { maxRows = Infinity, maxBytes = Infinity }: RunOptions,
): Promise<QueryResult> {
  const result = tx.run(statement.text, toParameters(statement));
  const columns = await result.keys();
  const records: Row[] = [];
  let limit: QueryResult['limit'] = null;
  for await (const record of result) {
    if (records.length >= maxRows) {
      limit = 'rows';
      break;
    }
    records.push(record);
  }
  const entityIds = await readEntityIds(tx, records);
  const rows: QueryValue[][] = [];
  let bytes = 0;
  for (const record of records) {
    const row = toValues(record, entityIds);
    if (maxBytes !== Infinity) bytes += JSON.stringify(row).length;
    if (bytes > maxBytes) return { columns, rows, limit: 'bytes' };
    rows.push(row);
  }
  return { columns, rows, limit };
}

/** Our ids of the ends of the relationships among the records; asked for only when there are any. */
async function readEntityIds(tx: Pick<ManagedTransaction, 'run'>, records: readonly Row[]) {
  const ends = new Set<string>();
  for (const record of records) for (const value of record) collectEnds(value, ends);
  if (ends.size === 0) return new Map<string, string>();
  const { records: found } = await tx.run(
    'MATCH (n) WHERE elementId(n) IN $ends RETURN elementId(n) AS elementId, n.id AS id',
    { ends: [...ends] },
  );
  return new Map(
    found.flatMap((record): [string, string][] => {
      const id: unknown = record.get('id');
      return typeof id === 'string' ? [[String(record.get('elementId')), id]] : [];
    }),
  );
}

function toValues(record: Row, entityIds: ReadonlyMap<string, string>): QueryValue[] {
  return [...record].map((value) => toQueryValue(value, entityIds));
}

function toParameters({ parameters = {} }: Statement): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [key, toDriverValue(value)]),
  );
}

import type { PlanStep } from '../../graph-data/model/api/cypher.ts';
import type { QueryValue } from '../../graph-data/model/api/query-value.ts';

/**
 * The port below which the two databases differ and above which they do not: an engine opens, runs,
 * cancels, converts scalars, and turns its own errors into `AppError`.
 */

export interface Statement {
  readonly text: string;
  /** A number without a fraction reaches the database as an integer. */
  readonly parameters?: Readonly<Record<string, QueryValue>>;
}

export interface RunOptions {
  /** Aborting it cancels the query in the database. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which the query is ended with `AppError('timeout')`. */
  readonly timeoutMs?: number | undefined;
  /** Rows at most; more are not read, and the result says `limit: 'rows'`. */
  readonly maxRows?: number | undefined;
  /** Bytes of rows as JSON at most; `limit: 'bytes'` when reached. */
  readonly maxBytes?: number | undefined;
  /**
   * Work that may take long and must not hold up what answers the explorer: a named question, or a
   * query of a stranger, of which several may run at once.
   */
  readonly aside?: 'question' | 'query' | undefined;
  /**
   * Told when a query was given up, with what resolves once it has really ended in the database:
   * until then it still takes time there.
   */
  readonly onLeftover?: ((ended: Promise<void>) => void) | undefined;
}

/** How a query is run whose rows are handed over as they come. */
export interface ChunkOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until the next chunk; the time that the reader takes does not count. */
  readonly timeoutMs?: number | undefined;
}

/**
 * Rows as lists in the order of `columns`. Values are JSON: a node is
 * `{ $type: 'node', id, labels, properties }`, a relationship
 * `{ $type: 'relationship', id, type, start, end, properties }`, a path
 * `{ $type: 'path', nodes, relationships }`, a temporal value an ISO string.
 */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly QueryValue[])[];
  readonly limit: 'rows' | 'bytes' | null;
}

/** Where the dialects differ, a flag chooses and the variant stands beside the original. */
export interface EngineCapabilities {
  /** Full-text indexes (`db.index.fulltext.queryNodes`). */
  readonly fullText: boolean;
  /** Uniqueness constraints that build their own index. */
  readonly constraintIndex: boolean;
  /** Hints (`USING INDEX SEEK`), and a planner that needs them: see `fromIndex`. */
  readonly indexHints: boolean;
  /** `x IN $list` looks x up rather than goes through the list. */
  readonly listLookUp: boolean;
}

export type EngineName = 'embedded' | 'neo4j';

export interface CypherEngine {
  readonly name: EngineName;
  readonly capabilities: EngineCapabilities;
  /** The database's own version, such as `5.26.30`. Rejects with `unavailable` when it is not there. */
  getVersion(): Promise<string>;
  /** Runs one statement that reads, in a read-only transaction. */
  read(statement: Statement, options?: RunOptions): Promise<QueryResult>;
  /** How the database would run the statement, which is not run. */
  explain(statement: Statement, options?: RunOptions): Promise<PlanStep>;
  /**
   * As `read`, but hands over rows in chunks as they come, for exports of any size. A reader that
   * leaves a chunk untaken for minutes loses its query (`timeout`), so that nothing stays open.
   */
  readChunks(
    statement: Statement,
    options?: ChunkOptions,
  ): AsyncIterable<readonly (readonly QueryValue[])[]>;
  /** Runs the statements in one transaction: all of them or none. */
  write(statements: readonly Statement[], options?: RunOptions): Promise<readonly QueryResult[]>;
  /** Runs schema statements (constraints, indexes), each by itself. */
  defineSchema(statements: readonly Statement[]): Promise<void>;
  close(): Promise<void>;
}

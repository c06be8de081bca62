import type { ManagedTransaction, Record as Row, Result } from 'neo4j-driver';
import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import type { QueryResult, RunOptions, Statement } from './cypher-engine.ts';
import { toAborted } from './given-up.ts';
import { collectEnds, toDriverValue, toQueryValue } from './neo4j-values.ts';

/** What runs statements: a transaction of the driver, managed or not. */
export type StatementRunner = Pick<ManagedTransaction, 'run'>;

const CHUNK_ROWS = 2_000;

/** Rows of a result, one after the other. */
export interface Rows {
  /** Null after the last one. */
  next(): Promise<Row | null>;
  /**
   * Leaves in the database what was not taken, and resolves once it sends no more of it: before that
   * its transaction cannot end. Not while `next` is waited for.
   */
  leave(): Promise<void>;
}

export function toRows(result: Result): Rows {
  const records = result[Symbol.asyncIterator]();
  // Whether the driver still waits for rows; it would then wait for ever after an error.
  let isOpen = false;
  return {
    async next() {
      isOpen = false;
      const { done, value } = await records.next();
      if (done === true) return null;
      isOpen = true;
      return value;
    },
    async leave() {
      // This also takes out what waits in the driver: while that is much it asks the database for
      // nothing, not even to leave the rest.
      if (isOpen) await records.return?.().catch(() => undefined);
      isOpen = false;
    },
  };
}

/**
 * Reads rows until a limit is reached, or they are given up; what is beyond is left in the database.
 */
export async function runLimited(
  tx: StatementRunner,
  statement: Statement,
  limits: Pick<RunOptions, 'maxRows' | 'maxBytes' | 'signal'>,
): Promise<QueryResult> {
  const result = tx.run(statement.text, toParameters(statement));
  const columns = await result.keys();
  const rows = toRows(result);
  const next = async () => {
    const row = await rows.next();
    if (limits.signal?.aborted) throw toAborted();
    return row;
  };
  try {
    return { columns, ...(await takeRows(tx, next, limits)) };
  } finally {
    await rows.leave();
  }
}

async function takeRows(
  tx: StatementRunner,
  next: () => Promise<Row | null>,
  { maxRows = Infinity, maxBytes = Infinity }: Pick<RunOptions, 'maxRows' | 'maxBytes'>,
): Promise<Pick<QueryResult, 'rows' | 'limit'>> {
  const rows: QueryValue[][] = [];
  let bytes = 0;
  for (;;) {
    const most = Math.min(CHUNK_ROWS, maxRows - rows.length);
    if (most === 0) return { rows, limit: (await next()) === null ? null : 'rows' };
    const chunk = await readChunk(next, most);
    const entityIds = await readEntityIds(tx, chunk);
    for (const record of chunk) {
      const row = toValues(record, entityIds);
      if (maxBytes !== Infinity) bytes += JSON.stringify(row).length;
      if (bytes > maxBytes) return { rows, limit: 'bytes' };
      rows.push(row);
    }
    if (chunk.length < most) return { rows, limit: null };
  }
}

export async function readChunk(
  next: () => Promise<Row | null>,
  most = CHUNK_ROWS,
): Promise<Row[]> {
  const chunk: Row[] = [];
  while (chunk.length < most) {
    const row = await next();
    if (row === null) break;
    chunk.push(row);
  }
  return chunk;
}

/** Our ids of the ends of the relationships among the records; asked for only when there are any. */
export async function readEntityIds(tx: StatementRunner, records: readonly Row[]) {
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

export function toValues(record: Row, entityIds: ReadonlyMap<string, string>): QueryValue[] {
  return [...record].map((value) => toQueryValue(value, entityIds));
}

export function toParameters({ parameters = {} }: Statement): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [key, toDriverValue(value)]),
  );
}

import type { ManagedTransaction, Record as Row } from 'neo4j-driver';
import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import type { QueryResult, RunOptions, Statement } from './cypher-engine.ts';
import { toAborted } from './given-up.ts';
import { collectEnds, toDriverValue, toQueryValue } from './neo4j-values.ts';

/** What runs statements: a transaction of the driver, managed or not. */
export type StatementRunner = Pick<ManagedTransaction, 'run'>;

const CHUNK_ROWS = 2_000;

/**
 * Reads rows until a limit is reached; what is beyond is left in the database. Once it was given up
 * it asks for nothing more: a connection that was let go of may be another's.
 */
export async function runLimited(
  tx: StatementRunner,
  statement: Statement,
  limits: Pick<RunOptions, 'maxRows' | 'maxBytes' | 'signal'>,
): Promise<QueryResult> {
  const result = tx.run(statement.text, toParameters(statement));
  const columns = await result.keys();
  const records = result[Symbol.asyncIterator]();
  const next = async () => {
    if (limits.signal?.aborted) throw toAborted();
    const { done, value } = await records.next();
    return done === true ? null : value;
  };
  const taken = await takeRows(tx, next, limits);
  // Rows that were left would keep the transaction from ending; after an error there are none.
  if (taken.limit !== null) await records.return?.();
  return { columns, ...taken };
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

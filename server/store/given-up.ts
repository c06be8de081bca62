import { AppError } from '../../graph-data/model/app-error.ts';

/** Ends of a query that the asker brought about, the same over every database. */

/** Milliseconds that a reader of chunks may leave one untaken before its query is ended. */
export const READER_PATIENCE_MS = 120_000;

export function toAborted(): AppError {
  return new AppError('timeout', 'The query was given up before it ended.');
}

export function toImpatience(): AppError {
  return new AppError('timeout', 'Nobody took what was read for too long.');
}

export function toTimedOut(timeoutMs: number): AppError {
  return new AppError('timeout', `The query took longer than ${timeoutMs} ms.`);
}

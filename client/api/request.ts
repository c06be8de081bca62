import type { z } from 'zod';
import { AppError, problemSchema } from '../../graph-data/model/app-error.ts';

/** Where the API stands; the same origin serves it and the explorer. */
export const API_ROOT = '/api/v1';

/** A server that says nothing is given up after this many milliseconds. */
const PATIENCE_MS = 30_000;

/**
 * Asks the API and parses the answer.
 *
 * @throws AppError with the server's code; `unavailable` when it cannot be reached, `internal` when
 *   its answer has another shape than agreed. A request given up by the caller rejects as fetch does.
 */
export async function requestJson<Answer>(
  path: string,
  parse: (body: unknown) => Answer,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await send(path, signal);
  const body = await readBody(response);
  if (!response.ok) throw toAppError(body, response.status);
  try {
    return parse(body);
  } catch (cause) {
    throw new AppError('internal', 'The answer has an unexpected shape.', { cause });
  }
}

/** The parser of a schema, as `requestJson` takes it. */
export function parseWith<Schema extends z.ZodType>(
  schema: Schema,
): (body: unknown) => z.infer<Schema> {
  return (body) => schema.parse(body);
}

async function send(path: string, signal: AbortSignal): Promise<Response> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    return await fetch(`${API_ROOT}${path}`, { signal: AbortSignal.any([signal, patience]) });
  } catch (cause) {
    if (signal.aborted) throw cause;
    if (patience.aborted) throw new AppError('timeout', 'The server did not answer.', { cause });
    throw new AppError('unavailable', 'The server cannot be reached.', { cause });
  }
}

/** Undefined for a body that is no JSON, such as a proxy's error page. */
async function readBody(response: Response): Promise<unknown> {
  try {
    const body: unknown = await response.json();
    return body;
  } catch {
    return undefined;
  }
}

function toAppError(body: unknown, status: number): AppError {
  const problem = problemSchema.safeParse(body);
  if (problem.success) return new AppError(problem.data.code, problem.data.detail);
  const isAway = status === 502 || status === 503 || status === 504;
  return new AppError(isAway ? 'unavailable' : 'internal', `The server answered ${status}.`);
}

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
export function requestJson<Answer>(
  path: string,
  parse: (body: unknown) => Answer,
  signal: AbortSignal,
): Promise<Answer> {
  return exchange(path, { init: {}, parse, signal, patienceMs: PATIENCE_MS });
}

interface PostRequest<Answer> {
  readonly body: unknown;
  readonly parse: (body: unknown) => Answer;
  readonly signal: AbortSignal;
  /** Longer where the server may take longer and bounds the time itself. */
  readonly patienceMs?: number;
}

/** The same for a question that has a body. */
export function postJson<Answer>(path: string, request: PostRequest<Answer>): Promise<Answer> {
  const { body, parse, signal, patienceMs = PATIENCE_MS } = request;
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
  return exchange(path, { init, parse, signal, patienceMs });
}

interface Exchange<Answer> {
  readonly init: RequestInit;
  readonly parse: (body: unknown) => Answer;
  readonly signal: AbortSignal;
  readonly patienceMs: number;
}

async function exchange<Answer>(
  path: string,
  { init, parse, signal, patienceMs }: Exchange<Answer>,
): Promise<Answer> {
  const response = await send(path, { init, signal, patienceMs });
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

async function send(
  path: string,
  { init, signal, patienceMs }: Omit<Exchange<unknown>, 'parse'>,
): Promise<Response> {
  const patience = AbortSignal.timeout(patienceMs);
  try {
    return await fetch(`${API_ROOT}${path}`, {
      ...init,
      signal: AbortSignal.any([signal, patience]),
    });
  } catch (cause) {
    if (signal.aborted) throw cause;
    if (patience.aborted) throw new AppError('timeout', 'The server did not answer.', { cause });
    throw new AppError('unavailable', 'The server cannot be reached.', { cause });
  }
}

/** Undefined for a body that is no JSON, such as a proxy's error page. */
export async function readBody(response: Response): Promise<unknown> {
  try {
    const body: unknown = await response.json();
    return body;
  } catch {
    return undefined;
  }
}

export function toAppError(body: unknown, status: number): AppError {
  const problem = problemSchema.safeParse(body);
  if (problem.success) {
    const { code, detail, place } = problem.data;
    return new AppError(code, detail, place === undefined ? {} : { place });
  }
  const isAway = status === 502 || status === 503 || status === 504;
  return new AppError(isAway ? 'unavailable' : 'internal', `The server answered ${status}.`);
}

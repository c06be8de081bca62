import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { APP_ERROR_DEFINITIONS, AppError } from '../../graph-data/model/app-error.ts';
import type { AppErrorCode, Problem, QueryPlace } from '../../graph-data/model/app-error.ts';

/** Seconds after which a client may try again what is unavailable now. */
const RETRY_AFTER_S = 2;
const MAY_COME_AGAIN: ReadonlySet<AppErrorCode> = new Set(['unavailable', 'rate_limited']);
const LONGEST_PATH = 300;

interface ProblemDetails {
  readonly code: AppErrorCode;
  readonly detail: string;
  /** Where HTTP has a finer status than the code's own, such as 405. */
  readonly status?: number;
  readonly place?: QueryPlace | undefined;
}

export function toProblem(
  { code, detail, status, place }: ProblemDetails,
  requestId: string,
): Problem {
  const definition = APP_ERROR_DEFINITIONS[code];
  return {
    type: `urn:stackscape:problem:${code}`,
    title: definition.title,
    status: status ?? definition.status,
    code,
    detail,
    requestId,
    ...(place === undefined ? {} : { place }),
  };
}

/** Answers with a problem document. */
export function sendProblem(request: Request, response: Response, details: ProblemDetails): void {
  const problem = toProblem(details, String(request.id));
  if (MAY_COME_AGAIN.has(problem.code) && !response.hasHeader('Retry-After')) {
    response.set('Retry-After', String(RETRY_AFTER_S));
  }
  response
    .status(problem.status)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}

/**
 * The one place where errors become answers. The cause goes to the log under the request's id; the
 * answer has a sentence and nothing else. Once bytes were sent the transfer is broken off, so that
 * nobody takes it for whole. Express knows an error handler by its four parameters.
 */
export const answerErrors: ErrorRequestHandler = (error: unknown, request, response, _next) => {
  const known = toAppError(error);
  const isOurs = known.code === 'internal' || known.code === 'unavailable';
  request.log[isOurs ? 'error' : 'info']({ err: error, code: known.code }, 'request failed');
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const { code, message, place } = known;
  sendProblem(request, response, { code, detail: message, place });
};

/** Errors of Express' own body parsers carry a type; everything unknown is ours to mend. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (type === 'request.aborted' || code === 'ERR_STREAM_PREMATURE_CLOSE') {
    return new AppError('timeout', 'The request was given up before its end.', { cause: error });
  }
  if (type === 'entity.too.large') {
    return new AppError('too_large', 'The body of the request is too large.', { cause: error });
  }
  if (type === 'entity.parse.failed' || type === 'encoding.unsupported') {
    return new AppError('invalid_request', 'The body of the request is not JSON.', {
      cause: error,
    });
  }
  if (type === 'charset.unsupported') {
    return new AppError('invalid_request', 'The body of the request must be UTF-8.', {
      cause: error,
    });
  }
  if (error instanceof URIError) {
    return new AppError('invalid_request', 'The address is not percent-encoded correctly.', {
      cause: error,
    });
  }
  // What else the parsers refuse, such as a body that is not compressed as it says.
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status >= 400 && status < 500) {
    return new AppError('invalid_request', 'The body of the request cannot be read.', {
      cause: error,
    });
  }
  return new AppError('internal', 'Something went wrong here; the request id helps to find it.', {
    cause: error,
  });
}

/** As it was asked for, without parameters and not too long to be read. */
function toPath(url: string): string {
  return url.replace(/\?.*$/s, '').slice(0, LONGEST_PATH);
}

export const answerUnknownRoute: RequestHandler = (request, response) => {
  sendProblem(request, response, {
    code: 'not_found',
    detail: `There is no ${toPath(request.originalUrl)}; see /api/v1/docs.`,
  });
};

/** For a path that exists, asked in a way that it does not know. */
export function answerWrongMethod(...allowed: readonly string[]): RequestHandler {
  return (request, response) => {
    response.set('Allow', allowed.join(', '));
    sendProblem(request, response, {
      code: 'invalid_request',
      status: 405,
      detail: `${request.method} is not possible here; use ${allowed.join(' or ')}.`,
    });
  };
}

import { z } from 'zod';

/** The closed list of things that can go wrong, for people and programs alike. */
export const APP_ERROR_CODES = [
  'not_found',
  'invalid_request',
  'forbidden_query',
  'too_large',
  'timeout',
  'unavailable',
  'conflict',
  'rate_limited',
  'internal',
] as const;
export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

/** HTTP status and title of each code. */
export const APP_ERROR_DEFINITIONS: Readonly<
  Record<AppErrorCode, { readonly status: number; readonly title: string }>
> = {
  not_found: { status: 404, title: 'Not found' },
  invalid_request: { status: 400, title: 'Invalid request' },
  forbidden_query: { status: 403, title: 'Not allowed' },
  too_large: { status: 413, title: 'Too large' },
  timeout: { status: 504, title: 'Took too long' },
  unavailable: { status: 503, title: 'Unavailable' },
  conflict: { status: 409, title: 'Conflict' },
  rate_limited: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Internal error' },
};

/**
 * An error whose message is safe to show to a person: a sentence, never a driver's text.
 * The technical reason travels in `cause` and is only logged.
 */
export class AppError extends Error {
  readonly code: AppErrorCode;
  /** Where in a query of the asker's own. */
  readonly place: QueryPlace | undefined;

  constructor(
    code: AppErrorCode,
    message: string,
    options?: { readonly cause?: unknown; readonly place?: QueryPlace },
  ) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    this.place = options?.place;
  }
}

/** A place in a query: line and column count from 1, the offset from 0, in UTF-16 units. */
export const queryPlaceSchema = z.object({
  line: z.int(),
  column: z.int(),
  offset: z.int(),
  length: z.int(),
});
export type QueryPlace = z.infer<typeof queryPlaceSchema>;

/** The body of every error answer, `application/problem+json` (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(APP_ERROR_CODES),
    detail: z.string(),
    requestId: z.string(),
    /** What of the query in the request is meant. */
    place: queryPlaceSchema.optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

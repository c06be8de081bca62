import type { AppErrorCode } from '../../graph-data/model/app-error.ts';

/** Why a query is not run, and where in its text. */
export interface Refusal {
  readonly code: Extract<AppErrorCode, 'forbidden_query' | 'invalid_request' | 'too_large'>;
  /** A sentence without its full stop: the place is added to it. */
  readonly reason: string;
  /** Offsets into the text that was checked. */
  readonly at: number;
  readonly end: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What must not be asked, whoever asks. */
export function toForbidden(part: Span, reason: string): Refusal {
  return { code: 'forbidden_query', reason, at: part.start, end: part.end };
}

/** What could not be answered. */
export function toInvalid(part: Span, reason: string): Refusal {
  return { code: 'invalid_request', reason, at: part.start, end: part.end };
}

/** What is beyond a limit. */
export function toTooLarge(part: Span, reason: string): Refusal {
  return { code: 'too_large', reason, at: part.start, end: part.end };
}

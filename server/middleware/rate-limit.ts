import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { sendProblem } from './problem.ts';

/** At most so many requests a client and minute; 0 is no limit. */
export function limitRate(requestsPerMinute: number): RequestHandler {
  if (requestsPerMinute === 0) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Behind a proxy all clients would look like one; that is the operator's to decide.
    validate: { xForwardedForHeader: false },
    handler: (request, response) =>
      sendProblem(request, response, {
        code: 'rate_limited',
        detail: 'That is more requests than one client may send in a minute; try again soon.',
      }),
  });
}

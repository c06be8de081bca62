import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { sendProblem } from './problem.ts';

/** Whether the request brings the token that free Cypher asks for; null asks for none. */
export function hasToken(request: Request, token: string | null): boolean {
  if (token === null) return true;
  const [, given] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  // Hashes are of one length, so that neither length nor content shows in the time it takes.
  return given !== undefined && timingSafeEqual(toHash(given), toHash(token));
}

/** Asks for the token. */
export function sendTokenProblem(request: Request, response: Response): void {
  response.set('WWW-Authenticate', 'Bearer');
  sendProblem(request, response, {
    code: 'forbidden_query',
    status: 401,
    detail:
      'Free Cypher needs the token of this server: Authorization: Bearer and STACKSCAPE_TOKEN.',
  });
}

/** Lets only those pass who bring the token, where one is set. */
export function requireToken(token: string | null): RequestHandler {
  return (request, response, next) =>
    hasToken(request, token) ? next() : sendTokenProblem(request, response);
}

function toHash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

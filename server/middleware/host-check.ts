import type { RequestHandler } from 'express';
import type { Settings } from '../config.ts';
import { isLoopback } from '../loopback.ts';
import { sendProblem } from './problem.ts';

/**
 * Answers only to names that are ours, so that a page of somebody else cannot reach a server on this
 * machine by pointing its own name here (DNS rebinding). A server that listens to others answers to
 * any name unless names are given.
 */
export function checkHost({ host, allowedHosts }: Settings): RequestHandler {
  const isOpen = !isLoopback(host) && allowedHosts.length === 0;
  return (request, response, next) => {
    const name = toHostName(request.headers.host ?? '');
    if (isOpen || isLoopback(name) || allowedHosts.includes(name)) return next();
    sendProblem(request, response, {
      code: 'invalid_request',
      detail: 'This server does not answer to that host name; see STACKSCAPE_ALLOWED_HOSTS.',
    });
  };
}

/** Without port and brackets, in lower case. */
function toHostName(header: string): string {
  return header
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1');
}

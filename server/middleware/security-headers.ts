import helmet from 'helmet';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';

/**
 * What a page of ours may load: its own files only. React and Sigma set styles through the DOM, which
 * needs no permission; a layout worker may be made from a Blob. Nothing tells a browser to insist on
 * TLS, which a server on this machine does not speak. Pages of others may show an embedded view in a
 * frame where the operator names them, and nothing else of ours.
 */
export function setSecurityHeaders({
  framedBy,
}: {
  readonly framedBy: readonly string[];
}): RequestHandler {
  const toAncestors = (request: IncomingMessage): string =>
    ["'self'", ...(isEmbedded(request) ? framedBy : [])].join(' ');
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: [toAncestors],
      },
    },
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  return (request, response, next) =>
    set(request, response, (error) => {
      // The older header knows no list; browsers that know the newer one ignore it.
      if (framedBy.length > 0 && isEmbedded(request)) response.removeHeader('X-Frame-Options');
      next(error);
    });
}

/** Whether a page is asked for that shows the bare picture. */
function isEmbedded({ url = '' }: IncomingMessage): boolean {
  const [path, query = ''] = url.split('?', 2);
  return path === '/' && new URLSearchParams(query).get('embed') === '1';
}

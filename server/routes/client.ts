import { existsSync } from 'node:fs';
import path from 'node:path';
import express, { Router } from 'express';
import type { Request, RequestHandler } from 'express';
import expressStaticGzip from 'express-static-gzip';

const NOT_BUILT = `<!doctype html><meta charset="utf-8"><title>Stackscape</title>
<p>The explorer is not built yet. Build it with <code>npm run build</code>; the API answers at
<a href="/api/v1/docs">/api/v1/docs</a>.`;

/** The explorer's files. Any other page that a browser asks for is one of its views. */
export function createClientRoutes(clientDirectory: string): Router {
  const router = Router();
  const page = path.join(clientDirectory, 'index.html');
  // Names under assets/ carry a hash of their content, so they never change; the build has left a
  // compressed one beside each.
  router.use(
    '/assets',
    refuseBrokenAddress,
    expressStaticGzip(path.join(clientDirectory, 'assets'), {
      enableBrotli: true,
      orderPreference: ['br', 'gz'],
      index: false,
      serveStatic: { immutable: true, maxAge: '365d', redirect: false },
    }),
    // One that a newer build has taken away was promised compressed.
    (_request, response, next) => {
      response.removeHeader('Content-Encoding');
      next();
    },
  );
  router.use(express.static(clientDirectory, { index: false, maxAge: 0 }));
  router.get(/^(?!\/api\/|\/assets\/).*/, (request, response, next) => {
    if (request.path !== '/' && !wantsPage(request)) return next();
    response.set('Cache-Control', 'no-cache');
    if (!existsSync(page)) return response.status(503).type('html').send(NOT_BUILT);
    return response.sendFile(page);
  });
  return router;
}

/** What no file can be called, answered as everything else that is not there. */
const refuseBrokenAddress: RequestHandler = (request, _response, next) => {
  try {
    decodeURIComponent(request.path);
    next();
  } catch {
    next('router');
  }
};

/** A browser that opens a page says so; one that looks for a file of a page accepts anything. */
function wantsPage(request: Request): boolean {
  return request.headers.accept?.includes('text/html') ?? false;
}

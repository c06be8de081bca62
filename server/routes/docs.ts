import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Router } from 'express';
import helmet from 'helmet';
import { createOpenApiDocument } from '../openapi.ts';
import { answerWrongMethod } from '../middleware/problem.ts';

/** The viewer's one file: from its package in the sources, beside the bundle when it is built. */
function findViewer(): string {
  return import.meta.url.endsWith('.ts')
    ? createRequire(import.meta.url).resolve(
        'openapi-explorer/dist/browser/openapi-explorer.min.js',
      )
    : fileURLToPath(new URL('./openapi-explorer.min.js', import.meta.url));
}

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Stackscape: the API</title>
<script type="module" src="docs/viewer.js"></script>
</head>
<body>
<openapi-explorer spec-url="openapi.json" hide-authentication></openapi-explorer>
</body>
</html>
`;

/** The OpenAPI document, and a page on which it can be tried; nothing comes from elsewhere. */
export function createDocsRoutes(version: string): Router {
  const router = Router();
  const viewer = findViewer();
  const document = createOpenApiDocument(version);
  router
    .route('/openapi.json')
    .get((_request, response) => {
      response.json(document);
    })
    .all(answerWrongMethod('GET', 'HEAD'));
  // The viewer writes style sheets of its own; only this page lets it.
  const allowStyles = helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'self'"],
    },
  });
  router
    .route('/docs')
    .get(allowStyles, (_request, response) => {
      response.type('html').send(PAGE);
    })
    .all(answerWrongMethod('GET', 'HEAD'));
  router
    .route('/docs/viewer.js')
    .get((_request, response) => {
      response.set('Cache-Control', 'public, max-age=86400').sendFile(viewer);
    })
    .all(answerWrongMethod('GET', 'HEAD'));
  return router;
}

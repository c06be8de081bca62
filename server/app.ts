import compression from 'compression';
import express from 'express';
import type { Express } from 'express';
import type { CompressionFilter } from 'compression';
import type { Logger } from 'pino';
import type { Question } from '../graph-data/model/api/questions.ts';
import type { Settings } from './config.ts';
import { readExportBodies } from './middleware/export-bodies.ts';
import { checkHost } from './middleware/host-check.ts';
import { answerErrors, answerUnknownRoute } from './middleware/problem.ts';
import { limitRate } from './middleware/rate-limit.ts';
import { logRequests } from './middleware/request-log.ts';
import { setSecurityHeaders } from './middleware/security-headers.ts';
import type { QueryRunner } from './queries/run-query.ts';
import { createClientRoutes } from './routes/client.ts';
import { createCypherRoutes } from './routes/cypher.ts';
import { createDocsRoutes } from './routes/docs.ts';
import { createExportRoutes } from './routes/export.ts';
import { createGraphRoutes } from './routes/graph.ts';
import { createHealthRoutes } from './routes/health.ts';
import { createNodeRoutes } from './routes/nodes.ts';
import { createPathRoutes } from './routes/paths.ts';
import { createQuestionRoutes } from './routes/questions.ts';
import type { GraphStore } from './store/graph-store.ts';

export interface AppParts {
  readonly store: GraphStore;
  readonly questions: readonly Question[];
  readonly queries: QueryRunner;
  readonly settings: Settings;
  readonly logger: Logger;
  /** The built explorer. */
  readonly clientDirectory: string;
  readonly version: string;
}

/** JSON Lines too, which the list of compressible types does not know. */
const isWorthCompressing: CompressionFilter = (request, response) =>
  String(response.getHeader('content-type')).startsWith('application/x-ndjson') ||
  compression.filter(request, response);

/** Wires the parts together; listens to nothing. */
export function createApp(parts: AppParts): Express {
  const { store, questions, queries, settings, logger } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(logRequests(logger), setSecurityHeaders(settings), checkHost(settings));
  app.use(compression({ filter: isWorthCompressing }));
  const api = express.Router();
  // Whoever keeps an answer asks whether it still holds, by its ETag.
  api.use((_request, response, next) => {
    response.set('Cache-Control', 'no-cache');
    next();
  });
  api.use(createHealthRoutes(store));
  api.use(limitRate(settings.rateLimit));
  api.post('/export', readExportBodies(settings));
  api.use(express.json({ limit: `${settings.bodyKilobytes}kb`, strict: false }));
  api.use(createGraphRoutes(store), createNodeRoutes(store), createPathRoutes(store));
  api.use(createQuestionRoutes(store, questions), createCypherRoutes(queries, settings));
  api.use(createExportRoutes({ store, questions, queries, settings }));
  api.use(createDocsRoutes(parts.version));
  app.use('/api/v1', api);
  app.use('/api', answerUnknownRoute);
  app.use(createClientRoutes(parts.clientDirectory));
  app.use(answerUnknownRoute);
  app.use(answerErrors);
  return app;
}

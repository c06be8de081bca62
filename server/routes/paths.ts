import { Router } from 'express';
import { pathsQuerySchema } from '../../graph-data/model/api/paths.ts';
import { answerWrongMethod } from '../middleware/problem.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { resolveAt } from '../store/resolve-moment.ts';
import { assertFound, parseRequest, toAskOptions } from './request.ts';

/** How two nodes are connected. */
export function createPathRoutes(store: GraphStore): Router {
  const router = Router();
  router
    .route('/paths')
    .get(async (request, response) => {
      const query = parseRequest(pathsQuerySchema, request.query);
      const options = toAskOptions(response);
      const at = await resolveAt(store, query.at, options);
      const answer = await store.findPaths({ ...query, at }, options);
      response.json(assertFound(answer, { ids: [query.from, query.to], at }));
    })
    .all(answerWrongMethod('GET', 'HEAD'));
  return router;
}

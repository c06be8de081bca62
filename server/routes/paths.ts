import { Router } from 'express';
import { pathsQuerySchema } from '../../graph-data/model/api.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import { answerWrongMethod } from '../middleware/problem.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { resolveAt } from '../store/resolve-moment.ts';
import { parseRequest, toAskOptions } from './request.ts';

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
      if (answer === null) {
        throw new AppError(
          'not_found',
          `There is no node ${query.from} or no node ${query.to} (at that moment).`,
        );
      }
      response.json(answer);
    })
    .all(answerWrongMethod('GET', 'HEAD'));
  return router;
}

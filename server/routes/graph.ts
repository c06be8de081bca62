import { Router } from 'express';
import {
  overviewQuerySchema,
  searchQuerySchema,
  subgraphBodySchema,
} from '../../graph-data/model/api.ts';
import { answerWrongMethod } from '../middleware/problem.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { resolveMoment } from '../store/resolve-moment.ts';
import { createOverviewCache } from './overview-cache.ts';
import { parseRequest, toAskOptions } from './request.ts';

/** Questions about the graph as a whole: its schema, its overview, names, and parts of it. */
export function createGraphRoutes(store: GraphStore): Router {
  const router = Router();
  const overviews = createOverviewCache();
  router
    .route('/schema')
    .get(async (request, response) => {
      response.json(await store.getSchema(toAskOptions(request, response)));
    })
    .all(answerWrongMethod('GET'));
  router
    .route('/overview')
    .get(async (request, response) => {
      const query = parseRequest(overviewQuerySchema, request.query);
      const options = toAskOptions(request, response);
      const at = await resolveMoment(store, query.at, options);
      const { dataset, nodes } = await store.getState(options);
      const key = JSON.stringify([dataset, nodes, at, query.kinds, query.limit]);
      await overviews.respond({
        key,
        load: () => store.getOverview({ ...query, at }, options),
        request,
        response,
      });
    })
    .all(answerWrongMethod('GET'));
  router
    .route('/search')
    .get(async (request, response) => {
      const { q, kinds, limit } = parseRequest(searchQuerySchema, request.query);
      const options = toAskOptions(request, response);
      response.json(await store.findNodes({ text: q, kinds, limit }, options));
    })
    .all(answerWrongMethod('GET'));
  router
    .route('/subgraph')
    .post(async (request, response) => {
      const body = parseRequest(subgraphBodySchema, request.body ?? {});
      const options = toAskOptions(request, response);
      const at = await resolveMoment(store, body.at, options);
      response.json(await store.getSubgraph({ nodeIds: body.nodeIds, at }, options));
    })
    .all(answerWrongMethod('POST'));
  return router;
}

import { Router } from 'express';
import {
  neighbourhoodQuerySchema,
  nodeParametersSchema,
  nodeQuerySchema,
} from '../../graph-data/model/api/node.ts';
import { answerWrongMethod } from '../middleware/problem.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { resolveAt } from '../store/resolve-moment.ts';
import { assertFound, parseRequest, toAskOptions } from './request.ts';

/** Questions about one node: itself, what it can be expanded by, what is around it. */
export function createNodeRoutes(store: GraphStore): Router {
  const router = Router();
  router
    .route('/nodes/:id')
    .get(async (request, response) => {
      const { id } = parseRequest(nodeParametersSchema, request.params);
      const query = parseRequest(nodeQuerySchema, request.query);
      const options = toAskOptions(response);
      const at = await resolveAt(store, query.at, options);
      response.json(assertFound(await store.getNode({ id, at }, options), { ids: [id], at }));
    })
    .all(answerWrongMethod('GET', 'HEAD'));
  router
    .route('/nodes/:id/expansions')
    .get(async (request, response) => {
      const { id } = parseRequest(nodeParametersSchema, request.params);
      const query = parseRequest(nodeQuerySchema, request.query);
      const options = toAskOptions(response);
      const at = await resolveAt(store, query.at, options);
      response.json(assertFound(await store.getExpansions({ id, at }, options), { ids: [id], at }));
    })
    .all(answerWrongMethod('GET', 'HEAD'));
  router
    .route('/nodes/:id/neighbourhood')
    .get(async (request, response) => {
      const { id } = parseRequest(nodeParametersSchema, request.params);
      const query = parseRequest(neighbourhoodQuerySchema, request.query);
      const options = toAskOptions(response);
      const at = await resolveAt(store, query.at, options);
      response.json(
        assertFound(await store.getNeighbourhood({ ...query, id, at }, options), { ids: [id], at }),
      );
    })
    .all(answerWrongMethod('GET', 'HEAD'));
  return router;
}

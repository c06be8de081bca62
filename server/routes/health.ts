import { Router } from 'express';
import type { Health } from '../../graph-data/model/api/health.ts';
import { answerWrongMethod } from '../middleware/problem.ts';
import type { GraphStore } from '../store/graph-store.ts';

const NOTHING_ASKED = { nodes: null, relationships: null, dataset: null };

/** Whether the process lives, and whether it can answer questions. */
export function createHealthRoutes(store: GraphStore): Router {
  const router = Router();
  router
    .route('/health/live')
    .get((_request, response) => {
      const health: Health = {
        status: 'live',
        store: { engine: store.engine, version: null },
        graph: NOTHING_ASKED,
      };
      response.set('Cache-Control', 'no-store').json(health);
    })
    .all(answerWrongMethod('GET', 'HEAD'));
  router
    .route('/health/ready')
    .get(async (_request, response) => {
      const health = await store.getHealth();
      response
        .set('Cache-Control', 'no-store')
        .status(health.status === 'ready' ? 200 : 503)
        .json(health);
    })
    .all(answerWrongMethod('GET', 'HEAD'));
  return router;
}

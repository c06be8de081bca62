import { Router } from 'express';
import { cypherBodySchema } from '../../graph-data/model/api.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import { answerWrongMethod } from '../middleware/problem.ts';
import { parseRequest } from './request.ts';

/** Why free Cypher is refused, wherever it may be asked for. */
export const FREE_CYPHER_OFF =
  'Free Cypher is off: this version has no guard for it yet. Named questions work: GET /api/v1/questions.';

export function createCypherRoutes(): Router {
  const router = Router();
  router
    .route('/cypher')
    .post((request) => {
      parseRequest(cypherBodySchema, request.body ?? {});
      throw new AppError('forbidden_query', FREE_CYPHER_OFF);
    })
    .all(answerWrongMethod('POST'));
  return router;
}

import { Router } from 'express';
import { cypherBodySchema } from '../../graph-data/model/api.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import { FREE_CYPHER_OFF } from '../guard/free-cypher.ts';
import { answerWrongMethod } from '../middleware/problem.ts';
import { requireToken } from '../middleware/require-token.ts';
import { parseBody } from './request.ts';

/** Free Cypher: off until its guard exists. */
export function createCypherRoutes(token: string | null): Router {
  const router = Router();
  router
    .route('/cypher')
    .post(requireToken(token), (request) => {
      parseBody(cypherBodySchema, request);
      throw new AppError('forbidden_query', FREE_CYPHER_OFF);
    })
    .all(answerWrongMethod('POST'));
  return router;
}

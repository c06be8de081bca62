import { Router } from 'express';
import { cypherBodySchema } from '../../graph-data/model/api.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import { FREE_CYPHER_OFF } from '../guard/free-cypher.ts';
import { answerWrongMethod } from '../middleware/problem.ts';
import { parseRequest } from './request.ts';

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

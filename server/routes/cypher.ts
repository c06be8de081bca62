import { Router } from 'express';
import { cypherBodySchema } from '../../graph-data/model/api/cypher.ts';
import type { Settings } from '../config.ts';
import { answerWrongMethod } from '../middleware/problem.ts';
import { requireToken } from '../middleware/require-token.ts';
import { isFreeCypherOn, toFreeCypherOff } from '../queries/free-cypher.ts';
import type { QueryRunner } from '../queries/run-query.ts';
import { parseBody, toAskOptions, toClient } from './request.ts';

/** Free Cypher: queries of strangers, under guard and limits. */
export function createCypherRoutes(queries: QueryRunner, settings: Settings): Router {
  const router = Router();
  router
    .route('/cypher')
    .post(requireToken(settings.token), async (request, response) => {
      const body = parseBody(cypherBodySchema, request);
      if (!isFreeCypherOn(settings)) throw toFreeCypherOff();
      const asked = { ...body, client: toClient(request) };
      response.json(await queries.run(asked, toAskOptions(response)));
    })
    .all(answerWrongMethod('POST'));
  return router;
}

import { Router } from 'express';
import type { Response } from 'express';
import type { Overview } from '../../graph-data/model/api/overview.ts';
import type { Values } from '../../graph-data/model/api/values.ts';
import { overviewQuerySchema } from '../../graph-data/model/api/overview.ts';
import { noParametersSchema } from '../../graph-data/model/api/request-parts.ts';
import { searchQuerySchema } from '../../graph-data/model/api/search.ts';
import { subgraphBodySchema } from '../../graph-data/model/api/subgraph.ts';
import { valuesQuerySchema } from '../../graph-data/model/api/values.ts';
import { answerWrongMethod } from '../middleware/problem.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { resolveAt } from '../store/resolve-moment.ts';
import { createAnswerCache } from './answer-cache.ts';
import { parseBody, parseRequest, toAskOptions } from './request.ts';

/** Overviews kept: the whole graph, and a few moments that someone steps through. */
const MOST_OVERVIEWS = 8;
/** Properties kept: those that colours, sizes and filters are made from. */
const MOST_VALUES = 24;

/** Questions about the graph as a whole: its schema, its overview, names, and parts of it. */
export function createGraphRoutes(store: GraphStore): Router {
  const router = Router();
  const overviews = createAnswerCache<Overview>({ mostEntries: MOST_OVERVIEWS });
  const values = createAnswerCache<Values>({ mostEntries: MOST_VALUES });
  /** The day that is asked about, and of which facts: an answer that is kept is of both. */
  const settle = async (moment: string | undefined, response: Response) => {
    const options = toAskOptions(response);
    const at = await resolveAt(store, moment, options);
    const { engine: _engine, version: _version, ...facts } = await store.getState(options);
    return { at, facts };
  };
  router
    .route('/schema')
    .get(async (request, response) => {
      parseRequest(noParametersSchema, request.query);
      response.json(await store.getSchema(toAskOptions(response)));
    })
    .all(answerWrongMethod('GET', 'HEAD'));
  router
    .route('/overview')
    .get(async (request, response) => {
      const query = parseRequest(overviewQuerySchema, request.query);
      const { at, facts } = await settle(query.at, response);
      await overviews.respond({
        key: JSON.stringify([facts, at, query.kinds, query.limit]),
        // Many clients may wait for the same answer, so none of them takes it along when it leaves.
        load: () => store.getOverview({ ...query, at }),
        request,
        response,
      });
    })
    .all(answerWrongMethod('GET', 'HEAD'));
  router
    .route('/values')
    .get(async (request, response) => {
      const query = parseRequest(valuesQuerySchema, request.query);
      const { at, facts } = await settle(query.at, response);
      await values.respond({
        key: JSON.stringify([facts, at, query.kinds, query.limit, query.of, query.property]),
        load: () => store.getValues({ ...query, at }),
        request,
        response,
      });
    })
    .all(answerWrongMethod('GET', 'HEAD'));
  router
    .route('/search')
    .get(async (request, response) => {
      const { q, kinds, limit } = parseRequest(searchQuerySchema, request.query);
      const options = toAskOptions(response);
      response.json(await store.findNodes({ text: q, kinds, limit }, options));
    })
    .all(answerWrongMethod('GET', 'HEAD'));
  router
    .route('/subgraph')
    .post(async (request, response) => {
      const body = parseBody(subgraphBodySchema, request);
      const options = toAskOptions(response);
      const at = await resolveAt(store, body.at, options);
      response.json(await store.getSubgraph({ nodeIds: body.nodeIds, at }, options));
    })
    .all(answerWrongMethod('POST'));
  return router;
}

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { exportBodySchema } from '../../graph-data/model/api/export.ts';
import type { Question } from '../../graph-data/model/api/questions.ts';
import type { Settings } from '../config.ts';
import { createExport } from '../exports/create-export.ts';
import { answerWrongMethod } from '../middleware/problem.ts';
import { hasToken, sendTokenProblem } from '../middleware/require-token.ts';
import { isFreeCypherOn, toFreeCypherOff } from '../queries/free-cypher.ts';
import type { QueryRunner } from '../queries/run-query.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { resolveAt } from '../store/resolve-moment.ts';
import { parseBody, toAskOptions, toClient } from './request.ts';

/** Part of the graph as a file, streamed: an error before the first byte is a problem document. */
export function createExportRoutes(parts: {
  readonly store: GraphStore;
  readonly questions: readonly Question[];
  /** Free Cypher may also choose what is exported. */
  readonly queries: QueryRunner;
  readonly settings: Settings;
}): Router {
  const { store, questions, queries, settings } = parts;
  const router = Router();
  router
    .route('/export')
    .post(async (request, response) => {
      const body = parseBody(exportBodySchema, request);
      if ('query' in body.selection) {
        if (!hasToken(request, settings.token)) return sendTokenProblem(request, response);
        if (!isFreeCypherOn(settings)) throw toFreeCypherOff();
      }
      const options = toAskOptions(response);
      const at = await resolveAt(store, body.at, options);
      const context = { store, questions, queries, client: toClient(request) };
      const { fileName, definition, bytes } = await createExport({ ...body, at }, context, options);
      // The name's ending sets a type of its own, so ours comes after it.
      response.attachment(fileName).type(definition.mediaType);
      // Whoever packs the bytes gathers some first; that the file comes can be told at once.
      response.flushHeaders();
      // Unless it is told, it reads 16 parts ahead, which takes memory and gains nothing.
      await pipeline(Readable.from(bytes, { highWaterMark: 1 }), response);
    })
    .all(answerWrongMethod('POST'));
  return router;
}

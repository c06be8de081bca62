import { Router } from 'express';
import {
  questionBodySchema,
  questionNameParametersSchema,
} from '../../graph-data/model/api/questions.ts';
import { noParametersSchema } from '../../graph-data/model/api/request-parts.ts';
import type { Question } from '../../graph-data/model/api/questions.ts';
import { answerWrongMethod } from '../middleware/problem.ts';
import { answerQuestion, findQuestion } from '../questions/answer-question.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { parseBody, parseRequest, toAskOptions } from './request.ts';

/** Named questions: what there is to ask, and the answers. */
export function createQuestionRoutes(store: GraphStore, questions: readonly Question[]): Router {
  const router = Router();
  router
    .route('/questions')
    .get((request, response) => {
      parseRequest(noParametersSchema, request.query);
      response.json({ items: questions });
    })
    .all(answerWrongMethod('GET', 'HEAD'));
  router
    .route('/questions/:name')
    .post(async (request, response) => {
      const { name } = parseRequest(questionNameParametersSchema, request.params);
      const { parameters } = parseBody(questionBodySchema, request);
      const question = findQuestion(questions, name);
      const options = toAskOptions(response);
      response.json(await answerQuestion(store, { question, parameters }, options));
    })
    .all(answerWrongMethod('POST'));
  return router;
}

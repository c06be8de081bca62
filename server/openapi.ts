import type { z } from 'zod';
import { createDocument } from 'zod-openapi';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { cypherAnswerSchema, cypherBodySchema } from '../graph-data/model/api/cypher.ts';
import { exportBodySchema } from '../graph-data/model/api/export.ts';
import { healthSchema } from '../graph-data/model/api/health.ts';
import {
  expansionsAnswerSchema,
  neighbourhoodQuerySchema,
  nodeAnswerSchema,
  nodeParametersSchema,
  nodeQuerySchema,
} from '../graph-data/model/api/node.ts';
import { overviewQuerySchema, overviewSchema } from '../graph-data/model/api/overview.ts';
import { pathsAnswerSchema, pathsQuerySchema } from '../graph-data/model/api/paths.ts';
import {
  questionBodySchema,
  questionNameParametersSchema,
  questionsAnswerSchema,
} from '../graph-data/model/api/questions.ts';
import { schemaAnswerSchema } from '../graph-data/model/api/schema.ts';
import { searchAnswerSchema, searchQuerySchema } from '../graph-data/model/api/search.ts';
import { subgraphBodySchema } from '../graph-data/model/api/subgraph.ts';
import { tableAnswerSchema } from '../graph-data/model/api/table.ts';
import { valuesQuerySchema, valuesSchema } from '../graph-data/model/api/values.ts';
import { problemSchema } from '../graph-data/model/app-error.ts';
import { subgraphSchema } from '../graph-data/model/graph.ts';
import { FORMATS } from './exports/format.ts';

interface Operation {
  readonly summary: string;
  readonly path?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  readonly answer: z.ZodType;
}

/** The OpenAPI 3.1 document, made from the schemas that check requests. */
export function createOpenApiDocument(version: string): object {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Stackscape',
      version,
      description: 'Questions to the knowledge graph of the OpenStack ecosystem.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    paths: PATHS,
  });
}

const PATHS: ZodOpenApiPathsObject = {
  '/health/live': get({ summary: 'Does the process live?', answer: healthSchema }),
  '/health/ready': {
    get: {
      summary: 'Can it answer questions?',
      responses: {
        200: toJsonResponse('It can', healthSchema),
        503: toJsonResponse('It cannot; `reason` says why', healthSchema),
      },
    },
  },
  '/schema': get({
    summary: 'Kinds, relationship types, properties',
    answer: schemaAnswerSchema,
  }),
  '/overview': get({
    summary: 'The whole graph in columns, with positions',
    query: overviewQuerySchema,
    answer: overviewSchema,
  }),
  '/values': get({
    summary: 'A property of everything in the overview, as a sparse column',
    query: valuesQuerySchema,
    answer: valuesSchema,
  }),
  '/search': get({
    summary: 'Find nodes by name, also with a typing mistake',
    query: searchQuerySchema,
    answer: searchAnswerSchema,
  }),
  '/nodes/{id}': get({
    summary: 'A node and its sources',
    path: nodeParametersSchema,
    query: nodeQuerySchema,
    answer: nodeAnswerSchema,
  }),
  '/nodes/{id}/expansions': get({
    summary: 'What a node can be expanded by, with counts',
    path: nodeParametersSchema,
    query: nodeQuerySchema,
    answer: expansionsAnswerSchema,
  }),
  '/nodes/{id}/neighbourhood': get({
    summary: 'What is around a node',
    path: nodeParametersSchema,
    query: neighbourhoodQuerySchema,
    answer: subgraphSchema,
  }),
  '/paths': get({
    summary: 'How two nodes are connected',
    query: pathsQuerySchema,
    answer: pathsAnswerSchema,
  }),
  '/subgraph': post({
    summary: 'Nodes and every relationship between them',
    body: subgraphBodySchema,
    answer: subgraphSchema,
  }),
  '/questions': get({ summary: 'Named questions', answer: questionsAnswerSchema }),
  '/questions/{name}': post({
    summary: 'The answer of a named question',
    path: questionNameParametersSchema,
    body: questionBodySchema,
    answer: tableAnswerSchema,
  }),
  '/cypher': post({
    summary: 'Free Cypher, reading only; 403 where it is off',
    body: cypherBodySchema,
    answer: cypherAnswerSchema,
  }),
  '/export': {
    post: {
      ...toOperation({
        summary: 'Part of the graph as a file',
        body: exportBodySchema,
        answer: problemSchema,
      }),
      responses: {
        200: {
          description: 'The file',
          content: toFileContent(),
        },
        default: toProblemResponse(),
      },
    },
  },
};

function get(operation: Operation) {
  return { get: toOperation(operation) };
}

function post(operation: Operation) {
  return { post: toOperation(operation) };
}

function toOperation({ summary, path, query, body, answer }: Operation): ZodOpenApiOperationObject {
  return {
    summary,
    ...(path === undefined && query === undefined
      ? {}
      : { requestParams: { ...(path && { path }), ...(query && { query }) } }),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: !body.safeParse({}).success,
            content: { 'application/json': { schema: body } },
          },
        }),
    responses: {
      200: toJsonResponse('The answer', answer),
      default: toProblemResponse(),
    },
  };
}

function toJsonResponse(description: string, schema: z.ZodType) {
  return { description, content: { 'application/json': { schema } } };
}

function toProblemResponse() {
  return {
    description: 'What went wrong',
    content: { 'application/problem+json': { schema: problemSchema } },
  };
}

/** Every form of file that there is, by its media type. */
function toFileContent() {
  const binary = { type: 'string', format: 'binary' } as const;
  const definitions = Object.values(FORMATS);
  return Object.fromEntries(definitions.map(({ mediaType }) => [mediaType, { schema: binary }]));
}

import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { createOpenApiDocument } from '../../server/openapi.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { serveSuite } from '../support/serve-suite.ts';
import { openLoadedEmbedded } from '../support/stores.ts';
import { ask, toSampleRequests } from './requests.ts';
import type { SampleRequest } from './requests.ts';

interface Content {
  readonly content: Readonly<Record<string, { readonly schema: object }>>;
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: { readonly 200: Content; readonly default: Content };
}
interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<'get' | 'post', Operation | undefined>>>>;
  readonly components: object;
}

// The document is checked against the standard's own schema below, which has this form.
const document = JSON.parse(JSON.stringify(createOpenApiDocument('1.2.3'))) as OpenApiDocument;
const templates = Object.keys(document.paths);

/** `/nodes/{id}` of `/nodes/project%3Anova?at=2015`. */
function findTemplate({ path }: SampleRequest): string {
  const parts = (path.split('?')[0] ?? '').split('/');
  const found = templates.find((template) => {
    const expected = template.split('/');
    return (
      expected.length === parts.length &&
      expected.every((part, index) => part.startsWith('{') || part === parts[index])
    );
  });
  if (found === undefined) throw new Error(`The OpenAPI document does not know ${path}.`);
  return found;
}

function findOperation(request: SampleRequest): Operation {
  const operation =
    document.paths[findTemplate(request)]?.[request.body === undefined ? 'get' : 'post'];
  if (operation === undefined) throw new Error(`There is no such method of ${request.path}.`);
  return operation;
}

const requests = [
  ...toSampleRequests({
    node: 'project:openstack',
    other: 'person:jonathan-bryce',
    release: 'flamingo',
  }),
  { title: 'liveness', path: '/health/live' },
  { title: 'readiness', path: '/health/ready' },
  { title: 'a question', path: '/questions/who-founded', body: { parameters: {} } },
];

describe('The OpenAPI document', () => {
  const server = serveSuite(() => openLoadedEmbedded(SMALL_GRAPH));

  test('is valid by the schema of OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate({ ...document });
    expect(result).toMatchObject({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  test('is what the server gives', async () => {
    const given = (await (await fetch(`${server.api}/openapi.json`)).json()) as OpenApiDocument;
    expect(given.paths).toEqual(document.paths);
  });

  test('knows every route, and every route is asked here', () => {
    expect(new Set(requests.map(findTemplate))).toEqual(new Set(templates));
  });

  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const validate = (schema: object, value: unknown) => {
    const valid = ajv.compile({ ...schema, components: document.components })(value);
    return valid ? null : ajv.errors;
  };

  test.each(requests)('$title ($path) is answered as the document says', async (request) => {
    const { responses } = findOperation(request);
    const { status, type, body } = await ask(server.api, request);
    const { content } = status === 200 ? responses[200] : responses.default;
    const mediaType = (type ?? '').split(';')[0] ?? '';
    const described = content[mediaType];
    expect(described, `${status} ${mediaType}`).toBeDefined();
    const value: unknown = /[/+]json$/.test(mediaType) ? JSON.parse(body) : body;
    expect(validate(described?.schema ?? {}, value)).toBeNull();
  });

  test.each(requests.filter(({ path }) => path.includes('?')))(
    '$title: its parameters are described',
    (request) => {
      const described = findOperation(request).parameters?.map(({ name }) => name) ?? [];
      const used = [...new URL(request.path, 'http://x').searchParams.keys()];
      expect(described).toEqual(expect.arrayContaining(used.filter((name) => name !== 'colour')));
    },
  );
});

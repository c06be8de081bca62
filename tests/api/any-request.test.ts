import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemSchema } from '../../graph-data/model/app-error.ts';
import { readQuestions } from '../../server/questions/read-questions.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { serveSuite } from '../support/serve-suite.ts';
import { openLoadedEmbedded, openLoadedNeo4j } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';

const names = (await readQuestions('graph-data/questions')).map(({ name }) => name);

/** Text of every kind: plain, of other scripts, with control characters and lone surrogates. */
const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', '\0', '\uD800', "'", '"', '`', '\\', '\\u0027', '%', '../..', '__proto__'),
  fc.constantFrom(
    'project:nova',
    'org:nasa',
    'flamingo',
    '2015',
    'both',
    '1',
    '-1',
    '1e999',
    'NaN',
  ),
);
const encoded = text.map((value) => encodeURIComponent(Buffer.from(value).toString()));
const PARAMETERS = 'at kinds types limit depth direction q from to mode maxHops __proto__';
const parameter = fc.constantFrom(...PARAMETERS.split(' '));
const query = fc
  .array(fc.tuple(parameter, encoded), { maxLength: 4 })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
const path = fc.oneof(
  fc.constantFrom('/schema', '/overview', '/search', '/paths', '/questions', '/openapi.json'),
  encoded.map((id) => `/nodes/${id}`),
  fc
    .tuple(encoded, fc.constantFrom('expansions', 'neighbourhood'))
    .map(([id, rest]) => `/nodes/${id}/${rest}`),
  encoded.map((rest) => `/${rest}`),
);

const anything = fc.anything({ withNullPrototype: true, maxDepth: 4 });
const body = fc.oneof(
  anything,
  fc.record({ nodeIds: fc.oneof(fc.array(text), anything), at: text }, { requiredKeys: [] }),
  fc.record({ parameters: fc.oneof(fc.dictionary(text, fc.oneof(text, anything)), anything) }),
  fc.record(
    {
      format: fc.oneof(fc.constantFrom('jsonl', 'gexf', 'csv'), anything),
      selection: fc.oneof(
        fc.record({ nodeIds: fc.array(text) }),
        fc.record({ around: text, depth: fc.integer() }),
        fc.record({ path: fc.record({ from: text, to: text }) }),
        fc.record({ question: fc.constantFrom(...names), parameters: fc.dictionary(text, text) }),
        anything,
      ),
      at: text,
    },
    { requiredKeys: ['format', 'selection'] },
  ),
);
const posted = fc.oneof(
  fc.constantFrom('/subgraph', '/cypher', '/export'),
  fc.oneof(fc.constantFrom(...names), encoded).map((name) => `/questions/${name}`),
);

function checkAnyRequest(open: () => Promise<LoadedStore>): void {
  const server = serveSuite(open);

  /** An answer, or a problem that blames the request: never a failure of ours. */
  async function checkAnswer(response: Response): Promise<void> {
    const content = await response.text();
    expect(response.status, content).toBeLessThan(500);
    if (response.status < 400) return;
    const problem = problemSchema.parse(JSON.parse(content));
    expect(problem.status).toBe(response.status);
    expect(problem.detail).not.toMatch(/node_modules|\.ts:|Error:/);
  }

  test('is answered, or refused with a reason, by every route that is read', async () => {
    const checked = fc.assert(
      fc.asyncProperty(path, query, async (route, parameters) => {
        await checkAnswer(await server.ask(`${route}?${parameters}`));
      }),
      { numRuns: 300 },
    );
    await expect(checked).resolves.toBeUndefined();
  });

  test('is answered, or refused with a reason, by every route that is posted to', async () => {
    const checked = fc.assert(
      fc.asyncProperty(posted, body, async (route, value) => {
        // What JSON cannot hold (a bigint, a symbol) is sent as text.
        const json = JSON.stringify(value, (_key, item: unknown) =>
          typeof item === 'bigint' || typeof item === 'symbol' ? item.toString() : item,
        );
        await checkAnswer(await server.post(route, json ?? ''));
      }),
      { numRuns: 300 },
    );
    await expect(checked).resolves.toBeUndefined();
  });

  test.each([
    ['nested 100,000 lists deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['nested 50,000 objects deep', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
  ])('is refused as too deep when it is %s', async (_how, nested) => {
    for (const route of ['/questions/who-founded', '/cypher']) {
      const response = await fetch(`${server.api}${route}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"query":"RETURN 1","parameters":{"founded":${nested}}}`,
      });
      expect(response.status).toBe(400);
      expect(problemSchema.parse(await response.json()).detail).toContain('nested');
    }
  });
}

describe('Over the embedded store, whatever a stranger sends', () => {
  checkAnyRequest(() => openLoadedEmbedded(SMALL_GRAPH));
});

describeWithNeo4j('Over Neo4j, whatever a stranger sends', (address) => {
  checkAnyRequest(() => openLoadedNeo4j(address, SMALL_GRAPH));
});

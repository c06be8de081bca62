import { describe, expect, test } from 'vitest';
import { problemSchema } from '../../graph-data/model/app-error.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { serveSuite } from '../support/serve-suite.ts';
import { openLoadedEmbedded } from '../support/stores.ts';

const REPORT = { format: 'report-html', selection: { all: true } };

describe('A request that makes no sense', () => {
  const { ask, post } = serveSuite(() => openLoadedEmbedded(SMALL_GRAPH));

  test.each([
    ['/search', 'q'],
    ['/search?q=', 'q'],
    [`/search?q=${'x'.repeat(201)}`, 'q'],
    ['/search?q=nova&limit=0', 'limit'],
    ['/search?q=nova&limit=ten', 'limit'],
    ['/search?q=nova&kinds=Unicorn', 'kinds'],
    ['/search?q=nova&colour=red', 'colour'],
    ['/overview?at=31.12.2020', 'at'],
    ['/overview?at=atlantis', 'at'],
    ['/overview?at=2025-02-30', 'at'],
    ['/schema?at=2015', 'at'],
    ['/questions?name=who-founded', 'name'],
    ['/search?q=nova&limit=1&limit=2', 'limit'],
    ['/nodes/project%3Anova/neighbourhood?depth=4', 'depth'],
    ['/nodes/project%3Anova/neighbourhood?direction=up', 'direction'],
    ['/nodes/project%3Anova/neighbourhood?types=HATES', 'types'],
    ['/paths?to=org%3Anasa', 'from'],
    ['/paths?from=a&to=b&mode=longest', 'mode'],
    ['/paths?from=a&to=b&maxHops=99', 'maxHops'],
  ])('GET %s is refused, naming %s', async (route, parameter) => {
    const response = await ask(route);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = problemSchema.parse(await response.json());
    expect(problem).toMatchObject({ code: 'invalid_request', status: 400 });
    expect(problem.detail.startsWith(parameter)).toBe(true);
    expect(problem.requestId).toBe(response.headers.get('x-request-id'));
  });

  test.each([
    ['/subgraph', '{', 'JSON'],
    ['/subgraph', {}, 'nodeIds'],
    ['/subgraph', { nodeIds: [] }, 'nodeIds'],
    ['/subgraph', { nodeIds: ['org:nasa'], extra: 1 }, 'extra'],
    ['/questions/who-founded', { parameters: { founded: 5 } }, 'founded'],
    ['/questions/who-founded', { parameters: { who: 'x' } }, 'who'],
    ['/export', { format: 'docx', selection: { all: true } }, 'format'],
    ['/export', { format: 'svg', selection: { all: true }, view: 'javascript:alert(1)' }, 'view'],
    ['/export', { format: 'svg', selection: { all: true }, language: 'fr' }, 'language'],
    ['/export', { format: 'gexf', selection: { some: true } }, 'selection: expected one of'],
    ['/export', { format: 'gexf', selection: { all: true }, report: {} }, 'report: a file'],
    ['/export', { ...REPORT, report: { sections: ['poems'] } }, 'sections'],
    ['/export', { ...REPORT, report: { notes: 'x'.repeat(20_001) } }, 'notes'],
    ['/export', { ...REPORT, report: { paths: [{ from: 'org:nasa' }] } }, 'paths'],
    [
      '/export',
      { format: 'gexf', selection: { around: 'org:nasa', depth: 9 } },
      'selection.depth: Too big',
    ],
    [
      '/export',
      { format: 'csv', selection: { question: 'who-founded', parameters: {} }, at: '2015' },
      'at: a question',
    ],
    ['/subgraph?at=2015', { nodeIds: ['org:nasa'] }, 'at: there is no such parameter'],
  ])('POST %s with %j is refused, naming what is wrong', async (route, body, named) => {
    const response = await post(route, body);
    expect(response.status).toBe(400);
    expect(problemSchema.parse(await response.json()).detail).toContain(named);
  });

  test('a body that is not sent as JSON is told how to be', async () => {
    const body = new URLSearchParams({ nodeIds: 'org:nasa' });
    const response = await ask('/subgraph', { method: 'POST', body });
    expect(response.status).toBe(400);
    expect(problemSchema.parse(await response.json()).detail).toContain('application/json');
  });

  test.each([
    ['/nodes/project%3Anowhere', 404],
    ['/nodes/project%3Anowhere/expansions', 404],
    ['/paths?from=org%3Anasa&to=project%3Anowhere', 404],
    ['/nowhere', 404],
    ['/nodes/%E0%A4%A', 400],
  ])('GET %s answers %i', async (route, status) => {
    const response = await ask(route);
    expect(response.status).toBe(status);
    problemSchema.parse(await response.json());
  });

  test.each([
    ['/nowhere?x=1', 'There is no /api/v1/nowhere; see /api/v1/docs.'],
    ['/nodes/project%3Anowhere', 'There is no node project:nowhere.'],
    ['/nodes/foundation%3Anew?at=2015', 'There is no node foundation:new on 2015.'],
    ['/paths?from=a&to=b', 'There is no node a or no node b.'],
    ['/paths?from=a', 'to: it is missing.'],
    ['/overview?limit=many', 'limit: expected a whole number from 1 to 50000.'],
    ['/overview?limit=0.5', 'limit: expected a whole number from 1 to 50000.'],
  ])('GET %s says: %s', async (route, detail) => {
    expect(problemSchema.parse(await (await ask(route)).json()).detail).toBe(detail);
  });

  test.each(['null', '"text"', '[]', '{'])('the body %s is refused as such', async (body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await ask('/subgraph', { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    problemSchema.parse(await response.json());
  });

  test('a body that is not compressed as it says is no failure of ours', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const response = await ask('/subgraph', { method: 'POST', headers, body: '{}' });
    expect(response.status).toBe(400);
    expect(problemSchema.parse(await response.json()).code).toBe('invalid_request');
  });

  test('an export of nodes that are not there is refused rather than empty', async () => {
    const take = (nodeIds: string[], at?: string) =>
      post('/export', { format: 'jsonl', selection: { nodeIds }, ...(at && { at }) });
    expect((await take(['org:nasa', 'org:nowhere'])).status).toBe(404);
    expect((await take(['org:nowhere'], '2015')).status).toBe(404);
    // At a moment some of them may not have been there yet.
    expect((await take(['org:nasa', 'foundation:new'], '2015')).status).toBe(200);
  });

  test('an unknown question is not found, and a wrong method is told the right one', async () => {
    expect((await post('/questions/why', {})).status).toBe(404);
    const response = await ask('/overview', { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  test('a body that is too large is refused before it is read', async () => {
    const response = await post('/subgraph', { nodeIds: ['x'.repeat(2_000_000)] });
    expect(response.status).toBe(413);
    expect(problemSchema.parse(await response.json()).code).toBe('too_large');
  });

  test('free Cypher that writes is refused with a reason, also as an export', async () => {
    const query = 'MATCH (n) DETACH DELETE n';
    for (const response of [
      await post('/cypher', { query }),
      await post('/export', { format: 'jsonl', selection: { query } }),
    ]) {
      expect(response.status).toBe(403);
      expect(problemSchema.parse(await response.json())).toMatchObject({ code: 'forbidden_query' });
    }
  });
});

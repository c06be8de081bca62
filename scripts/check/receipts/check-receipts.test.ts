import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GraphNode, Properties } from '../../../graph-data/model/graph.ts';
import { toAddress } from '../../affiliations/address.fixture.ts';
import { makeTestRepository } from '../../harvest/git-repository.fixture.ts';
import { checkReceipts } from './check-receipts.ts';
import { formatReceipts } from './format-receipts.ts';

let directory: string;
let first: string;
let second: string;

beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'stackscape-receipts-'));
  const repository = makeTestRepository(path.join(directory, 'openstack/governance'));
  const teams = (lead: string) =>
    `nova:\n  ptl:\n    name: ${lead}\n    email: ${toAddress('x', 'example.org')}\n`;
  first = repository.commit({ 'reference/projects.yaml': teams('Ada Lead') });
  repository.git('tag', '1.0.0');
  second = repository.commit(
    {
      'reference/projects.yaml': teams('Bob Lead'),
      [`candidates/nova/${toAddress('bob', 'example.org')}`]: 'I stand.\n',
    },
    { name: 'Bob Lead' },
  );
  repository.git('tag', '2.0.0');
});
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

function node(kind: string, id: string, properties: Properties): GraphNode {
  return { id, labels: ['Entity', kind], properties };
}

/** Checks all receipts of one fact about Ada, Bob and Nova. */
async function check(receipt: string | string[], start = 'person:ada', more: Properties = {}) {
  const repository = 'https://opendev.org/openstack/governance';
  const code = {
    commit: second,
    repository,
    permalink: `${repository}/src/commit/{commit}/{path}`,
  };
  const range = { repository, permalink: `${repository}/compare/{path}` };
  const dataset = {
    nodes: [
      node('Person', 'person:ada', { name: 'Ada Lead' }),
      node('Person', 'person:bob', { name: 'Bob Lead' }),
      node('Source', 'source:code', { name: 'Code', ...code }),
      node('Source', 'source:history', { name: 'History', ...range }),
      node('Source', 'source:page', { name: 'Page', url: 'https://example.org/' }),
      node('Team', 'team:nova', { name: 'Nova', sources: ['source:page#1'] }),
    ],
    relationships: [
      {
        id: `LEADS|${start}|team:nova`,
        type: 'LEADS',
        start,
        end: 'team:nova',
        properties: { ...more, sources: [receipt].flat() },
      },
    ],
  };
  const checked = await checkReceipts(dataset, { count: 10, seed: 1, directory });
  const [only] = checked.receipts;
  if (only === undefined) throw new Error('Nothing was drawn.');
  return { only, text: formatReceipts(checked).join('\n') };
}

test('a fact stands beside the lines that say so, without anybody’s address', async () => {
  const { only, text } = await check('source:code#reference/projects.yaml/nova/ptl', 'person:bob');
  expect(only.missing).toEqual([]);
  expect(text).toBe(`1. Bob Lead leads or led Nova
   receipt  source:code#reference/projects.yaml/nova/ptl
   link     https://opendev.org/openstack/governance/src/commit/${second}/reference/projects.yaml
   found    reference/projects.yaml:2
            | ptl:
            |   name: Bob Lead
            |   email: …@…
   says     Bob Lead, Nova

1 of 1 receipts that a clone here can open were drawn: 1 say so, 0 do not.
1 more rest on 1 sources that are no repository with a clone here.`);
});

test('a receipt of a past commit is opened there', async () => {
  const locator = 'source:code#reference/projects.yaml/nova/ptl';
  expect((await check(`${locator}@${first}`)).only).toMatchObject({
    link: expect.stringContaining(first),
    missing: [],
  });
  expect((await check(locator)).only.missing).toEqual(['Ada Lead']);
});

test.each([
  [
    'a key that is not there',
    'reference/projects.yaml/swift',
    'swift in "reference/projects.yaml"',
  ],
  ['a line that is not there', 'reference/projects.yaml/L9', 'line 9 in "reference/projects.yaml"'],
  ['a file that is not there', 'reference/teams.yaml', '"reference/teams.yaml" at that commit'],
  [
    'a commit that is not there',
    `reference/projects.yaml@${'0'.repeat(40)}`,
    '"reference/projects.yaml" at that commit',
  ],
  ['a range that is not there', '1.0.0...3.0.0', '"1.0.0...3.0.0" at that commit'],
])('%s is missing', async (_title, locator, missing) => {
  const { only, text } = await check(`source:code#${locator}`);
  expect(only).toMatchObject({ where: null, missing: [missing] });
  expect(text).toContain(`MISSING  ${missing}`);
  expect(text).toContain('0 say so, 1 do not');
});

test('a directory is what it holds, and who put it there', async () => {
  const { only, text } = await check('source:code#candidates/nova', 'person:bob');
  expect(only).toMatchObject({ where: 'candidates/nova/', missing: [] });
  expect(text).toContain('| …@…');
  expect(text).not.toContain('bob@');
});

test('a range says how many commits there were, and no fact counts more', async () => {
  const { only } = await check('source:history#1.0.0...2.0.0', 'person:bob', { commits: 1 });
  expect(only).toMatchObject({
    link: 'https://opendev.org/openstack/governance/compare/1.0.0...2.0.0',
    found: ['1 commits'],
    missing: [],
  });
  const more = await check('source:history#1.0.0...2.0.0', 'person:bob', { commits: 2 });
  expect(more.only.missing).toEqual(['2 commits among 1 commits']);
  const together = ['source:history#1.0.0...2.0.0', 'source:page#1'];
  expect((await check(together, 'person:bob', { commits: 2 })).only.missing).toEqual([]);
});

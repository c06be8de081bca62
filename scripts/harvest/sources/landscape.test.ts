import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_RESOLUTION } from '../../dataset/resolution/resolution-table.ts';
import { openClone } from '../clone.ts';
import { createFactCollector } from '../fact-collector.ts';
import { NO_FACTS } from '../fact-sets.ts';
import { makeTestRepository } from '../git-repository.fixture.ts';
import type { TestRepository } from '../git-repository.fixture.ts';
import { createMemo } from '../memo.ts';
import { createNameResolver } from '../resolve-names.ts';
import type { Warning } from '../warnings.ts';
import { landscape } from './landscape.ts';

const DOMAINS = `domain,organisation,from,to,name
bea.example,org:bea,,,
old.example,org:cyd,,2015-01-01,
zed.example,org:zed,,,Zed
`;

let folder: string;
let repository: TestRepository;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stackscape-landscape-'));
  repository = makeTestRepository(path.join(folder, 'landscape'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Member = { readonly name: string; readonly joined?: string; readonly home?: string };

function toItem({ name, joined, home = 'https://a.example' }: Member): string {
  const lines = [`name: ${name} (member)`, `homepage_url: ${home}`, 'crunchbase: not read'];
  if (joined !== undefined) lines.push(`joined: '${joined}'`);
  return ['          - item:', ...lines.map((line) => `            ${line}`)].join('\n');
}

/** A landscape with projects, and members by tier. */
function toText(tiers: Readonly<Record<string, readonly Member[]>>, projects = ''): string {
  const groups = Object.entries(tiers).map(
    ([tier, members]) =>
      `      - subcategory:\n        name: ${tier}\n        items:\n${members.map(toItem).join('\n')}\n`,
  );
  return `# A comment
landscape:
  - category:
    name: Orchestration
    subcategories:
      - subcategory:
        name: Scheduling
        items:
${projects}
  - category:
    name: CNCF Members
    subcategories:
${groups.join('')}
  - category:
    name: Empty
    subcategories:
`;
}

function makeKnown() {
  const collector = createFactCollector();
  const receipt = 'source:x#y';
  for (const name of ['Ada', 'Bea', 'Cyd']) {
    collector.addNode({ id: `org:${name.toLowerCase()}`, kind: 'Organisation', name, receipt });
  }
  collector.addNode({ id: 'project:kubernetes', kind: 'Project', name: 'Kubernetes', receipt });
  return collector.facts;
}

async function harvest(directory = repository.directory) {
  const readTable = () => Promise.resolve(DOMAINS);
  const [upstream] = await landscape.repositories(makeKnown(), readTable);
  if (upstream === undefined) throw new Error('It reads one repository.');
  const collector = createFactCollector();
  const warnings: Warning[] = [];
  await landscape.harvest({
    clones: [await openClone(upstream, path.join(directory, '.git'))],
    known: makeKnown(),
    collector,
    names: createNameResolver(NO_RESOLUTION, []),
    warn: (warning) => void warnings.push(warning),
    memo: createMemo(),
    today: '2031-01-01',
    readTable,
    missing: [],
    before: NO_FACTS,
    progress: { expect: () => undefined, advance: () => undefined },
  });
  const { nodes, relationships } = collector.facts;
  const facts = new Map([...relationships].map(([id, { properties }]) => [id, properties]));
  return { nodes, facts, warnings };
}

test('a member that the graph knows has its tier, the day it joined and its home page', async () => {
  const ada = { name: 'Ada, Inc.', joined: '2017-05-01', home: 'https://ada.example/en/cloud' };
  repository.commit(
    { 'landscape.yml': toText({ Platinum: [ada], Silver: [{ name: 'Unknown' }] }) },
    { date: '2021-03-01T12:00:00Z' },
  );
  const { nodes, facts, warnings } = await harvest();
  expect(Object.fromEntries(facts)).toEqual({
    'MEMBER_OF|org:ada|foundation:cncf': {
      tier: 'platinum',
      from: '2017-05-01',
      sources: [
        'source:cncf-landscape#landscape.yml/landscape/CNCF Members/subcategories/Platinum/items/Ada, Inc. (member)',
      ],
    },
  });
  expect(nodes.get('org:ada')?.properties.url).toBe('https://ada.example/');
  expect(warnings).toEqual([]);
});

test('a member under another name is known by its site, unless that is not its own any more', async () => {
  const members = [
    { name: 'Bea Cloud', home: 'https://cloud.bea.example/en' },
    { name: 'Cyd Systems', home: 'https://old.example' },
    { name: 'Zed', home: 'https://zed.example' },
    { name: 'Guest', home: 'https://bea.github.io' },
  ];
  repository.commit(
    { 'landscape.yml': toText({ Gold: members }) },
    { date: '2021-03-01T12:00:00Z' },
  );
  const { facts } = await harvest();
  expect([...facts.keys()]).toEqual(['MEMBER_OF|org:bea|foundation:cncf']);
});

test('who came, changed tier, left and came back has a membership for each time', async () => {
  const ada = { name: 'Ada', joined: '2016-01-01' };
  const steps: [string, Parameters<typeof toText>[0]][] = [
    ['2019-12-01', { Platinum: [ada], Silver: [{ name: 'Bea' }] }],
    ['2020-09-01', { Gold: [ada], Silver: [{ name: 'Cyd' }] }],
    ['2021-02-01', { Gold: [ada], Silver: [{ name: 'Bea', joined: '2021-01-15' }] }],
  ];
  const hashes = steps.map(([date, tiers]) =>
    repository.commit({ 'landscape.yml': toText(tiers) }, { date: `${date}T12:00:00Z` }),
  );
  const { facts } = await harvest();
  const told = [...facts].map(([id, { tier, from, to }]) => [id, tier, from, to]);
  expect(told).toEqual([
    ['MEMBER_OF|org:ada|foundation:cncf|platinum-until-2020', 'platinum', '2016-01-01', '2020'],
    ['MEMBER_OF|org:ada|foundation:cncf', 'gold', '2020', undefined],
    ['MEMBER_OF|org:bea|foundation:cncf|silver-until-2020', 'silver', undefined, '2020'],
    ['MEMBER_OF|org:bea|foundation:cncf', 'silver', '2021-01-15', undefined],
    ['MEMBER_OF|org:cyd|foundation:cncf', 'silver', '2020', '2021'],
  ]);
  expect(facts.get('MEMBER_OF|org:cyd|foundation:cncf')?.sources).toEqual([
    `source:cncf-landscape#landscape.yml/landscape/CNCF Members/subcategories/Silver/items/Cyd (member)@${hashes[1]}`,
  ]);
});

const PROJECTS = `          - item:
            name: Kubernetes
            homepage_url: https://kubernetes.example/
            project: graduated
            repo_url: https://code.example/kubernetes
            extra:
              accepted: '2016-03-10'
              graduated: '2018-03-06'
          - item:
            name: Nobody
            project: sandbox
          - item:
            name: Kata Containers
            repo_url: https://code.example/kata
`;

test('a project that OpenStack works with is hosted since it was taken in', async () => {
  repository.commit({ 'landscape.yml': toText({}, PROJECTS) }, { date: '2021-03-01T12:00:00Z' });
  const { nodes, facts } = await harvest();
  expect(Object.fromEntries(facts)).toEqual({
    'HOSTS|foundation:cncf|project:kubernetes': {
      maturity: 'graduated',
      from: '2016-03-10',
      graduated: '2018-03-06',
      sources: [
        'source:cncf-landscape#landscape.yml/landscape/Orchestration/subcategories/Scheduling/items/Kubernetes',
      ],
    },
  });
  expect(nodes.get('project:kubernetes')?.properties).toMatchObject({
    url: 'https://kubernetes.example/',
    repositories: ['https://code.example/kubernetes'],
  });
});

test('a date, a step or an entry of an unknown form is told with its line', async () => {
  const odd = PROJECTS.replace("'2016-03-10'", 'in spring').replace('graduated\n', 'grown up\n');
  repository.commit(
    { 'landscape.yml': toText({ Silver: [{ name: 'Ada', joined: '2021-02-30x' }] }, odd) },
    { date: '2021-03-01T12:00:00Z' },
  );
  const { facts, warnings } = await harvest();
  expect([...facts.keys()]).toEqual(['MEMBER_OF|org:ada|foundation:cncf']);
  expect(warnings.map(({ line, message }) => [line, message])).toEqual([
    [34, expect.stringContaining('"2021-02-30x" is no date')],
    [15, expect.stringContaining('"in spring" is no date')],
    [1, expect.stringContaining('"grown up" of Kubernetes')],
  ]);
});

test('a list without members and a shallow clone are warnings', async () => {
  repository.commit({ 'landscape.yml': 'landscape: []\n' }, { date: '2019-12-01T12:00:00Z' });
  repository.commit({ 'landscape.yml': 'landscape: []\n#\n' }, { date: '2020-12-01T12:00:00Z' });
  const shallow = path.join(folder, 'shallow');
  repository.git('clone', '--quiet', '--depth', '1', `file://${repository.directory}`, shallow);
  const { facts, warnings } = await harvest(shallow);
  expect(facts.size).toBe(0);
  expect(warnings.map(({ message }) => message)).toEqual([
    expect.stringContaining('the clone is shallow'),
    'there is no category "CNCF Members".',
  ]);
});

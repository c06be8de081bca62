import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toAddress } from '../../affiliations/address.fixture.ts';
import { NO_RESOLUTION } from '../../dataset/resolution/resolution-table.ts';
import { openClone } from '../clone.ts';
import { createFactCollector } from '../fact-collector.ts';
import { NO_FACTS } from '../fact-sets.ts';
import { makeTestRepository } from '../git-repository.fixture.ts';
import type { TestRepository } from '../git-repository.fixture.ts';
import { createMemo } from '../memo.ts';
import { createNameResolver } from '../resolve-names.ts';
import { formatWarning } from '../warnings.ts';
import { parseCandidacy } from './election-candidacies.ts';
import { parseExceptions, toNameOfFile } from './election-names.ts';
import { ELECTION, elections } from './elections.ts';
import { gatherTexts } from './gather-texts.ts';
import { presentGovernance } from './governance.ts';
import { releaseSeries } from './release-series.ts';
import { NO_GOVERNANCE } from './no-governance.fixture.ts';

// Each starts git dozens of times, which a busy machine makes slow.
vi.setConfig({ testTimeout: 60_000 });

const { facts: series } = gatherTexts(releaseSeries, {
  'data/series_status.yaml': `
- { name: charlie, release-id: 2031.1, status: development, initial-release: 2031-04-02 }
- { name: bravo, release-id: 2030.2, status: maintained, initial-release: 2030-10-02 }
- { name: alpha, status: maintained, initial-release: 2030-04-05 }
`,
});
const { facts: teams } = gatherTexts(presentGovernance, {
  'reference/projects.yaml':
    'nova: { deliverables: {} }\nQuality Assurance: { deliverables: {} }\n',
  ...NO_GOVERNANCE,
});
const known = { ...teams, nodes: new Map([...series.nodes, ...teams.nodes]) };

let folder: string;
let repository: TestRepository;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stackscape-elections-'));
  repository = makeTestRepository(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function harvest() {
  const collector = createFactCollector();
  const warnings: string[] = [];
  await elections.harvest({
    clones: [await openClone(ELECTION, path.join(folder, '.git'))],
    missing: [],
    before: NO_FACTS,
    known,
    collector,
    names: createNameResolver(NO_RESOLUTION, []),
    warn: (warning) => void warnings.push(formatWarning(warning)),
    memo: createMemo(),
    today: '2031-01-01',
    readTable: () => Promise.reject(new Error('not needed')),
    progress: { expect: () => undefined, advance: () => undefined },
  });
  const { nodes, relationships } = collector.facts;
  const told = [...relationships.values()]
    .map(
      ({ id, properties }) =>
        `${id.replace('STOOD_FOR|person:', '')} ${String(properties.elected)}`,
    )
    .toSorted();
  return { nodes, relationships, warnings, told };
}

const URL = 'https://example.org/plain/candidates';

test('results tell who stood and who was elected; who led without standing is no candidate', async () => {
  repository.commit({
    'doc/source/results/bravo/ptl.yaml': `
candidates:
  Nova:
    - { elected: true, fullname: Ada One, ircname: ada, email: ${toAddress('ada', 'example.org')}, url: '${URL}/bravo/Nova/ada%40example.org' }
    - { elected: false, fullname: Bea 'beanick' Two, ircname: beanick, email: ${toAddress('bea', 'example.org')} }
  Quality_Assurance:
    - { elected: INCUMBENT-PTL, fullname: Cid Three }
    - { elected: TC-APPOINTED, fullname: Dee Four }
    - { elected: LEADERLESS, statement: Nobody. }
`,
    'doc/source/results/2030.2/tc.yaml': `
candidates:
  TC:
    - { elected: True, fullname: Ada One, email: ${toAddress('ada', 'example.org')} }
`,
    [`candidates/bravo/Nova/${toAddress('ada', 'example.org')}`]: 'Vote for me.\n',
  });
  const { nodes, relationships, warnings, told } = await harvest();
  expect(warnings).toEqual([]);
  expect(told).toEqual([
    'ada-one|team:nova|2030.2-bravo true',
    'ada-one|team:technical-committee|2030.2-bravo true',
    'bea-two|team:nova|2030.2-bravo false',
  ]);
  expect(relationships.get('STOOD_FOR|person:bea-two|team:nova|2030.2-bravo')?.properties).toEqual({
    release: '2030.2-bravo',
    elected: false,
    confidence: 'stated',
    sources: ['source:election#doc/source/results/bravo/ptl.yaml/candidates/Nova/1'],
  });
  expect(JSON.stringify([...nodes, ...relationships])).not.toMatch(/@|nick|"ada"|Vote/);
});

test('without results a file tells who stood: by its name, by other results, by its author', async () => {
  repository.commit({
    'doc/source/results/alpha/ptl.yaml': `
candidates:
  Nova:
    - { elected: true, fullname: Ada One, ircname: ada, email: ${toAddress('ada', 'example.org')} }
    - { elected: false, fullname: Eve Five, ircname: eve, email: ${toAddress('eve', 'example.org')} }
`,
    'exceptions.txt': '# By hand\ncandidates/charlie/TC/beanick.txt: Bea Two\n',
    'candidates/charlie/Nova/.placeholder': '',
    'candidates/charlie/Nova/Cid_Three.txt': 'x',
    [`candidates/charlie/Nova/${toAddress('ada', 'example.org')}`]: 'x',
    'candidates/charlie/TC/ada.txt': 'x',
    'candidates/charlie/TC/beanick.txt': 'x',
  });
  repository.commit(
    { [`candidates/charlie/Quality_Assurance/${toAddress('dee', 'example.org')}`]: 'x' },
    { name: 'Dee Four', address: toAddress('dee', 'example.org') },
  );
  repository.commit(
    { [`candidates/charlie/Nova/${toAddress('eve', 'elsewhere.example.org')}`]: 'x' },
    { name: 'Eve Five', address: toAddress('eve', 'third.example.org') },
  );
  const { relationships, warnings, told } = await harvest();
  expect(warnings).toEqual([]);
  expect(told.filter((fact) => fact.includes('charlie'))).toEqual([
    'ada-one|team:nova|2031.1-charlie undefined',
    'ada-one|team:technical-committee|2031.1-charlie undefined',
    'bea-two|team:technical-committee|2031.1-charlie undefined',
    'cid-three|team:nova|2031.1-charlie undefined',
    'dee-four|team:quality-assurance|2031.1-charlie undefined',
    'eve-five|team:nova|2031.1-charlie undefined',
  ]);
  const cid = relationships.get('STOOD_FOR|person:cid-three|team:nova|2031.1-charlie');
  expect(cid?.properties.sources).toEqual(['source:election#candidates/charlie/Nova']);
});

test('an official who adds the file of somebody else is not taken for the candidate', async () => {
  repository.commit(
    { [`candidates/charlie/Nova/${toAddress('somebody', 'example.org')}`]: 'x' },
    { name: 'Olga Official', address: toAddress('olga', 'example.org') },
  );
  const { told, warnings } = await harvest();
  expect(told).toEqual([]);
  expect(warnings).toEqual([
    'openstack/election candidates/charlie/Nova:1: nothing tells the name of one of its candidates.',
  ]);
});

test.each([
  ['elected: maybe, fullname: Ada One', '"maybe" is unknown'],
  [`elected: true, fullname: ${toAddress('ada', 'example.org')}`, 'expected the full name'],
  ['fullname: Ada One', 'elected'],
])('a result in an unknown form, %s, is told with its line', async (entry, words) => {
  repository.commit({
    'doc/source/results/bravo/ptl.yaml': `candidates:\n  Nova:\n    - { ${entry} }\n`,
  });
  const { told, warnings } = await harvest();
  expect(told).toEqual([]);
  expect(warnings).toEqual([expect.stringMatching(/results\/bravo\/ptl\.yaml:3: /)]);
  expect(warnings.join()).toContain(words);
});

test('a cycle or a team that nobody knows is told once, by its folder', async () => {
  repository.commit({
    'candidates/zebra/Nova/Ada_One.txt': 'x',
    'candidates/zebra/Nova/Bea_Two.txt': 'x',
    'candidates/charlie/Ghosts/Ada_One.txt': 'x',
  });
  const { told, warnings } = await harvest();
  expect(told).toEqual([]);
  expect(warnings).toEqual([
    'openstack/election candidates/charlie/Ghosts:1: "Ghosts" is no team that governance had.',
    'openstack/election candidates/zebra:1: "zebra" is no release that is known.',
  ]);
});

test.each([
  ['Jane_Doe', 'Jane Doe'],
  ['jane_doe', 'Jane Doe'],
  ['Devananda_van_der_Veen', 'Devananda van der Veen'],
  ['Maish_Saidel-Keesing', 'Maish Saidel-Keesing'],
  ['Amrith-Kumar', 'Amrith Kumar'],
  ['CarolBarrett', 'Carol Barrett'],
  ['Renat Akhmerov', 'Renat Akhmerov'],
  ['jane', null],
  ['jane-doe', null],
  ['JD_1980', null],
  [toAddress('jane_doe', 'example.org'), null],
])('the file %s is named for %s', (stem, name) => {
  expect(toNameOfFile(stem)).toBe(name);
});

test('no name is ever made of an address', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      expect(toNameOfFile(address)).toBeNull();
    }),
  );
});

test('only files of candidates are candidacies, and their folder never holds their name', () => {
  expect(parseCandidacy(`candidates/alpha/Nova/${toAddress('ada', 'example.org')}`)).toEqual({
    cycle: 'alpha',
    team: 'Nova',
    file: `candidates/alpha/Nova/${toAddress('ada', 'example.org')}`,
    stem: toAddress('ada', 'example.org'),
    folder: 'candidates/alpha/Nova',
  });
  for (const other of ['candidates/alpha/Nova/.placeholder', 'candidates/alpha', 'doc/a/b/c']) {
    expect(parseCandidacy(other)).toBeNull();
  }
});

test('exceptions are lines of a file and a name', () => {
  const text = '# candidates/a/B/c.txt: Nobody\ncandidates/a/B/d`.txt: Dee Four \nodd line\n';
  expect([...parseExceptions(text)]).toEqual([['candidates/a/B/d`.txt', 'Dee Four']]);
});

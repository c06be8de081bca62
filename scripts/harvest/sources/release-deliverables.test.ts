import { expect, test } from 'vitest';
import { createFactCollector } from '../fact-collector.ts';
import { NO_FACTS } from '../fact-sets.ts';
import { gatherTexts } from './gather-texts.ts';
import { releaseDeliverables } from './release-deliverables.ts';
import { releaseSeries } from './release-series.ts';

const SERIES = `
- name: charlie
  release-id: 2030.2
  status: maintained
  initial-release: 2030-10-02
- name: bravo
  status: end of life
  initial-release: 2012-04-05
- name: alpha
  status: end of life
  initial-release: 2010-10-21
`;
const { facts: series } = gatherTexts(releaseSeries, { 'data/series_status.yaml': SERIES });

function gather(texts: Readonly<Record<string, string>>, known = series) {
  return gatherTexts(releaseDeliverables, texts, { known });
}

const NOVA = `
releases:
  - version: 32.0.0.0rc1
  - version: 32.0.0
  - version: 32.0.1
  - version: charlie-eol
type: service
team: nova
repository-settings:
  openstack/nova: {}
`;

test('a deliverable is released in its series with its final versions only', () => {
  const { facts, warnings } = gather({ 'deliverables/charlie/nova.yaml': NOVA });
  expect(warnings).toEqual([]);
  expect(
    facts.relationships.get('RELEASED_IN|project:nova|release:2030.2-charlie')?.properties,
  ).toEqual({
    versions: ['32.0.0', '32.0.1'],
    first: '32.0.0',
    latest: '32.0.1',
    sources: ['source:releases#deliverables/charlie/nova.yaml/releases'],
  });
});

test('without a final version there is a project, but nothing released', () => {
  const text = 'team: nova\ntype: library\nreleases:\n  - version: 1.0.0.0b1\n';
  const { facts } = gather({ 'deliverables/charlie/os-thing.yaml': text });
  expect(facts.nodes.get('project:os-thing')?.properties.projectType).toBe('library');
  expect([...facts.relationships.keys()].filter((id) => id.startsWith('RELEASED_IN'))).toEqual([]);
});

test('what is released apart from the series is a project, but in no release', () => {
  const text = 'team: oslo\ntype: library\nreleases:\n  - version: 1.0.0\n';
  const { facts } = gather({ 'deliverables/_independent/pbr.yaml': text });
  expect(facts.nodes.has('project:pbr')).toBe(true);
  expect([...facts.relationships.keys()]).toEqual(['MAINTAINS|team:oslo|project:pbr']);
});

test('the newest file tells the type, and the team for as long as it is named', () => {
  const { facts } = gather({
    'deliverables/bravo/thing.yaml': 'team: fuel\ntype: other\n',
    'deliverables/alpha/thing.yaml': 'team: fuel\ntype: library\n',
  });
  expect(facts.nodes.get('project:thing')?.properties.projectType).toBe('other');
  expect(facts.relationships.get('MAINTAINS|team:fuel|project:thing')?.properties).toMatchObject({
    releases: ['alpha', 'bravo'],
    to: '2012-04-05',
  });
});

test('governance, where it knows a project, has the word on its team, name and end', () => {
  const governance = createFactCollector();
  governance.addNode({
    id: 'project:nova',
    kind: 'Project',
    name: 'Nova!',
    properties: { to: '2031-01-01' },
    receipt: 'source:governance#x',
  });
  const known = {
    nodes: new Map([...series.nodes, ...governance.facts.nodes]),
    relationships: series.relationships,
  };
  const { facts } = gather({ 'deliverables/charlie/nova.yaml': NOVA }, known);
  expect(facts.nodes.get('project:nova')?.properties).toEqual({
    name: 'Nova!',
    projectType: 'service',
    sources: ['source:releases#deliverables/charlie/nova.yaml/type'],
  });
  const part = facts.relationships.get('PART_OF|project:nova|project:openstack');
  expect(part?.properties.to).toBe('2031-01-01');
  expect([...facts.relationships.keys()].some((id) => id.startsWith('MAINTAINS'))).toBe(false);
});

test('a deliverable under its former name is the project that has its repository', () => {
  const governance = createFactCollector();
  governance.addNode({
    id: 'project:cliff',
    kind: 'Project',
    name: 'cliff',
    properties: { repositories: ['openstack/cliff'] },
    receipt: 'source:governance#x',
  });
  const known = {
    nodes: new Map([...series.nodes, ...governance.facts.nodes]),
    relationships: series.relationships,
  };
  const text =
    'team: oslo\ntype: library\nreleases:\n  - version: 1.0.0\nrepository-settings:\n  openstack/cliff: {}\n';
  const { facts } = gather({ 'deliverables/alpha/python-cliff.yaml': text }, known);
  expect(facts.nodes.get('project:cliff')?.properties.aliases).toEqual(['python-cliff']);
  expect([...facts.relationships.keys()]).toEqual(['RELEASED_IN|project:cliff|release:alpha']);
});

test.each([
  ['an unknown type', 'team: nova\ntype: spaceship\n', 2, 'type'],
  ['a key of an unknown form', 'team: nova\ntype: other\nwarp: 9\n', 3, 'warp'],
  ['a strange version', 'team: nova\ntype: other\nreleases:\n  - version: one\n', 4, 'one'],
  ['a cut file', 'team: nova\ntype: "other\n', 2, 'YAML'],
  ['a service without a proper name', 'team: nova\ntype: service\n', 1, 'proper name'],
])('%s is told with file and line', (_what, text, line, word) => {
  const { warnings } = gather({ 'deliverables/charlie/thing.yaml': text });
  expect(warnings).toEqual([
    { file: 'deliverables/charlie/thing.yaml', line, message: expect.stringContaining(word) },
  ]);
});

test('a folder that is no known series is told, and its files are left out', () => {
  const { facts, warnings } = gather({ 'deliverables/zulu/nova.yaml': NOVA }, NO_FACTS);
  expect(facts.nodes.size).toBe(0);
  expect(warnings).toEqual([
    { file: 'deliverables/zulu/nova.yaml', line: 1, message: expect.stringContaining('"zulu"') },
  ]);
});

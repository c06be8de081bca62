import { describe, expect, test } from 'vitest';
import type { GraphNode, Properties, Relationship } from '../../../graph-data/model/graph.ts';
import { judgeReceipt } from './judge-receipt.ts';
import { toEvidence } from './mentions.ts';

const NODES: GraphNode[] = [
  node('Person', 'person:feilong-wang', { name: 'Feilong Wang', aliases: ['flwang'] }),
  node('Team', 'team:ansible-sig', { name: 'Ansible SIG' }),
  node('Team', 'team:technical-committee', { name: 'Technical Committee' }),
  node('Project', 'project:nova', { name: 'Nova', repositories: ['openstack/nova'] }),
  node('Project', 'project:kombu', { name: 'kombu' }),
  node('Project', 'project:zookeeper', { name: 'ZooKeeper', packages: ['kazoo'] }),
  node('Project', 'project:openstack', { name: 'OpenStack' }),
  node('Release', 'release:2025.2-flamingo', { name: 'Flamingo' }),
  node('Release', 'release:2025.1-epoxy', { name: 'Epoxy' }),
  node('Foundation', 'foundation:openinfra', { name: 'OpenInfra Foundation' }),
  node('Event', 'event:beginning', { name: 'The beginning' }),
];
const BY_ID = new Map(NODES.map((item) => [item.id, item]));

function node(kind: string, id: string, properties: Properties): GraphNode {
  return { id, labels: ['Entity', kind], properties: { ...properties, sources: ['source:a#1'] } };
}

function relate(type: string, start: string, end: string, more: Properties = {}): Relationship {
  const properties = { sources: ['source:a#1'], ...more };
  return { id: `${type}|${start}|${end}`, type, start, end, properties };
}

function judge(
  fact: GraphNode | Relationship,
  lines: readonly string[],
  {
    path = 'a.yaml',
    file = lines,
    isPastFile = false,
  }: { path?: string; file?: readonly string[]; isPastFile?: boolean } = {},
) {
  const opened = {
    path,
    isPastFile,
    place: toEvidence([path, ...lines]),
    around: toEvidence([]),
    source: toEvidence(['Site of the OpenInfra Foundation']),
    file: toEvidence(file),
  };
  return judgeReceipt(fact, { nodes: BY_ID, opened });
}

function get(id: string): GraphNode {
  const found = BY_ID.get(id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe('A place says who or what it is about when it has', () => {
  test.each([
    ['the name', 'person:feilong-wang', 'name: Feilong Wang'],
    ['the family name first', 'person:feilong-wang', 'Wang Feilong <…>'],
    ['another name', 'person:feilong-wang', 'irc: flwang'],
    ['the name in other letters and parts', 'person:feilong-wang', 'Fei-Long WÄNG'],
    ['letters as numbers', 'person:feilong-wang', '"Feilong W\\xC4ng"'],
    ['the key of a group', 'team:ansible-sig', 'Ansible:'],
    ['a repository', 'project:nova', '- openstack/nova'],
    ['the number of a release', 'release:2025.2-flamingo', '2025.2'],
  ])('%s', (_title, id, line) => {
    expect(judge(get(id), [line]).missing).toEqual([]);
  });

  test.each([
    ['another word around it', 'project:nova', 'novaclient'],
    ['somebody else', 'person:feilong-wang', 'Wang Hao'],
    ['nothing', 'team:ansible-sig', ''],
  ])('but not when it has %s', (_title, id, line) => {
    expect(judge(get(id), [line]).missing).toEqual([get(id).properties.name]);
  });
});

test('both ends must be named, but one is enough where there are other receipts', () => {
  const leads = relate('LEADS', 'person:feilong-wang', 'team:ansible-sig');
  expect(judge(leads, ['Feilong Wang', 'Ansible']).missing).toEqual([]);
  expect(judge(leads, ['Feilong Wang']).missing).toEqual(['Ansible SIG']);
  const twice = relate('LEADS', 'person:feilong-wang', 'team:ansible-sig', {
    sources: ['source:a#1', 'source:b#1'],
  });
  expect(judge(twice, ['Feilong Wang']).missing).toEqual([]);
  expect(judge(twice, ['nobody']).missing).toEqual(['Feilong Wang', 'Ansible SIG']);
});

test('what a file is about as a whole, and what we named ourselves, need not be named', () => {
  expect(judge(relate('PART_OF', 'project:nova', 'project:openstack'), ['nova:']).missing).toEqual(
    [],
  );
  expect(judge(relate('INVOLVES', 'event:beginning', 'project:nova'), ['nova:']).missing).toEqual(
    [],
  );
  const member = relate('MEMBER_OF', 'person:feilong-wang', 'team:technical-committee');
  expect(judge(member, ['Feilong Wang'], { path: 'reference/members.yaml' }).missing).toEqual([]);
  expect(judge(member, ['Feilong Wang']).missing).toEqual(['Technical Committee']);
});

test('a foundation need not name itself on its own pages', () => {
  const involves = relate('INVOLVES', 'event:beginning', 'foundation:openinfra');
  expect(judge(involves, ['members:']).missing).toEqual([]);
});

test('of whom an event involved the place may say no more than which event it was', () => {
  const involves = relate('INVOLVES', 'event:beginning', 'project:nova');
  expect(judge(involves, ['In the beginning']).missing).toEqual([]);
  expect(judge(involves, ['Later']).missing).toEqual(['Nova']);
});

test('which release comes after which is told by the order of a file', () => {
  const succeeds = relate('SUCCEEDS', 'release:2025.2-flamingo', 'release:2025.1-epoxy');
  const lines = ['- name: flamingo'];
  expect(judge(succeeds, lines, { file: [...lines, '- name: epoxy'] }).missing).toEqual([]);
  expect(judge(succeeds, lines).missing).toEqual(['Epoxy']);
});

test('versions must stand there as they are', () => {
  const released = relate('RELEASED_IN', 'project:nova', 'release:2025.2-flamingo', {
    first: '32.0.0',
    latest: '32.1.0',
  });
  const lines = ['nova flamingo', 'version: 32.0.0'];
  expect(judge(released, lines).missing).toEqual(['32.1.0']);
  expect(judge(released, [...lines, 'version: 32.1.0']).found).toEqual([
    'Nova',
    'Flamingo',
    '32.0.0',
    '32.1.0',
  ]);
});

test('a list that names a requirement no more says that it is over, and nothing else', () => {
  const past = ['openstack/nova requirements.txt', 'pbr'];
  const judgePast = (type: string, more: Properties) =>
    judge(relate(type, 'project:nova', 'project:kombu', more), past, { isPastFile: true });
  expect(judgePast('DEPENDS_ON', { to: '2014' })).toEqual({
    found: ['Nova', 'no kombu any more'],
    missing: [],
  });
  expect(judgePast('MIGRATED_OFF', {}).missing).toEqual([]);
  expect(judgePast('DEPENDS_ON', {}).missing).toEqual(['kombu']);
  expect(judgePast('USES', { to: '2014' }).missing).toEqual(['kombu']);
});

test('a package says which project it is of', () => {
  const fact = relate('DEPENDS_ON', 'project:nova', 'project:zookeeper');
  expect(judge(fact, ['nova', 'kazoo>=1.3']).missing).toEqual([]);
});

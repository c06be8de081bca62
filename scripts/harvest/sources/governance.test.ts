import { expect, test } from 'vitest';
import { toAddress } from '../../affiliations/address.fixture.ts';
import { gatherTexts } from './gather-texts.ts';
import { presentGovernance } from './governance.ts';
import { releaseSeries } from './release-series.ts';

const SERIES = `
- name: delta
  release-id: 2031.1
  status: future
  initial-release: 2031-04-02
- name: charlie
  release-id: 2030.2
  status: development
  initial-release: 2030-10-02
- name: bravo
  status: maintained
  initial-release: 2030-04-05
`;
const { facts: series } = gatherTexts(releaseSeries, { 'data/series_status.yaml': SERIES });

const TEXTS = {
  'reference/projects.yaml': `
nova:
  leadership_type: ptl
  ptl:
    name: 'Renée Example'
    irc: somenick
    email: '${toAddress('someone', 'example.org')}'
  service: Compute service
  mission: A sentence that is not ours.
  url: https://example.org/nova
  deliverables:
    nova:
      repos:
        - openstack/nova
    python-novaclient:
      repos:
        - openstack/python-novaclient
oslo:
  leadership_type: distributed
  service: Common libraries
  url: ftp://example.org/oslo
  deliverables:
    oslo.messaging:
      repos:
        - openstack/oslo.messaging
vitrage:
  leadership_type: ptl
  ptl:
    name: APPOINTMENT NEEDED
  deliverables:
    vitrage:
      repos:
        - openstack/vitrage
`,
  'reference/legacy.yaml': `
Gone Team:
  ptl: Old Lead (oldnick)
  retired-on: 2016-10-06
  deliverables:
    gone:
      repos:
        - openstack/gone
      retired-on: 2015-01-02
    gone-client:
      repos:
        - openstack/gone-client
nova:
  partial: yes
  ptl:
    name: Past Lead
  deliverables:
    nova:
      retired-on: 2024-12-23
      repos:
        - openstack/nova
        - openstack/nova-extra
`,
  'reference/members.yaml': `
- name: Ada Chair
  irc: ada
  email: ${toAddress('ada', 'example.org')}
  date: February 2030
  role: chair
- name: Bob Member
  date: September 2029
  role: null
`,
  'reference/sigs/sigs.yaml': `
Bare Metal:
  chairs:
    - name: Ada Chair
      irc: ada
      email: ${toAddress('ada', 'example.org')}
  scope: Another sentence that is not ours.
  status: active
  url: page.html
`,
  'reference/sigs/archived-sigs.yaml': `
Boxes:
  chairs:
    - name: Bob Member
  status: archived
  reason: None.
`,
  'reference/sigs/completed-sigs.yaml': '{}\n',
  'reference/sigs-repos.yaml': `
Bare Metal SIG:
  - repo: openstack/metal-tool
    extra-acs:
      - name: Eve Extra
        email: ${toAddress('eve', 'example.org')}
`,
  'reference/technical-committee-repos.yaml': `
Technical Committee:
  - repo: openstack/openstack
`,
};

function gather(texts: Readonly<Record<string, string>> = {}) {
  return gatherTexts(
    presentGovernance,
    { ...TEXTS, ...texts },
    { known: series, date: '2030-08-08' },
  );
}

test('a team has its name, type and address, a project its repositories', () => {
  const { facts, warnings } = gather();
  expect(warnings).toEqual([]);
  expect(facts.nodes.get('team:nova')?.properties).toMatchObject({
    name: 'Nova',
    teamType: 'project-team',
    status: 'active',
    url: 'https://example.org/nova',
  });
  expect(facts.nodes.get('project:nova')?.properties).toMatchObject({
    description: 'Compute service of OpenStack.',
    repositories: ['openstack/nova'],
  });
});

test('an address of another kind than the web is left out', () => {
  expect(gather().facts.nodes.get('team:oslo')?.properties).not.toHaveProperty('url');
});

test('no address, nick or sentence of a source is kept', () => {
  const { facts } = gather();
  const text = JSON.stringify([...facts.nodes, ...facts.relationships]);
  expect(text).not.toMatch(/@|somenick|oldnick|"ada"|not ours|Eve/);
});

test('interest groups have a state; those that are over are retired, with their last chairs', () => {
  const { facts } = gather();
  expect(facts.nodes.get('team:bare-metal-sig')?.properties).toMatchObject({
    name: 'Bare Metal SIG',
    status: 'active',
    url: 'https://governance.openstack.org/sigs/page.html',
  });
  expect(facts.nodes.get('team:boxes-sig')?.properties.status).toBe('retired');
  const chair = facts.relationships.get('LEADS|person:bob-member|team:boxes-sig');
  expect(chair?.properties.role).toBe('last SIG chair');
});

test('a retired team ends with its date, its deliverables with theirs or its own', () => {
  const { facts } = gather();
  expect(facts.nodes.get('team:gone-team')?.properties).toMatchObject({
    status: 'retired',
    retired: '2016-10-06',
    to: '2016-10-06',
  });
  expect(facts.nodes.get('project:gone')?.properties.retired).toBe('2015-01-02');
  expect(facts.nodes.get('project:gone-client')?.properties.retired).toBe('2016-10-06');
});

test('what lives on elsewhere is not retired, only its repositories that are gone', () => {
  const { facts } = gather();
  expect(facts.nodes.get('team:nova')?.properties).not.toHaveProperty('retired');
  expect(facts.nodes.get('project:nova')?.properties).not.toHaveProperty('retired');
  expect(facts.nodes.get('project:nova-extra')?.properties.retired).toBe('2024-12-23');
  expect(facts.nodes.has('person:past-lead')).toBe(false);
});

test('what two teams had in turn was retired with the later one', () => {
  const legacy = ['2016-10-06', '2024-02-20']
    .map(
      (date, index) =>
        `Team ${index}:\n  retired-on: ${date}\n  deliverables:\n    thing:\n      repos: [x/thing]\n`,
    )
    .join('');
  const { facts } = gather({ 'reference/legacy.yaml': legacy });
  expect(facts.nodes.get('project:thing')?.properties.retired).toBe('2024-02-20');
});

test.each([
  ['reference/legacy.yaml', 'a:\n  retired-on: soon\n', 2, 'date'],
  ['reference/legacy.yaml', 'a:\n  deliverables: {}\n', 1, 'retired-on'],
  ['reference/sigs/sigs.yaml', 'A:\n  status: napping\n  chairs: []\n', 2, 'status'],
  ['reference/sigs-repos.yaml', 'Ghost:\n  - repo: x/y\n', 1, 'group'],
])('an unknown form in %s is told with its line: %j', (file, text, line, word) => {
  const { warnings } = gather({ [file]: text });
  expect(warnings).toContainEqual({ file, line, message: expect.stringContaining(word) });
});

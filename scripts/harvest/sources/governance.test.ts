import { expect, test } from 'vitest';
import { gatherTexts } from './gather-texts.ts';
import { governance } from './governance.ts';
import { parseTermStart } from './governance-committee.ts';
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
    email: 'someone@example.org'
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
  email: ada@example.org
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
      email: ada@example.org
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
        email: eve@example.org
`,
  'reference/technical-committee-repos.yaml': `
Technical Committee:
  - repo: openstack/openstack
`,
};

function gather(texts: Readonly<Record<string, string>> = {}) {
  return gatherTexts(governance, { ...TEXTS, ...texts }, { known: series, date: '2030-08-08' });
}

test('a team has its name, type and address, and maintains its deliverables', () => {
  const { facts, warnings } = gather();
  expect(warnings).toEqual([]);
  expect(facts.nodes.get('team:nova')?.properties).toMatchObject({
    name: 'Nova',
    teamType: 'project-team',
    status: 'active',
    url: 'https://example.org/nova',
  });
  expect(
    [...facts.relationships.keys()].filter((id) => id.startsWith('MAINTAINS|team:nova')),
  ).toEqual([
    'MAINTAINS|team:nova|project:nova',
    'MAINTAINS|team:nova|project:python-novaclient',
    'MAINTAINS|team:nova|project:nova-extra',
  ]);
  expect(facts.nodes.get('project:nova')?.properties).toMatchObject({
    description: 'Compute service of OpenStack.',
    repositories: ['openstack/nova'],
  });
});

test('the lead of a team leads it for the release in development on the day of the commit', () => {
  const { facts } = gather();
  expect(facts.relationships.get('LEADS|person:renee-example|team:nova')?.properties).toEqual({
    role: 'Project Team Lead',
    releases: ['2030.2-charlie'],
    confidence: 'stated',
    sources: ['source:governance#reference/projects.yaml/nova/ptl'],
  });
});

test('once leads are appointed for the release to come, they lead for that one', () => {
  const text = TEXTS['reference/projects.yaml'].replace(
    '    irc: somenick\n',
    "    appointed:\n      - bravo\n      - '2031.1'\n",
  );
  const { facts } = gather({ 'reference/projects.yaml': text });
  const lead = facts.relationships.get('LEADS|person:renee-example|team:nova');
  expect(lead?.properties.releases).toEqual(['2031.1-delta']);
});

test('distributed leadership and an open post make nobody a lead', () => {
  const { facts } = gather();
  const leads = [...facts.relationships.values()].filter(({ type }) => type === 'LEADS');
  expect(leads.map(({ end }) => end)).not.toContain('team:oslo');
  expect(leads.map(({ end }) => end)).not.toContain('team:vitrage');
});

test('an address of another kind than the web is left out', () => {
  expect(gather().facts.nodes.get('team:oslo')?.properties).not.toHaveProperty('url');
});

test('no address, nick or sentence of a source is kept', () => {
  const { facts } = gather();
  const text = JSON.stringify([...facts.nodes, ...facts.relationships]);
  expect(text).not.toMatch(/@|somenick|oldnick|"ada"|not ours|Eve/);
});

test('members sit since the month they say, and the chair leads too', () => {
  const { facts } = gather();
  const seats = [...facts.relationships.values()].filter(({ type }) => type === 'MEMBER_OF');
  expect(seats.map(({ start, properties }) => [start, properties.role, properties.from])).toEqual([
    ['person:ada-chair', 'chair', '2030-02'],
    ['person:bob-member', 'member', '2029-09'],
  ]);
  const chair = facts.relationships.get('LEADS|person:ada-chair|team:technical-committee');
  expect(chair?.properties).toMatchObject({ role: 'chair', releases: ['2030.2-charlie'] });
});

test.each([
  ['February 2026', '2026-02'],
  ['December 2019', '2019-12'],
  ['2026-02-01', null],
  ['Smarch 2026', null],
])('the term start %s reads %s', (text, date) => {
  expect(parseTermStart(text)).toBe(date);
});

test('interest groups have chairs, repositories and a state; those that are over are retired', () => {
  const { facts } = gather();
  expect(facts.nodes.get('team:bare-metal-sig')?.properties).toMatchObject({
    name: 'Bare Metal SIG',
    status: 'active',
    url: 'https://governance.openstack.org/sigs/page.html',
  });
  expect(facts.nodes.get('team:boxes-sig')?.properties.status).toBe('retired');
  expect(facts.relationships.has('LEADS|person:ada-chair|team:bare-metal-sig')).toBe(true);
  expect(facts.relationships.has('MAINTAINS|team:bare-metal-sig|project:metal-tool')).toBe(true);
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
  expect(facts.relationships.get('LEADS|person:old-lead|team:gone-team')?.properties.to).toBe(
    '2016-10-06',
  );
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
  ['reference/projects.yaml', 'nova:\n  deliverables: {}\n', 1, 'ptl'],
  ['reference/projects.yaml', 'nova:\n  ptl:\n    nick: x\n  deliverables: {}\n', 2, 'name'],
  ['reference/projects.yaml', 'nova:\n  ptl: a@example.org\n  deliverables: {}\n', 2, 'name'],
  ['reference/legacy.yaml', 'a:\n  retired-on: soon\n', 2, 'date'],
  ['reference/legacy.yaml', 'a:\n  deliverables: {}\n', 1, 'retired-on'],
  ['reference/members.yaml', '- name: A B\n  date: 2030\n', 2, 'month'],
  ['reference/members.yaml', '- name: A B\n  date: May 2030\n  role: king\n', 3, 'king'],
  ['reference/sigs/sigs.yaml', 'A:\n  status: napping\n  chairs: []\n', 2, 'status'],
  ['reference/sigs-repos.yaml', 'Ghost:\n  - repo: x/y\n', 1, 'group'],
])('an unknown form in %s is told with its line: %j', (file, text, line, word) => {
  const { warnings } = gather({ [file]: text });
  expect(warnings).toContainEqual({ file, line, message: expect.stringContaining(word) });
});

test('without a list of releases leads have none, and a warning says so', () => {
  const { facts, warnings } = gatherTexts(governance, TEXTS);
  expect(warnings.map(({ message }) => message).join()).toContain('no release');
  const lead = facts.relationships.get('LEADS|person:renee-example|team:nova');
  expect(lead?.properties).not.toHaveProperty('releases');
});

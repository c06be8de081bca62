import { expect, test, vi } from 'vitest';
import { toAddress } from '../../affiliations/address.fixture.ts';
import { createMemo } from '../memo.ts';
import { PROJECTS, toTeams, useGovernance } from './governance-history.fixture.ts';

const PROGRAMS = 'reference/programs.yaml';

// Each starts git dozens of times, which a busy machine makes slow.
vi.setConfig({ testTimeout: 60_000 });

const { write, harvest } = useGovernance();

test('a lead leads a programme, then the team that it became, under one id', async () => {
  const first = write('2014-02-01', {
    [PROGRAMS]: 'Compute:\n  codename: Nova\n  ptl: Ada One (ada)\n',
  });
  write('2014-04-16', { [PROGRAMS]: 'Compute:\n  codename: Nova\n  ptl: Bea Two (bea)\n' });
  write('2015-01-28', {
    [PROGRAMS]: null,
    [PROJECTS]: 'Nova:\n  ptl: Bea Two (bea)\n  projects:\n    - repo: openstack/nova\n',
  });
  write('2015-05-01', { [PROJECTS]: 'nova:\n  ptl:\n    name: Cid Three\n  deliverables: {}\n' });
  const { relationships, warnings, tell } = await harvest();
  expect(warnings).toEqual([]);
  expect(tell('LEADS')).toEqual([
    'person:ada-one|team:nova|alpha, Program Technical Lead, alpha, …2014-04-16',
    'person:bea-two|team:nova|bravo, Project Team Lead, bravo charlie, 2014-04-16…2015-05-01',
    'person:cid-three|team:nova|delta, Project Team Lead, delta echo, 2015-05-01…',
  ]);
  expect(relationships.get('LEADS|person:ada-one|team:nova|alpha')?.properties.sources).toEqual([
    `source:governance#reference/programs.yaml/Compute/ptl@${first}`,
  ]);
});

test('a post that nobody has, two heads at once, and a change within a cycle', async () => {
  write('2014-12-01', { [PROJECTS]: toTeams({ a: 'Ada One (ada) and Bea Two (bea)' }) });
  write('2015-06-01', { [PROJECTS]: toTeams({ a: 'APPOINTMENT NEEDED' }) });
  write('2015-07-01', { [PROJECTS]: toTeams({ a: 'leaderless' }) });
  write('2015-07-20', { [PROJECTS]: toTeams({ a: 'Cid Three' }) });
  write('2015-09-20', { [PROJECTS]: toTeams({ a: 'Dee Four' }) });
  expect((await harvest()).tell('LEADS')).toEqual([
    'person:ada-one|team:a|charlie, Project Team Lead, charlie delta, …2015-06-01',
    'person:bea-two|team:a|charlie, Project Team Lead, charlie delta, …2015-06-01',
    'person:cid-three|team:a|delta, Project Team Lead, delta, 2015-07-20…2015-09-20',
    'person:dee-four|team:a|delta, Project Team Lead, delta echo, 2015-09-20…',
  ]);
});

test('a team of distributed leadership is led by its liaisons; those of others only belong to it', async () => {
  const liaisons = `
  liaisons:
    tc_members: [somenick]
    release:
      - { name: Ada One, irc: ada }
    security:
      - { name: Ada One, irc: ada }
    tc-liaison:
      - { name: Bea Two, irc: bea }
`;
  write('2015-05-01', {
    [PROJECTS]: `a:\n  leadership_type: distributed${liaisons}  deliverables: {}\nb:\n  ptl: Cid Three${liaisons}  deliverables: {}\n`,
  });
  const { tell } = await harvest();
  expect(tell('LEADS')).toEqual([
    'person:ada-one|team:a|delta-liaison, liaison (release, security), delta echo, …',
    'person:cid-three|team:b|delta, Project Team Lead, delta echo, …',
  ]);
  expect(tell('MEMBER_OF')).toEqual([
    'person:ada-one|team:b|delta-liaison, liaison (release, security), delta echo, …',
    'person:bea-two|team:a|delta-liaison, liaison (Technical Committee), delta echo, …',
    'person:bea-two|team:b|delta-liaison, liaison (Technical Committee), delta echo, …',
  ]);
});

const MOVED = (keeper: string) =>
  `a:\n  deliverables:\n    own-a:\n      repos: [openstack/own-a]\n${
    keeper === 'a' ? '    tool:\n      repos: [openstack/tool]\n' : ''
  }b:\n  deliverables:\n    own-b:\n      repos: [openstack/own-b]\n${
    keeper === 'b' ? '    tool:\n      repos: [openstack/tool]\n' : ''
  }`;

test('a project moves from team to team and comes back; a mistake of days is none', async () => {
  write('2015-01-01', { [PROJECTS]: MOVED('a') });
  write('2015-02-01', { [PROJECTS]: MOVED('b') });
  write('2015-02-10', { [PROJECTS]: MOVED('') });
  write('2015-02-12', { [PROJECTS]: MOVED('b') });
  write('2015-06-01', { [PROJECTS]: MOVED('a') });
  expect((await harvest()).tell('MAINTAINS').filter((fact) => fact.includes('tool'))).toEqual([
    'team:a|project:tool, …2015-02-01',
    'team:a|project:tool|2015-06-01, 2015-06-01…',
    'team:b|project:tool, 2015-02-01…2015-06-01',
  ]);
});

test('a team that goes into another, or becomes a group, is succeeded by it', async () => {
  const team = (name: string) =>
    `${name}:\n  deliverables:\n    ${name}:\n      repos: [openstack/${name}]\n`;
  write('2015-01-01', { [PROJECTS]: team('a') });
  write('2015-02-01', { [PROJECTS]: `${team('a')}${team('b')}${team('docs')}` });
  write('2015-03-01', {
    [PROJECTS]: `${team('a')}    b:\n      repos: [openstack/b]\n`,
    'reference/sigs-repos.yaml': 'writing:\n  - repo: openstack/docs\n',
  });
  write('2015-04-01', { 'reference/sigs-repos.yaml': 'Writing:\n  - repo: openstack/docs\n' });
  const { nodes, tell } = await harvest();
  expect(tell('SUCCEEDS')).toEqual([
    'team:a|team:b, 2015-03-01…',
    'team:writing-sig|team:docs, 2015-03-01…',
  ]);
  expect(nodes.get('team:b')?.properties).toMatchObject({
    from: '2015-02-01',
    to: '2015-03-01',
    retired: '2015-03-01',
    status: 'retired',
  });
  expect(nodes.get('team:a')?.properties).not.toHaveProperty('from');
});

test('how projects were taken in is told by the releases since which', async () => {
  write('2014-05-01', {
    [PROGRAMS]: `Data:
  codename: Savanna
  ptl: Ada One (ada)
  projects:
    - repo: openstack/savanna
      incubated-since: alpha
`,
  });
  write('2014-09-01', {
    [PROGRAMS]: `Data:
  codename: Sahara
  ptl: Ada One (ada)
  projects:
    - repo: openstack/sahara
      incubated-since: alpha
      integrated-since: bravo
`,
  });
  const { nodes } = await harvest({ [PROGRAMS]: null, [PROJECTS]: toTeams({ a: 'Ada One' }) });
  expect(nodes.get('project:sahara')?.properties).toMatchObject({
    incubatedSince: 'alpha',
    integratedSince: 'bravo',
    aliases: ['savanna'],
  });
});

const ROSTERS = { text: 'reference/members', yaml: 'reference/members.yaml' };

test('terms of the committee by the end that its text told and the beginning that YAML tells', async () => {
  const projects = { [PROJECTS]: toTeams({ a: 'Ada One' }) };
  write('2013-09-26', { ...projects, [ROSTERS.text]: '# Head\nAda One (ada) [October 2014]\n' });
  write('2013-10-29', {
    [ROSTERS.text]: `Ada One (ada) [October 2014] {chair}\nBea Two (bea) <${toAddress('b', 'example.org')}> [April 2014]\n`,
  });
  write('2014-05-01', {
    [ROSTERS.text]: 'Ada One (ada) [October 2014] {chair}\nBea Two (bea) [April 2015]\n',
  });
  write('2014-10-20', {
    [ROSTERS.text]: null,
    [ROSTERS.yaml]:
      '- { name: Ada One, date: October 2015, role: vice-chair }\n- { name: Bea Two, date: April 2015, role: null }\n',
  });
  write('2015-04-01', {
    [ROSTERS.yaml]:
      '- { name: Ada One, date: October 2014, role: null }\n- { name: Bea Two, date: April 2014 }\n',
  });
  write('2015-05-01', {
    [ROSTERS.yaml]:
      '- { name: Ada One, date: October 2014 }\n- { name: Bea Two, date: May 2015, role: chair }\n',
  });
  const { warnings, tell } = await harvest({
    [ROSTERS.yaml]: '- { name: Bea Two, date: May 2015, role: chair }\n',
  });
  expect(warnings).toEqual([]);
  expect(tell('MEMBER_OF').map((fact) => fact.replace('|team:technical-committee', ''))).toEqual([
    'person:ada-one|alpha, member, alpha bravo, …2014-10-20',
    'person:ada-one|alpha-chair, chair, alpha bravo, 2013-10-29…2014-10-20',
    'person:ada-one|charlie, member, charlie delta echo, 2014-10-20…2016-03-01',
    'person:ada-one|charlie-vice-chair, vice chair, charlie, 2014-10-20…2015-04-01',
    'person:bea-two|alpha, member, alpha, 2013-10-29…2014-05-01',
    'person:bea-two|bravo, member, bravo charlie, 2014-05-01…2015-05-01',
    'person:bea-two|delta, member, delta echo, 2015-05-01…',
    'person:bea-two|delta-chair, chair, delta echo, 2015-05-01…',
  ]);
  expect(tell('LEADS').filter((fact) => fact.includes('committee'))).toEqual([
    'person:ada-one|team:technical-committee|alpha, chair, alpha bravo, 2013-10-29…2014-10-20',
    'person:bea-two|team:technical-committee|delta, chair, delta echo, 2015-05-01…',
  ]);
});

test('a version that cannot be read is left out with a warning, and nobody seems to have gone', async () => {
  write('2015-01-01', { [PROJECTS]: toTeams({ a: 'Ada One', b: 'Bea Two' }) });
  const broken = write('2015-02-01', {
    [PROJECTS]: `${toTeams({ a: 'Ada One' })}b:\n  ptl: [Bea\n`,
  });
  write('2015-03-01', { [PROJECTS]: toTeams({ a: 'Ada One', b: 'Bea Two' }) });
  const { warnings, tell } = await harvest();
  expect(warnings).toEqual([
    expect.stringContaining(`${PROJECTS}@${broken.slice(0, 12)}:5: This is not YAML`),
  ]);
  expect(tell('LEADS')).toEqual([
    'person:ada-one|team:a|charlie, Project Team Lead, charlie delta echo, …',
    'person:bea-two|team:b|charlie, Project Team Lead, charlie delta echo, …',
  ]);
});

test.each([
  [PROJECTS, 'a:\n  leader: Ada\n', 2, 'leader: there is no such key'],
  [PROJECTS, 'a:\n  ptl:\n    nick: ada\n', 2, 'a person with a name'],
  [PROJECTS, `a:\n  ptl: ${toAddress('ada', 'example.org')}\n`, 2, 'the name of a person'],
  [PROJECTS, 'a:\n  deliverables:\n    x: {}\n', 3, 'x/repos'],
  [PROJECTS, 'a:\n  projects:\n    best: [x/y]\n', 3, 'best: there is no such key'],
  ['reference/sigs-repos.yaml', 'A:\n  - x/y\n', 2, 'expected object'],
  ['reference/members.yaml', '- name: A B\n  date: 2030\n', 2, 'a month and a year'],
  [
    'reference/members.yaml',
    '- name: A B\n  date: May 2015\n  role: king\n',
    3,
    '"king" is unknown',
  ],
  ['reference/members', 'Somebody\n', 1, 'expected a name with a month'],
])('an unknown form in %s is told with its line once: %j', async (file, text, line, words) => {
  write('2014-12-01', { [PROJECTS]: toTeams({ z: 'Zoe Last' }) });
  write('2015-01-01', { [file]: text });
  const odd = file === PROJECTS ? text : '';
  write('2015-02-01', { [PROJECTS]: `${odd}${toTeams({ z: 'Zoe Last' })}` });
  const { warnings } = await harvest({ [PROJECTS]: toTeams({ z: 'Zoe Last' }) });
  const told = warnings.filter((warning) => warning.includes('@'));
  expect(told).toEqual([expect.stringMatching(new RegExp(`${file}@[0-9a-f]{12}:${line}: `))]);
  expect(told.join()).toContain(words);
});

test('no address or nick of any version is kept', async () => {
  write('2014-01-01', {
    [PROJECTS]: 'a:\n  ptl: Ada One (adanick)\n  deliverables: {}\n',
    'reference/members': `Bea Two (beanick) <${toAddress('bea', 'example.org')}> [April 2014]\n`,
  });
  write('2015-01-01', {
    [PROJECTS]: `a:\n  ptl: { name: Ada One, irc: adanick, email: ${toAddress('ada', 'example.org')} }\n  deliverables: {}\n`,
  });
  const { nodes, relationships } = await harvest();
  const text = JSON.stringify([...nodes, ...relationships]);
  expect(text).toContain('person:bea-two');
  expect(text).not.toMatch(/nick|example\.org/);
});

test('a second harvest reads no file of history again and gives the same', async () => {
  write('2014-01-01', { [PROJECTS]: toTeams({ a: 'Ada One' }) });
  const memo = createMemo();
  const first = await harvest({}, { memo });
  const remembered = createMemo(memo.used);
  const second = await harvest(null, { memo: remembered, readsNothing: true });
  expect(second.relationships).toEqual(first.relationships);
});

import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toAddress } from '../../affiliations/address.fixture.ts';
import { makeTestRepository } from '../git-repository.fixture.ts';
import type { TestRepository } from '../git-repository.fixture.ts';
import { PROJECTS, toTeams, useGovernance } from './governance-history.fixture.ts';

// Each starts git dozens of times, which a busy machine makes slow.
vi.setConfig({ testTimeout: 60_000 });

const { write, harvest, getFolder } = useGovernance();

test('groups have chairs since they came, or since before the list did', async () => {
  const list = 'reference/sigs/sigs.yaml';
  const toList = (...chairs: string[]) =>
    `Boxes:\n  status: active\n  chairs: [${chairs.map((name) => `{ name: ${name} }`).join(', ')}]\n`;
  write('2014-01-01', {
    [PROJECTS]: toTeams({ a: 'Ada One' }),
    [list]: toList('Ada One', 'Bea Two'),
  });
  write('2015-01-01', { [list]: toList('Ada One', 'Cid Three') });
  const { tell } = await harvest({ [list]: toList('Cid Three', 'Bea Two') });
  expect(tell('LEADS').filter((fact) => fact.includes('boxes'))).toEqual([
    'person:ada-one|team:boxes-sig, SIG chair, …2016-03-01',
    'person:bea-two|team:boxes-sig, SIG chair, …2015-01-01',
    'person:bea-two|team:boxes-sig|2016-03-01, SIG chair, 2016-03-01…',
    'person:cid-three|team:boxes-sig|2015-01-01, SIG chair, 2015-01-01…',
  ]);
});

describe('groups that were listed in a repository of their own', () => {
  const LIST = 'reference/sigs/sigs.yaml';
  const toList = (groups: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(groups)
      .map(
        ([key, chairs]) =>
          `${key}:\n  status: active\n  chairs: [${chairs.map((name) => `{ name: ${name}, irc: anick, email: ${toAddress('a', 'example.org')} }`).join(', ')}]\n`,
      )
      .join('');
  let former: TestRepository;
  const writeFormer = (day: string, groups: Readonly<Record<string, readonly string[]>> | null) =>
    former.commit(
      { 'sigs.yaml': groups === null ? null : toList(groups) },
      { date: `${day}T12:00:00Z` },
    );
  beforeEach(() => {
    former = makeTestRepository(`${getFolder()}-former`);
  });
  afterEach(() => rmSync(former.directory, { recursive: true, force: true }));

  test('whoever chairs a group in both lists has one stint, with a receipt of each', async () => {
    writeFormer('2014-01-01', { Boxes: ['Ada One'] });
    const began = writeFormer('2014-06-01', { Boxes: ['Ada One', 'Bea Two'] });
    const ended = writeFormer('2015-06-01', { Boxes: ['Bea Two'] });
    const early = { [PROJECTS]: toTeams({ a: 'Zoe Last' }) };
    write('2014-02-01', early);
    write('2016-02-01', { ...early, [LIST]: toList({ Boxes: ['Bea Two', 'Cid Three'] }) });
    // The old repository is emptied once the new one has the list.
    writeFormer('2016-02-03', null);
    const { relationships, tell, warnings } = await harvest(
      { [LIST]: toList({ Boxes: ['Bea Two', 'Cid Three'] }) },
      { former },
    );
    expect(warnings).toEqual([]);
    expect(tell('LEADS').filter((fact) => fact.includes('boxes'))).toEqual([
      'person:ada-one|team:boxes-sig, SIG chair, …2015-06-01',
      'person:bea-two|team:boxes-sig|2014-06-01, SIG chair, 2014-06-01…',
      'person:cid-three|team:boxes-sig|2016-02-01, SIG chair, 2016-02-01…',
    ]);
    const stint = relationships.get('LEADS|person:bea-two|team:boxes-sig|2014-06-01');
    expect(stint?.properties.sources).toEqual([
      'source:governance#reference/sigs/sigs.yaml/Boxes/chairs/Bea Two',
      `source:governance-sigs#sigs.yaml/Boxes/chairs/Bea Two@${began}`,
    ]);
    const over = relationships.get('LEADS|person:ada-one|team:boxes-sig');
    expect(over?.properties.sources).toContain(
      `source:governance-sigs#sigs.yaml/Boxes/chairs/Ada One@${began}`,
    );
    expect(JSON.stringify(over)).not.toContain(ended);
    expect(JSON.stringify([...relationships.values()])).not.toMatch(/anick|example\.org/);
  });

  test('a group of the past is a team that ended, and who chaired it is told once', async () => {
    writeFormer('2014-01-01', { Boxes: ['Ada One'], 'Extended Maintenance': ['Dee Four'] });
    writeFormer('2014-06-01', { Boxes: ['Ada One'], Crates: ['Bea Two'] });
    writeFormer('2015-01-01', { Boxes: ['Ada One'], 'Stable Maintenance': ['Dee Four'] });
    writeFormer('2015-03-01', { 'Stable Maintenance': ['Dee Four'] });
    const { nodes, tell } = await harvest(
      {
        [PROJECTS]: toTeams({ a: 'Zoe Last' }),
        [LIST]: toList({ 'Stable Maintenance': ['Dee Four'] }),
        'reference/sigs/archived-sigs.yaml':
          'Boxes:\n  status: archived\n  chairs: [{ name: Ada One }, { name: Eve Five }]\n',
      },
      { former },
    );
    expect(tell('LEADS').filter((fact) => fact.includes('sig'))).toEqual([
      'person:ada-one|team:boxes-sig, SIG chair, …2015-03-01',
      'person:bea-two|team:crates-sig|2014-06-01, SIG chair, 2014-06-01…2015-01-01',
      'person:dee-four|team:stable-maintenance-sig, SIG chair, …2014-06-01',
      'person:dee-four|team:stable-maintenance-sig|2015-01-01, SIG chair, 2015-01-01…',
      'person:eve-five|team:boxes-sig, last SIG chair, …',
    ]);
    const ended = { status: 'retired', to: '2015-01-01', retired: '2015-01-01' };
    expect(nodes.get('team:crates-sig')?.properties).toMatchObject({
      from: '2014-06-01',
      ...ended,
    });
    expect(nodes.get('team:boxes-sig')?.properties).toMatchObject({ to: '2015-03-01' });
    const stable = nodes.get('team:stable-maintenance-sig')?.properties;
    expect(stable).toMatchObject({ status: 'active', aliases: ['Extended Maintenance SIG'] });
    expect(stable).not.toHaveProperty('to');
  });
});

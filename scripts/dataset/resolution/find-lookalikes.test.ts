import { describe, expect, test } from 'vitest';
import type { GraphNode, Properties } from '../../../graph-data/model/graph.ts';
import { KIND_DEFINITIONS } from '../../../graph-data/model/kinds.ts';
import type { NodeKind } from '../../../graph-data/model/kinds.ts';
import { findLookalikes } from './find-lookalikes.ts';
import { toHomePageDomain } from './home-page-domain.ts';

function node(kind: NodeKind, slug: string, properties: Properties): GraphNode {
  const id = `${KIND_DEFINITIONS[kind].idPrefix}:${slug}`;
  return { id, labels: ['Entity', kind], properties };
}

/** What is found of two things of one kind; null when nothing is. */
function compare(kind: NodeKind, one: Properties, other: Properties): string | null {
  const found = findLookalikes([node(kind, 'b', one), node(kind, 'a', other)]);
  expect(found.length).toBeLessThan(2);
  for (const { ids } of found) expect([...ids]).toEqual(ids.toSorted());
  return found[0]?.because ?? null;
}

describe('Two may be one when', () => {
  test.each([
    ['their names read the same', 'Organisation', 'Red Hat, Inc.', 'RedHat', /one name/],
    ['a person has the family name first', 'Person', 'Wang Feilong', 'Feilong WANG', /one name/],
    ['a letter differs', 'Person', 'Dolph Mathews', 'Dolph Matthews', /a letter or two/],
    ['a project is misspelt', 'Project', 'Tricircle', 'Trycircle', /a letter or two/],
    ['a given name is shortened', 'Person', 'Josh Harlow', 'Joshua Harlow', /may be one person/],
    ['a given name has another form', 'Person', 'Witek Bedyk', 'Witold Bedyk', /may be one person/],
    ['a name is left out', 'Person', 'Telles Nobrega', 'Telles Mota Nóbrega', /may be one person/],
    ['only an initial stands there', 'Person', 'J. Bryant', 'Jay Bryant', /may be one person/],
    ['one name goes on', 'Organisation', 'Cisco', 'Cisco Systems', /begins with "cisco"/],
    ['a group is called after a team', 'Team', 'Security', 'Security SIG', /both are "security"/],
  ] as const)('%s', (_title, kind, one, other, because) => {
    expect(compare(kind, { name: one }, { name: other })).toMatch(because);
  });

  test('an alias of one is near a name of the other', () => {
    expect(
      compare('Cloud', { name: 'Ours', aliases: ['OneQuode cloud'] }, { name: 'OneQode cloud' }),
    ).toMatch(/a letter or two/);
  });

  test('organisations are at home at one domain', () => {
    const one = { name: 'OVH', url: 'https://us.ovhcloud.com/en' };
    expect(
      compare('Organisation', one, { name: 'Roubaix', url: 'https://www.ovhcloud.com/' }),
    ).toBe('both are at home at ovhcloud.com');
  });

  test('it is a matter of choice which kind they are of', () => {
    const found = findLookalikes([
      node('Technology', 'ceph', { name: 'Ceph' }),
      node('Project', 'ceph', { name: 'Ceph' }),
      node('Person', 'ceph', { name: 'Ceph' }),
    ]);
    expect(found).toEqual([
      {
        ids: ['project:ceph', 'technology:ceph'],
        because: 'one name is that of a Project and of a Technology',
        isNamesake: false,
      },
    ]);
  });
});

describe('Two are two when', () => {
  test.each([
    ['families are large', 'Person', 'Eric Zhang', 'Chi Zhang'],
    ['short names differ by a letter', 'Technology', 'SDN', 'SDK'],
    ['another year is meant', 'Event', 'Summit of May 2013', 'Summit of May 2014'],
    ['words of organisations only end alike', 'Organisation', 'China Mobile', 'T Mobile'],
    ['only a legal form is alike', 'Organisation', 'KT Corporation', 'LY Corporation'],
    ['a longer word begins alike', 'Organisation', 'Mirant', 'Mirantissimo'],
  ] as const)('%s', (_title, kind, one, other) => {
    expect(compare(kind, { name: one }, { name: other })).toBeNull();
  });

  test('projects have repositories of their own', () => {
    const one = { name: 'python-novaclient', repositories: ['openstack/python-novaclient'] };
    const other = { name: 'python-novaclien', repositories: ['openstack/python-novaclien'] };
    expect(compare('Project', one, other)).toBeNull();
    expect(compare('Project', one, { ...other, repositories: one.repositories })).not.toBeNull();
    expect(compare('Project', one, { name: other.name })).not.toBeNull();
  });

  test('projects have pages on one site', () => {
    const url = 'https://www.example.com/';
    expect(compare('Project', { name: 'Left', url }, { name: 'Right', url })).toBeNull();
  });
});

test.each([
  ['https://www.rackspace.com/', 'rackspace.com'],
  ['https://www.nttdata.co.jp/en', 'nttdata.co.jp'],
  ['https://www.telekom.de', 'telekom.de'],
  ['https://github.com/somebody', null],
  ['https://en.wikipedia.org/wiki/OVH', null],
  ['https://localhost/', null],
  ['no address', null],
])('%s is at home at %s', (url, domain) => {
  expect(toHomePageDomain(url)).toBe(domain);
});

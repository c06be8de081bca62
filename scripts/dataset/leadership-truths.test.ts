import { beforeAll, expect, test } from 'vitest';
import type { GraphNode, Relationship } from '../../graph-data/model/graph.ts';
import { readDatasetFiles, toDataset } from './read-dataset.ts';

/**
 * What the bundled facts must say of leaders, each line read by hand in the governance repository as
 * it was in the middle of the release's time.
 */
let nodes: ReadonlyMap<string, GraphNode>;
let relationships: readonly Relationship[];

beforeAll(async () => {
  const files = await readDatasetFiles({ source: 'graph-data', ownFactsDirectories: [] });
  const { dataset } = toDataset(files);
  nodes = new Map(dataset.nodes.map((node) => [node.id, node]));
  relationships = dataset.relationships;
});

function nameOf(id: string): string {
  return String(nodes.get(id)?.properties.name);
}

function findLeads(team: string, release: string): string[] {
  return relationships
    .filter(
      ({ type, end, properties }) =>
        type === 'LEADS' && end === team && [properties.releases].flat().includes(release),
    )
    .toSorted((left, right) =>
      String(left.properties.from ?? '') < String(right.properties.from ?? '') ? -1 : 1,
    )
    .map(({ start }) => nameOf(start));
}

test.each([
  ['havana', 'Russell Bryant'],
  ['icehouse', 'Russell Bryant'],
  ['juno', 'Michael Still'],
  ['kilo', 'Michael Still'],
  ['liberty', 'John Garbutt'],
  ['mitaka', 'John Garbutt'],
  ['newton', 'Matt Riedemann'],
  ['ocata', 'Matt Riedemann'],
  ['pike', 'Matt Riedemann'],
  ['queens', 'Matt Riedemann'],
  ['rocky', 'Melanie Witt'],
  ['stein', 'Melanie Witt'],
  ['train', 'Eric Fried'],
  // He handed over a few weeks before the next election.
  ['ussuri', 'Eric Fried, Balazs Gibizer'],
  ['victoria', 'Balazs Gibizer'],
  ['wallaby', 'Balazs Gibizer'],
  ['xena', 'Balazs Gibizer'],
  ['yoga', 'Sylvain Bauza'],
  ['zed', 'Sylvain Bauza'],
  ['2023.1-antelope', 'Sylvain Bauza'],
  ['2023.2-bobcat', 'Sylvain Bauza'],
  ['2024.1-caracal', 'Sylvain Bauza'],
  ['2024.2-dalmatian', 'Sylvain Bauza'],
  ['2025.1-epoxy', 'Sylvain Bauza'],
  ['2025.2-flamingo', 'René Ribaud'],
  ['2026.1-gazpacho', 'René Ribaud'],
  ['2026.2-hibiscus', 'René Ribaud'],
])('the lead of Nova for %s is %s', (release, names) => {
  expect(findLeads('team:nova', release).join(', ')).toBe(names);
});

test.each([
  ['team:neutron', 'queens', 'Miguel Lavalle', 'not Kevin Benton, who won the election'],
  ['team:trove', 'queens', 'Manoj Kumar', 'not Amrith Kumar, who won the election'],
  ['team:magnum', 'yoga', 'Feilong Wang, Spyros Trigazis', 'who took over in November'],
  ['team:telemetry', '2026.1-gazpacho', 'Matthias Runge, Juan Larriba', 'who came back'],
  ['team:tripleo', 'kilo', 'Clint Byrum, James Slagle', 'who took over in February'],
  ['team:telemetry', 'havana', 'Julien Danjou', 'when it was called Ceilometer'],
  ['team:zaqar', 'havana', 'Kurt Griffiths', 'when it was called Marconi'],
  ['team:sahara', 'havana', 'Sergey Lukjanov', 'when it was called Savanna'],
  ['team:karbor', 'newton', 'Saggi Mizrahi', 'when it was called Smaug'],
  ['team:openstacksdk', 'queens', 'Monty Taylor', 'when it was called shade'],
  ['team:keystone', 'havana', 'Dolph Mathews', 'whose name was misspelt'],
  ['team:vitrage', '2026.1-gazpacho', '', 'since nobody was appointed'],
])('%s was led in %s by %s, %s', (team, release, names) => {
  expect(findLeads(team, release).join(', ')).toBe(names);
});

/** Members by the role that they had on a day. */
function findCommittee(day: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { type, start, end, properties } of relationships) {
    if (type !== 'MEMBER_OF' || end !== 'team:technical-committee') continue;
    const { role, from = '', to = '9999' } = properties;
    if (String(from) > day || String(to) <= day) continue;
    found[String(role)] = [...(found[String(role)] ?? []), nameOf(start)].toSorted();
  }
  return found;
}

test.each([
  [
    '2015-12-01',
    'Anne Gentle, Dean Troyer, Doug Hellmann, Flavio Percoco, James E. Blair, Jay Pipes, Kyle Mestery, Mark McClain, Monty Taylor, Robert Collins, Russell Bryant, Sean Dague, Thierry Carrez',
    ['Thierry Carrez'],
    undefined,
  ],
  [
    '2018-12-01',
    'Chris Dent, Davanum Srinivas, Doug Hellmann, Ghanshyam Maan, Graham Hayes, Jean-Philippe Evrard, Jeremy Stanley, Julia Kreger, Lance Bragstad, Mohammed Naser, Sean McGinnis, Thierry Carrez, Zane Bitter',
    ['Doug Hellmann'],
    ['Mohammed Naser'],
  ],
  [
    '2022-06-01',
    'Amy Marrich, Arne Wiebalck, Brian Rosmaita, Dan Smith, Ghanshyam Maan, Jay Bryant, Kendall Nelson, Kristi Nikolla, Sławek Kapłoński',
    ['Ghanshyam Maan'],
    ['Sławek Kapłoński'],
  ],
  [
    '2024-06-01',
    'Amy Marrich, Artem Goncharov, Dan Smith, Dmitriy Rabotyagov, Ghanshyam Maan, Goutham Pacha Ravi, Jay Faulkner, Jens Harbott, Sławek Kapłoński',
    ['Goutham Pacha Ravi'],
    ['Jens Harbott'],
  ],
])('who sat on the Technical Committee on %s', (day, members, chair, viceChair) => {
  const committee = findCommittee(day);
  expect(committee.member?.join(', ')).toBe(members);
  expect(committee.chair).toEqual(chair);
  expect(committee['vice chair']).toEqual(viceChair);
});

function findCandidates(team: string, release: string): string[] {
  return relationships
    .filter(
      ({ type, end, properties }) =>
        type === 'STOOD_FOR' && end === team && properties.release === release,
    )
    .map(({ start, properties }) => `${nameOf(start)} ${String(properties.elected ?? 'unknown')}`)
    .toSorted();
}

test.each([
  ['team:nova', 'queens', 'Matt Riedemann true'],
  // Elected, and yet others led: both are told.
  ['team:neutron', 'queens', 'Kevin Benton true'],
  ['team:trove', 'queens', 'Amrith Kumar true'],
  ['team:magnum', 'yoga', 'Feilong Wang true'],
  ['team:telemetry', '2026.1-gazpacho', 'Matthias Runge true'],
  ['team:documentation', 'queens', 'Chason Chan false, Petr Kovar true'],
  ['team:horizon', '2026.2-hibiscus', 'Ivan Anfimov false, Tatiana Ovchinnikova true'],
  // No results of these are kept.
  ['team:nova', 'mitaka', 'John Garbutt unknown'],
  ['team:magnum', 'mitaka', 'Adrian Otto unknown, Hongbin Lu unknown'],
  ['team:zaqar', '2027.1-indri', 'Hao Wang unknown'],
  [
    'team:technical-committee',
    '2026.1-gazpacho',
    'Chandan Kumar false, Christian Berendt false, Doug Goldstein true, Jens Harbott true, Sylvain Bauza true, Tony Breeds true',
  ],
])('who stood for %s in %s', (team, release, candidates) => {
  expect(findCandidates(team, release).join(', ')).toBe(candidates);
});

test.each([
  ['team:api-sig', '2018-06-01', 'Chris Dent, Ed Leafe, Michael McCune'],
  ['team:femdc-sig', '2018-06-01', 'Adrien Lebre, Paul-Andre Raymond'],
  ['team:upgrade-sig', '2019-01-01', 'James Page, Lee Yarwood, Lujin Luo'],
  // Who was there before the list moved to governance, and after it.
  ['team:bare-metal-sig', '2026-01-01', 'Arne Wiebalck, Dmitry Tantsur'],
])('the chairs of %s on %s were %s', (group, day, names) => {
  const chairs = relationships.filter(
    ({ type, end, properties: { from, to } }) =>
      type === 'LEADS' &&
      end === group &&
      String(from ?? '') <= day &&
      (to === undefined || String(to) >= day),
  );
  expect(
    chairs
      .map(({ start }) => nameOf(start))
      .toSorted()
      .join(', '),
  ).toBe(names);
});

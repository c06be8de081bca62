import { expect, test } from 'vitest';
import type { Properties, Relationship } from '../../graph-data/model/graph.ts';
import { dateByRelease } from './date-by-release.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';

const release = (slug: string, date: string, status = 'maintained') => ({
  id: `release:${slug}`,
  labels: ['Entity', 'Release'],
  properties: { name: slug, date, status },
});

function relate(
  type: string,
  start: string,
  end: string,
  properties: Properties = {},
): Relationship {
  return { id: `${type}|${start}|${end}`, type, start, end, properties };
}

function datesOf(relationship: Relationship): unknown[] {
  const dataset: Dataset = {
    nodes: [
      release('austin', '2010-10-21'),
      release('bexar', '2011-02-03'),
      release('cactus', '2011-04-15'),
      release('diablo', '2011-09-22', 'development'),
      release('essex', '2012-04-05', 'future'),
    ],
    relationships: [
      relate('SUCCEEDS', 'release:bexar', 'release:austin'),
      relate('SUCCEEDS', 'release:cactus', 'release:bexar'),
      relate('SUCCEEDS', 'release:diablo', 'release:cactus'),
      relate('SUCCEEDS', 'release:essex', 'release:diablo'),
      relationship,
    ],
  };
  const dated = dateByRelease(dataset);
  expect(dateByRelease(dated)).toEqual(dated);
  const { from, to } = dated.relationships.at(-1)?.properties ?? {};
  return [from, to];
}

test('what a release brings begins at its date, and does not end', () => {
  expect(datesOf(relate('RELEASED_IN', 'project:nova', 'release:bexar'))).toEqual([
    '2011-02-03',
    undefined,
  ]);
  expect(datesOf(relate('INTRODUCES', 'release:bexar', 'feature:x'))).toEqual([
    '2011-02-03',
    undefined,
  ]);
});

test('work for a release lasts from the release before to its own date', () => {
  expect(datesOf(relate('CONTRIBUTED_TO', 'org:sap', 'release:bexar'))).toEqual([
    '2010-10-21',
    '2011-02-03',
  ]);
  const leads = relate('LEADS', 'person:x', 'team:y', { releases: ['bexar', 'cactus'] });
  expect(datesOf(leads)).toEqual(['2010-10-21', '2011-04-15']);
});

test('the first release has no beginning, an unknown one no dates', () => {
  const first = relate('LEADS', 'person:x', 'team:y', { releases: ['austin'] });
  expect(datesOf(first)).toEqual([undefined, '2010-10-21']);
  const unknown = relate('LEADS', 'person:x', 'team:y', { releases: ['zebra'] });
  expect(datesOf(unknown)).toEqual([undefined, undefined]);
});

test('a role for a release that is not out yet has begun and has no end', () => {
  for (const type of ['LEADS', 'MEMBER_OF']) {
    const role = (properties: Properties) =>
      datesOf(relate(type, 'person:x', 'team:y', properties));
    expect(role({ releases: ['cactus', 'diablo'] })).toEqual(['2011-02-03', undefined]);
    expect(role({ releases: ['essex'] })).toEqual(['2011-09-22', undefined]);
    // Unless a source says when it ended.
    expect(role({ releases: ['diablo'], to: '2011-06-01' })).toEqual(['2011-04-15', '2011-06-01']);
    expect(role({ releases: ['bexar', 'cactus'] })).toEqual(['2010-10-21', '2011-04-15']);
  }
  const stood = relate('STOOD_FOR', 'person:x', 'team:y', { release: 'diablo' });
  expect(datesOf(stood)).toEqual(['2011-04-15', '2011-09-22']);
});

test('a date that a source states is never replaced, nor made to end before it begins', () => {
  const stated = relate('LEADS', 'person:x', 'team:y', { releases: ['bexar'], from: '2010-12' });
  expect(datesOf(stated)).toEqual(['2010-12', '2011-02-03']);
  const later = relate('LEADS', 'person:x', 'team:y', { releases: ['bexar'], from: '2015' });
  expect(datesOf(later)).toEqual(['2015', undefined]);
});

test('releases and events are from their date, a feature from the first release that brought it', () => {
  const { nodes } = dateByRelease({
    nodes: [
      release('austin', '2010-10-21'),
      release('bexar', '2011-02-03'),
      { id: 'event:start', labels: ['Entity', 'Event'], properties: { date: '2010' } },
      { id: 'feature:x', labels: ['Entity', 'Feature'], properties: {} },
      { id: 'org:sap', labels: ['Entity', 'Organisation'], properties: {} },
    ],
    relationships: [
      relate('INTRODUCES', 'release:austin', 'feature:x'),
      relate('INTRODUCES', 'release:bexar', 'feature:x'),
    ],
  });
  expect(nodes.map(({ properties }) => properties.from)).toEqual([
    '2010-10-21',
    '2011-02-03',
    '2010',
    '2010-10-21',
    undefined,
  ]);
});

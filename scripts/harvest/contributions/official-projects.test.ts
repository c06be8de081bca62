import { expect, test } from 'vitest';
import { createFactCollector } from '../fact-collector.ts';
import { createOfficialLookup } from './official-projects.ts';

const RELEASES = [
  { slug: 'alpha', number: 1, date: '2014-04-17' },
  { slug: 'bravo', number: 2, date: '2014-10-16' },
  { slug: 'charlie', number: 3, date: '2015-04-30' },
];

function officialIn(spans: readonly { team: string; from?: string; to?: string }[]): string[] {
  const { addRelationship, facts } = createFactCollector();
  for (const { team, ...properties } of spans) {
    addRelationship({
      type: 'MAINTAINS',
      start: `team:${team}`,
      end: 'project:aodh',
      properties,
      receipt: 'source:governance#a',
    });
  }
  addRelationship({
    type: 'RELEASED_IN',
    start: 'project:released',
    end: 'release:alpha',
    receipt: 'source:releases#a',
  });
  addRelationship({
    type: 'MAINTAINS',
    start: 'team:b',
    end: 'project:released',
    properties: { from: '2020-01-01' },
    receipt: 'source:governance#b',
  });
  const isOfficial = createOfficialLookup(facts, RELEASES);
  const project = spans.length === 0 ? 'project:released' : 'project:aodh';
  return RELEASES.filter((release) => isOfficial(project, release)).map(({ slug }) => slug);
}

test('a project is official in every release in whose time it was cared for', () => {
  expect(officialIn([{ team: 'a', from: '2014-10-01' }])).toEqual(['bravo', 'charlie']);
  expect(officialIn([{ team: 'a', from: '2014-10-16' }])).toEqual(['bravo', 'charlie']);
  expect(officialIn([{ team: 'a', from: '2014-10-17', to: '2014-12-01' }])).toEqual(['charlie']);
  expect(officialIn([{ team: 'a', to: '2014-04-17' }])).toEqual(['alpha']);
  expect(officialIn([{ team: 'a', to: '2014-04-18' }])).toEqual(['alpha', 'bravo']);
  expect(officialIn([{ team: 'a' }])).toHaveLength(3);
});

test('several teams one after the other count together', () => {
  const spans = [
    { team: 'a', to: '2014-01-01' },
    { team: 'b', from: '2015-01-01' },
  ];
  expect(officialIn(spans)).toEqual(['alpha', 'charlie']);
});

test('what came out in a release was part of it, whoever cared for it', () => {
  expect(officialIn([])).toEqual(['alpha']);
});

test('what nobody tells of counts always', () => {
  const isOfficial = createOfficialLookup(createFactCollector().facts, RELEASES);
  expect(RELEASES.every((release) => isOfficial('project:unknown', release))).toBe(true);
});

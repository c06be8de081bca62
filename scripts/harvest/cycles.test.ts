import { expect, test } from 'vitest';
import { findReleases, toCycles } from './cycles.ts';

const RELEASES = [
  { slug: 'alpha', date: '2014-04-17' },
  { slug: 'bravo', date: '2014-10-16' },
  { slug: 'charlie', date: '2015-04-30' },
  { slug: 'delta', date: '2015-10-15' },
];

/** Results for bravo came a day before alpha was out, those for charlie six weeks after bravo. */
const CYCLES = toCycles(RELEASES, {
  changes: new Map([
    ['2014-02-20', 1],
    ['2014-04-16', 9],
    ['2014-04-17', 9],
    ['2014-11-26', 4],
    ['2015-07-30', 12],
  ]),
  atLeast: 3,
});

test('a cycle begins on the day near a release on which most leads changed, else with the release', () => {
  expect(CYCLES).toEqual([
    { release: 'alpha', begins: '', ends: '2014-04-16' },
    { release: 'bravo', begins: '2014-04-16', ends: '2014-11-26' },
    { release: 'charlie', begins: '2014-11-26', ends: '2015-04-30' },
    { release: 'delta', begins: '2015-04-30', ends: null },
  ]);
});

test.each([
  ['from one election to the next', '2014-04-16', '2014-11-26', ['bravo']],
  ['through two cycles', '2014-04-16', '2015-04-30', ['bravo', 'charlie']],
  ['a few days before an election', '2014-11-20', '2015-04-30', ['charlie']],
  [
    'three weeks before an election, who did lead then',
    '2014-11-01',
    '2015-04-30',
    ['bravo', 'charlie'],
  ],
  ['some weeks longer, until the successor was entered', '2014-04-16', '2014-12-10', ['bravo']],
  ['two months longer', '2014-04-16', '2015-01-26', ['bravo', 'charlie']],
  ['a few days in the middle', '2015-01-10', '2015-01-12', ['charlie']],
  ['a few days at the end of a cycle and no longer', '2014-11-20', '2014-11-26', ['bravo']],
  ['still', '2014-11-26', null, ['charlie']],
])('%s', (_, from, to, releases) => {
  expect(findReleases(CYCLES, { from, to, today: '2015-04-01' })).toEqual(releases);
});

test('without releases nobody leads for one', () => {
  const nobody = { from: '2015-01-01', to: null, today: '2015-02-01' };
  expect(findReleases([], nobody)).toEqual([]);
});

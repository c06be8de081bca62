import { expect, test } from 'vitest';
import { trackSpans } from './spans.ts';
import { joinStints } from './stints.ts';

function toSnapshots(states: readonly (readonly [string, string])[]) {
  return states.map(([date, keys], index) => ({
    commit: { hash: `c${index}`, date },
    path: 'list',
    values: new Map(
      keys
        .split(' ')
        .filter(Boolean)
        .map((key) => [key, key]),
    ),
  }));
}

function track(...states: (readonly [string, string])[]) {
  return trackSpans(toSnapshots(states)).map(({ key, from, to, first, last }) => [
    key,
    from,
    to,
    first.commit.hash,
    last.commit.hash,
  ]);
}

test('what the first version has is there since nobody knows when, what the last one has still is', () => {
  expect(track(['2014-01-01', 'a b'], ['2014-02-01', 'b c'], ['2014-03-01', 'b'])).toEqual([
    ['a', null, '2014-02-01', 'c0', 'c0'],
    ['c', '2014-02-01', '2014-03-01', 'c1', 'c1'],
    ['b', null, null, 'c0', 'c2'],
  ]);
});

test('what comes back has two spans, and a list that ended has none open', () => {
  expect(
    track(
      ['2014-01-01', ''],
      ['2014-02-01', 'a'],
      ['2014-03-01', ''],
      ['2014-04-01', 'a'],
      ['2014-05-01', ''],
    ),
  ).toEqual([
    ['a', '2014-02-01', '2014-03-01', 'c1', 'c1'],
    ['a', '2014-04-01', '2014-05-01', 'c3', 'c3'],
  ]);
});

test('a clock that goes back does not make anything end before it began', () => {
  expect(track(['2014-01-01', ''], ['2014-02-02', 'a'], ['2014-02-01', ''])).toEqual([
    ['a', '2014-02-02', '2014-02-02', 'c1', 'c1'],
  ]);
});

const CYCLES = [
  { release: 'alpha', begins: '', ends: '2014-04-01' },
  { release: 'bravo', begins: '2014-04-01', ends: '2014-10-01' },
  { release: 'charlie', begins: '2014-10-01', ends: '2015-04-01' },
  { release: 'delta', begins: '2015-04-01', ends: null },
];

function join(states: readonly (readonly [string, string])[], isTaken = false) {
  const spans = trackSpans(toSnapshots([['2013-01-01', ''], ...states]));
  const own = spans.filter(({ key }) => key === 'ada');
  const stints = joinStints(own, {
    cycles: CYCLES,
    today: '2015-06-01',
    isTakenBetween: () => isTaken,
  });
  return stints.map(({ from, to, releases }) => [from, to, releases.join(' ')]);
}

const GAP = [
  ['2014-04-01', 'ada'],
  ['2014-10-01', ''],
  ['2014-10-20', 'ada'],
  ['2015-04-01', ''],
] as const;

test('weeks in which a post stood empty part nothing', () => {
  expect(join(GAP)).toEqual([['2014-04-01', '2015-04-01', 'bravo charlie']]);
});

test('who led, was followed by another and came back has two stints', () => {
  expect(join(GAP, true)).toEqual([
    ['2014-04-01', '2014-10-01', 'bravo'],
    ['2014-10-20', '2015-04-01', 'charlie'],
  ]);
});

test('a release without them parts two stints', () => {
  expect(
    join([
      ['2014-01-01', 'ada'],
      ['2014-04-01', ''],
      ['2014-10-01', 'ada'],
    ]),
  ).toEqual([
    ['2014-01-01', '2014-04-01', 'alpha'],
    ['2014-10-01', null, 'charlie delta'],
  ]);
});

import { describe, expect, it } from 'vitest';
import { countByYear, listLargest, listTies, toShareRows } from './ties.ts';

describe('ties of a node', () => {
  const node = (id: string) => ({ id, labels: ['Entity'], properties: {} });
  const tie = (type: string, start: string, end: string, from?: string) => ({
    id: `${type}|${start}|${end}`,
    type,
    start,
    end,
    properties: from === undefined ? {} : { from },
  });
  const subgraph = {
    nodes: ['p', 't', 'u', 'v'].map(node),
    relationships: [
      tie('LEADS', 'p', 't', '2015'),
      tie('LEADS', 'p', 'u', '2012-03'),
      tie('LEADS', 'v', 't', '2010'),
      tie('FOUNDED', 'p', 'v'),
    ],
    truncated: false,
    total: { nodes: 4, relationships: 4 },
  };

  it('are of the chosen types only, in the order in which they began, whichever way they point', () => {
    expect(listTies('p', subgraph, ['LEADS']).map(({ other }) => other.id)).toEqual(['u', 't']);
    expect(listTies('t', subgraph, ['LEADS']).map(({ other }) => other.id)).toEqual(['v', 'p']);
    expect(listTies('p', subgraph, ['FOUNDED', 'LEADS'])).toHaveLength(3);
  });
});

describe('what held by the end of each year', () => {
  it('counts from the first year known, with what ended taken out again', () => {
    const held = [
      { from: '2018-05-01', until: null },
      { from: '2019', until: '2020-06-30' },
      { from: null, until: null },
    ];
    expect(countByYear(held, 2021)).toEqual([
      { year: 2018, count: 1 },
      { year: 2019, count: 2 },
      { year: 2020, count: 1 },
      { year: 2021, count: 1 },
    ]);
  });

  it('is nothing where no beginning is known', () => {
    expect(countByYear([{ from: null, until: null }], 2021)).toEqual([]);
  });

  it('counts what ended in a year that is known no closer as held in that year', () => {
    expect(countByYear([{ from: '2019', until: '2020' }], 2021).map(({ count }) => count)).toEqual([
      1, 1, 0,
    ]);
  });
});

describe('shares of a release', () => {
  const releases = [{ release: 'austin', independent: 0.1, unattributed: 0.2 }];
  const parts = [
    { release: 'austin', who: 'org:a', share: 0.4 },
    { release: 'austin', who: 'org:b', share: 0.1 },
    { release: 'bexar', who: 'org:b', share: 0.9 },
  ];

  it('add up to the whole, with others, independents and what cannot be attributed', () => {
    const rows = toShareRows(releases, parts, ['org:a']);
    expect(rows.map(({ series }) => series)).toEqual([
      'org:a',
      'others',
      'independent',
      'unattributed',
    ]);
    expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('tell apart those with the largest sums', () => {
    expect(listLargest(parts, 1)).toEqual(['org:b']);
    expect(listLargest(parts, 5)).toEqual(['org:b', 'org:a']);
  });
});

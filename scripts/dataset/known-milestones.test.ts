import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findProjectRoot } from '../command-line/project-root.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { readDatasetFiles, toDataset } from './read-dataset.ts';

let dataset: Dataset;

beforeAll(async () => {
  const source = path.join(findProjectRoot(import.meta.url), 'graph-data');
  ({ dataset } = toDataset(await readDatasetFiles({ source, ownFactsDirectories: [] })));
});

describe('what happened to OpenStack and its foundation', () => {
  test.each([
    ['event:openstack-launched', '2010-07-19'],
    ['event:summit-san-antonio-2010', '2010-11-09'],
    ['event:summit-hong-kong-2013', '2013-11-05'],
    ['event:big-tent', '2014-12-02'],
    ['event:ptg-atlanta-2017', '2017-02-20'],
    ['event:user-committee-merged', '2020-08-01'],
    ['event:openinfra-name-announced', '2020-10-19'],
    ['event:tripleo-retired', '2024-01-09'],
    ['event:summit-paris-saclay-2025', '2025-10-17'],
  ])('%s was in %s', (id, date) => {
    expect(dataset.nodes.find((node) => node.id === id)?.properties.date).toBe(date);
  });

  test('twenty-five summits stand in their order, one or two a year', () => {
    const dates = dataset.nodes
      .filter(({ id }) => id.startsWith('event:summit-'))
      .map(({ properties }) => String(properties.date))
      .toSorted();
    expect(dates).toHaveLength(25);
    const years = dates.map((date) => date.slice(0, 4));
    for (const year of years) {
      expect(years.filter((other) => other === year).length).toBeLessThanOrEqual(2);
    }
  });

  test('the board was chaired from SUSE first, then by two individual directors', () => {
    const chairs = dataset.relationships
      .filter(
        ({ type, properties }) => type === 'LEADS' && String(properties.role).startsWith('chair'),
      )
      .filter(({ end }) => end === 'team:openinfra-board' || end.startsWith('foundation:'))
      .map(({ start, properties }) => [start, properties.from])
      .toSorted(([, left], [, right]) => (String(left) < String(right) ? -1 : 1));
    expect(chairs).toEqual([
      ['person:alan-clark', '2012-08'],
      ['person:allison-randal', '2021-01-26'],
      ['person:julia-kreger', '2022-01-25'],
    ]);
  });

  test('eight companies founded the foundation as platinum members, thirteen as gold ones', () => {
    const tiers = dataset.relationships
      .filter(({ id }) => /\|founding-(?:platinum|gold)$/.test(id))
      .map(({ properties }) => properties.tier);
    expect(tiers.filter((tier) => tier === 'platinum')).toHaveLength(8);
    expect(tiers.filter((tier) => tier === 'gold')).toHaveLength(13);
  });
});

import { expect, test } from 'vitest';
import { readBundledDataset } from '../../tests/support/bundled-dataset.ts';

/** When each series came out, as the community's own history tells it. */
const DATES: Readonly<Record<string, string>> = {
  Austin: '2010-10-21',
  Bexar: '2011-02-03',
  Cactus: '2011-04-15',
  Diablo: '2011-09-22',
  Essex: '2012-04-05',
  Folsom: '2012-09-27',
  Grizzly: '2013-04-04',
  Havana: '2013-10-17',
  Icehouse: '2014-04-17',
  Juno: '2014-10-16',
  Kilo: '2015-04-30',
  Liberty: '2015-10-15',
  Mitaka: '2016-04-07',
  Newton: '2016-10-06',
  Ocata: '2017-02-22',
  Pike: '2017-08-30',
  Queens: '2018-02-28',
  Rocky: '2018-08-30',
  Stein: '2019-04-10',
  Train: '2019-10-16',
  Ussuri: '2020-05-13',
  Victoria: '2020-10-14',
  Wallaby: '2021-04-14',
  Xena: '2021-10-06',
  Yoga: '2022-03-30',
  Zed: '2022-10-05',
  Antelope: '2023-03-22',
  Bobcat: '2023-10-04',
  Caracal: '2024-04-03',
  Dalmatian: '2024-10-02',
  Epoxy: '2025-04-02',
  Flamingo: '2025-10-01',
  Gazpacho: '2026-04-01',
};

test('every series has the day on which it came out, in its order', async () => {
  const { nodes } = await readBundledDataset();
  const out = nodes
    .filter(
      ({ labels, properties }) => labels.includes('Release') && properties.status !== 'future',
    )
    .toSorted((left, right) => Number(left.properties.number) - Number(right.properties.number))
    .filter(({ properties }) => properties.status !== 'development')
    .map(({ properties }) => [properties.name, properties.date]);
  expect(out).toEqual(Object.entries(DATES));
});

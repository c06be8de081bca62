import { expect, test } from 'vitest';
import { gatherTexts } from './gather-texts.ts';
import { releaseSeries } from './release-series.ts';

const FILE = 'data/series_status.yaml';

const TEXT = `
- name: delta
  release-id: 2031.1
  status: development
  slurp: yes
  initial-release: 2031-04-02
  next-phase:
    status: maintained
    date: 2031-04-02
- name: charlie
  release-id: 2030.2
  status: extended maintenance
  initial-release: 2030-10-02
- name: bravo
  status: end of life
  initial-release: 2012-04-05
  eol-date: 2013-05-06
- name: alpha
  status: end of life
  initial-release: 2010-10-21
`;

test('series are numbered from the oldest, dated, and follow one another', () => {
  const { facts, warnings } = gatherTexts(releaseSeries, { [FILE]: TEXT });
  expect(warnings).toEqual([]);
  expect(facts.nodes.get('release:2031.1-delta')?.properties).toEqual({
    name: 'Delta',
    aliases: ['2031.1'],
    series: '2031.1',
    number: 4,
    date: '2031-04-02',
    status: 'development',
    statusUntil: '2031-04-02',
    slurp: true,
    url: 'https://releases.openstack.org/delta/',
    sources: ['source:releases#data/series_status.yaml/delta'],
  });
  expect([...facts.relationships.keys()].filter((id) => id.startsWith('SUCCEEDS'))).toEqual([
    'SUCCEEDS|release:bravo|release:alpha',
    'SUCCEEDS|release:2030.2-charlie|release:bravo',
    'SUCCEEDS|release:2031.1-delta|release:2030.2-charlie',
  ]);
});

test('a status of words reads as the model has it, and a series that is no SLURP says so', () => {
  const { facts } = gatherTexts(releaseSeries, { [FILE]: TEXT });
  expect(facts.nodes.get('release:2030.2-charlie')?.properties).toMatchObject({
    status: 'extended-maintenance',
    slurp: false,
  });
});

test('before numbers came into use nothing is said of SLURP', () => {
  const { facts } = gatherTexts(releaseSeries, { [FILE]: TEXT });
  const bravo = facts.nodes.get('release:bravo')?.properties;
  expect(bravo).toMatchObject({ endOfLife: '2013-05-06', number: 2 });
  expect(bravo).not.toHaveProperty('slurp');
  expect(bravo).not.toHaveProperty('series');
});

test('a series with an unknown status is left out and told with its line', () => {
  const odd = '- name: alpha\n  status: asleep\n  initial-release: 2010-10-21\n';
  const { facts, warnings } = gatherTexts(releaseSeries, { [FILE]: odd });
  expect(facts.nodes.size).toBe(0);
  expect(warnings).toEqual([{ file: FILE, line: 2, message: expect.stringContaining('status') }]);
});

test('a missing or cut file is refused, so that old facts can stay', () => {
  expect(() => gatherTexts(releaseSeries, {})).toThrow('openstack/releases has no data/');
  expect(() => gatherTexts(releaseSeries, { [FILE]: '- name: [a' })).toThrow('not whole YAML');
});

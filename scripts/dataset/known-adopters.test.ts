import path from 'node:path';
import { expect, test } from 'vitest';
import { readDatasetFiles, toDataset } from './read-dataset.ts';

const { dataset } = toDataset(
  await readDatasetFiles({
    source: path.resolve(import.meta.dirname, '../../graph-data'),
    ownFactsDirectories: [],
  }),
);
const nodes = new Map(dataset.nodes.map((node) => [node.id, node]));
const relationships = new Map(dataset.relationships.map((found) => [found.id, found]));
const adoptions = dataset.relationships.filter(({ type }) => type === 'ADOPTED');
const operators = dataset.nodes.filter(({ labels }) => labels.includes('TelecomAdopter'));

const toldByTheArticle = new Set(
  adoptions
    .filter(({ properties }) =>
      [properties.sources ?? []]
        .flat()
        .some((receipt) => String(receipt).startsWith('source:thenewstack-flamingo#')),
    )
    .map(({ start }) => start),
);

// Who runs one of its services alone runs OpenStack too; StarlingX and Airship are not of it.
const openStack = new Set(['project:openstack', 'project:swift']);

test('at least twenty-five telecom operators beyond the article are told with what they run OpenStack for', () => {
  const told = operators.filter(({ id }) =>
    adoptions.some(
      ({ start, end, properties }) =>
        start === id && openStack.has(end) && properties.purpose !== undefined,
    ),
  );
  expect(told.map(({ id }) => id)).toEqual(operators.map(({ id }) => id));
  const beyond = told.filter(({ id }) => !toldByTheArticle.has(id));
  expect(told.length - beyond.length).toBe(4);
  expect(beyond.length).toBeGreaterThanOrEqual(25);
});

test('every purpose of an adoption is told in Chinese too', () => {
  const half = adoptions.filter(
    ({ properties }) => (properties.purpose === undefined) !== (properties.purposeZh === undefined),
  );
  expect(half.map(({ id }) => id)).toEqual([]);
});

test('what an organisation adopted can be looked up: its sources have an address', () => {
  const sourceIds = adoptions.flatMap(({ properties }) =>
    [properties.sources ?? []].flat().map((receipt) => String(receipt).split('#')[0] ?? ''),
  );
  const withoutAddress = [...new Set(sourceIds)].filter(
    (id) => !/^https?:\/\//.test(String(nodes.get(id)?.properties.url)),
  );
  expect(withoutAddress).toEqual([]);
});

test.each([
  ['ADOPTED|org:ntt-docomo|project:openstack', { from: '2016' }],
  ['ADOPTED|org:verizon|project:openstack|telco-cloud', { from: '2015' }],
  ['ADOPTED|org:comcast|project:openstack', { from: '2012' }],
  ['ADOPTED|org:att|project:airship', {}],
  ['ADOPTED|org:vodafone|project:starlingx', { from: '2021' }],
  ['ADOPTED|org:tencent|project:openstack', { from: '2013' }],
  ['OPERATES|org:ntt-communications|cloud:ntt-enterprise-cloud', { access: 'public' }],
  ['OPERATES|org:switch-ch|cloud:switchengines', { access: 'public' }],
  ['OPERATES|org:orange|cloud:cloudwatt', { to: '2020-02-01' }],
  ['ADOPTED|org:ntt-east|project:openstack', { from: '2018' }],
  ['ADOPTED|org:china-unicom|project:openstack', { from: '2013' }],
  ['ADOPTED|org:kddi|project:openstack', { confidence: 'derived' }],
  ['OPERATES|org:swisscom|cloud:swisscom-mediacloud', { access: 'private' }],
  ['ADOPTED|org:bloomberg|project:openstack', { from: '2013' }],
  ['OPERATES|org:ardc|cloud:nectar-research-cloud', {}],
  ['RUNS_ON|cloud:ucloud|project:swift', {}],
])('%s is known', (id, properties) => {
  expect(relationships.get(id)?.properties).toMatchObject(properties);
});

import path from 'node:path';
import { expect, test } from 'vitest';
import { readDatasetFiles, toDataset } from './read-dataset.ts';

const { dataset } = toDataset(
  await readDatasetFiles({
    source: path.resolve(import.meta.dirname, '../../graph-data'),
    ownFactsDirectories: [],
  }),
);
const facts = new Map(dataset.relationships.map(({ id, properties }) => [id, properties]));

test.each([
  ['keystone', 'newton', '2016-04-19'],
  ['octavia', 'pike', '2017-04-20'],
  ['heat', '2025.2-flamingo', '2025-07-11'],
  ['barbican', '2025.2-flamingo', '2025-08-18'],
  ['ironic', '2025.2-flamingo', '2025-08-19'],
  ['mistral', '2025.2-flamingo', '2025-09-03'],
  ['designate', '2026.1-gazpacho', '2026-02-16'],
])('%s left Eventlet in %s', (project, release, date) => {
  const left = facts.get(`MIGRATED_OFF|project:${project}|technology:eventlet`);
  expect(left).toMatchObject({ status: 'done', release, date });
});

test('what the article says of Neutron in Flamingo stands beside what Neutron did in Gazpacho', () => {
  const id = 'MIGRATED_OFF|project:neutron|technology:eventlet';
  expect(facts.get(id)).toMatchObject({ status: 'in-progress', release: '2025.2-flamingo' });
  expect(facts.get(`${id}|2026.1-gazpacho`)).toMatchObject({ status: 'done', date: '2025-10-31' });
});

test('Nova has depended on Eventlet since its first summer', () => {
  const depends = facts.get('DEPENDS_ON|project:nova|technology:eventlet');
  expect(depends).toMatchObject({ scope: 'runtime', from: '2010-08-11' });
});

test('a mention is no dependency of oslo.messaging, and an import without a word is one of Masakari', () => {
  expect(facts.get('DEPENDS_ON|project:oslo.messaging|technology:eventlet')).toMatchObject({
    to: '2017-01-06',
  });
  expect(facts.has('MIGRATED_OFF|project:oslo.messaging|technology:eventlet')).toBe(false);
  expect(facts.get('DEPENDS_ON|project:masakari|technology:eventlet')).toMatchObject({
    scope: 'undeclared',
  });
});

test('Placement never left Eventlet, which only Nova had before they parted', () => {
  expect(facts.has('MIGRATED_OFF|project:placement|technology:eventlet')).toBe(false);
});

test('Kubernetes came to the CNCF first, and Dell and Huawei are among its members', () => {
  expect(facts.get('HOSTS|foundation:cncf|project:kubernetes')).toMatchObject({
    from: '2016-03-10',
    graduated: '2018-03-06',
  });
  expect(facts.get('MEMBER_OF|org:dell|foundation:cncf|platinum-until-2020')).toMatchObject({
    tier: 'platinum',
  });
  expect(facts.get('MEMBER_OF|org:huawei|foundation:cncf')).toMatchObject({ from: '2015-11-01' });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeIdSchema } from '../../graph-data/model/graph.ts';
import type { GraphNode } from '../../graph-data/model/graph.ts';
import { parseResolutionTable } from '../dataset/resolution/parse-resolution-table.ts';
import { createNameResolver } from './resolve-names.ts';

const { table } = parseResolutionTable(
  `
people:
  - { id: person:rong-zhu, name: Rong Zhu, spellings: [Zhurong] }
  - { id: person:rene-ribaud, name: René Ribaud, spellings: [R. Ribaud] }
organisations:
  - { id: org:dell, name: Dell, spellings: [Dell Computer] }
projects:
  - { id: project:neutron, name: Neutron, spellings: [Quantum] }
teams:
  - { id: team:telemetry, name: Telemetry, spellings: [Ceilometer] }
merged:
  - { from: person:bob-old, into: person:rong-zhu, because: he says so }
`,
  'aliases.yaml',
);
const curated: GraphNode[] = [
  {
    id: 'org:ovhcloud',
    labels: ['Entity', 'Organisation'],
    properties: { name: 'OVHcloud', aliases: ['OVH'] },
  },
  { id: 'org:dell-emc', labels: ['Entity', 'Organisation'], properties: { name: 'Dell EMC' } },
  { id: 'project:ovh', labels: ['Entity', 'Project'], properties: { name: 'OVH tools' } },
];
const names = createNameResolver(table, curated);

describe('A person is found', () => {
  test.each([
    ['by the name in use', 'Rong Zhu'],
    ['with the family name first', 'Zhu Rong'],
    ['in capitals and with odd spaces', '  ZHU   rong '],
    ['by a spelling of the table', 'zhurong'],
    ['by an id that was merged', 'Bob Old'],
  ])('%s', (_title, name) => {
    expect(names.resolvePerson(name)).toEqual({
      id: 'person:rong-zhu',
      name: 'Rong Zhu',
      isKnown: true,
    });
  });

  test('without accents', () => {
    expect(names.resolvePerson('Rene Ribaud')?.name).toBe('René Ribaud');
  });
});

describe('An organisation is found', () => {
  test.each([
    ['by an alias of a curated fact', 'OVH', 'org:ovhcloud'],
    ['with a legal form', 'Dell, Inc.', 'org:dell'],
    ['by a longer name that is its own', 'Dell EMC', 'org:dell-emc'],
    ['by a former name', 'DELL COMPUTER', 'org:dell'],
  ])('%s', (_title, name, id) => {
    expect(names.resolveOrganisation(name)?.id).toBe(id);
  });
});

test('former names of projects and teams lead to what they are called now', () => {
  expect(names.resolveProject('quantum')?.id).toBe('project:neutron');
  expect(names.resolveTeam('ceilometer')?.id).toBe('team:telemetry');
});

test('a name of one kind says nothing about another kind', () => {
  expect(names.resolveProject('Ceilometer')?.id).toBe('project:ceilometer');
  expect(names.resolveFoundation('OVH')).toMatchObject({ id: 'foundation:ovh', isKnown: false });
});

test('a name that nobody knows gets an id made from it, one without letters none', () => {
  expect(names.resolvePerson('Ada  Lead')).toEqual({
    id: 'person:ada-lead',
    name: 'Ada Lead',
    isKnown: false,
  });
  expect(names.resolveTechnology('SR-IOV')?.id).toBe('technology:sr-iov');
  expect(names.resolveCloud('!?')).toBeNull();
  expect(names.resolveTeam('!?')).toBeNull();
});

test('whatever the name, the answer is a sound id or none, and the same for its own name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      for (const resolve of [names.resolvePerson, names.resolveOrganisation, names.resolveTeam]) {
        const resolved = resolve(text);
        if (resolved === null) continue;
        expect(nodeIdSchema.safeParse(resolved.id).success).toBe(true);
        expect(resolve(resolved.name)?.id).toBe(resolved.id);
      }
    }),
  );
});

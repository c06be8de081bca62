import { expect, test } from 'vitest';
import { createFactCollector } from './fact-collector.ts';

const NOVA = { id: 'project:nova', kind: 'Project', name: 'Nova' } as const;

test('what is told twice is one fact with two receipts, and what was told first counts', () => {
  const collector = createFactCollector();
  collector.addNode({ ...NOVA, properties: { retired: '2024' }, receipt: 'source:a#1' });
  collector.addNode({
    ...NOVA,
    properties: { retired: '2016', projectType: 'service' },
    receipt: 'source:a#2',
  });
  expect([...collector.facts.nodes.values()]).toEqual([
    {
      id: 'project:nova',
      labels: ['Entity', 'Project'],
      properties: {
        name: 'Nova',
        retired: '2024',
        projectType: 'service',
        sources: ['source:a#1', 'source:a#2'],
      },
    },
  ]);
});

test('a second name becomes an alias beside those known, once', () => {
  const collector = createFactCollector();
  collector.addNode({ ...NOVA, properties: { aliases: ['compute'] }, receipt: 'source:a#1' });
  collector.addNode({ ...NOVA, name: 'NOVA', receipt: 'source:a#2' });
  collector.addNode({ ...NOVA, name: 'NOVA', receipt: 'source:a#3' });
  const node = collector.facts.nodes.get('project:nova');
  expect(node?.properties.name).toBe('Nova');
  expect(node?.properties.aliases).toEqual(['compute', 'NOVA']);
});

test('a property without a value is left out', () => {
  const collector = createFactCollector();
  collector.addRelationship({
    type: 'PART_OF',
    start: 'project:nova',
    end: 'project:openstack',
    properties: { to: undefined },
    receipt: 'source:a#1',
  });
  const fact = collector.facts.relationships.get('PART_OF|project:nova|project:openstack');
  expect(fact?.properties).toEqual({ sources: ['source:a#1'] });
});

import { describe, expect, it } from 'vitest';
import type { GraphNode, Relationship, Subgraph } from '../../graph-data/model/graph.ts';
import { groupRelationships } from './relationship-groups.ts';

function node(id: string, degree: number): GraphNode {
  return { id, labels: ['Entity', 'Project'], properties: { name: id, degree } };
}

function relationship(type: string, start: string, end: string): Relationship {
  return { id: `${type}|${start}|${end}`, type, start, end, properties: {} };
}

const NEIGHBOURHOOD: Subgraph = {
  nodes: [node('nova', 9), node('oslo', 2), node('glance', 5), node('team', 1)],
  relationships: [
    relationship('DEPENDS_ON', 'nova', 'oslo'),
    relationship('DEPENDS_ON', 'nova', 'glance'),
    relationship('DEPENDS_ON', 'glance', 'nova'),
    relationship('MAINTAINS', 'team', 'nova'),
    relationship('DEPENDS_ON', 'glance', 'oslo'),
  ],
  truncated: false,
  total: { nodes: 4, relationships: 5 },
};

const EXPANSIONS = {
  items: [
    { type: 'DEPENDS_ON', direction: 'out', kind: 'Project', count: 2 },
    { type: 'DEPENDS_ON', direction: 'out', kind: 'Technology', count: 30 },
    { type: 'DEPENDS_ON', direction: 'in', kind: 'Project', count: 1 },
    { type: 'MAINTAINS', direction: 'in', kind: 'Team', count: 1 },
  ] as const,
};

describe('the relationships of a node', () => {
  const groups = groupRelationships('nova', { items: [...EXPANSIONS.items] }, NEIGHBOURHOOD);

  it('are grouped by type and direction with the counts of the whole graph, the rare ones first', () => {
    expect(groups.map(({ type, direction, count }) => [type, direction, count])).toEqual([
      ['DEPENDS_ON', 'in', 1],
      ['MAINTAINS', 'in', 1],
      ['DEPENDS_ON', 'out', 32],
    ]);
  });

  it('list the node at the other end, the most connected first, and nothing between others', () => {
    const others = groups.map(({ items }) => items.map(({ other }) => other.id));
    expect(others).toEqual([['glance'], ['team'], ['glance', 'oslo']]);
  });

  it('have counts before the neighbours are there', () => {
    const early = groupRelationships('nova', { items: [...EXPANSIONS.items] }, undefined);
    expect(early.map(({ count, items }) => [count, items.length])).toEqual([
      [1, 0],
      [1, 0],
      [32, 0],
    ]);
  });
});

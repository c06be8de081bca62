import { describe, expect, it } from 'vitest';
import type { Overview } from './api/overview.ts';
import type { Values } from './api/values.ts';
import { toValueMap } from './overview-values.ts';

const OVERVIEW: Overview = {
  version: 1,
  dataset: 'one',
  at: null,
  kinds: ['Project'],
  types: ['USES', 'PART_OF'],
  nodes: {
    id: ['project:a', 'project:b', 'project:c'],
    name: ['A', 'B', 'C'],
    nameZh: {},
    kind: [0, 0, 0],
    x: [0, 0, 0],
    y: [0, 0, 0],
    degree: [2, 1, 1],
    importance: [1, 1, 1],
    community: [0, 0, 0],
    retired: [],
  },
  relationships: { start: [0, 0, 1], end: [1, 1, 2], type: [0, 0, 1], qualifier: { 1: 'austin' } },
  truncated: false,
  total: { nodes: 3, relationships: 3 },
};

const NODES: Values = {
  dataset: 'one',
  at: null,
  of: 'node',
  property: 'commits',
  step: [0, 2],
  values: [7, 9],
};

describe('values beside an overview', () => {
  it('belong to the nodes at their indices', () => {
    expect([...toValueMap(OVERVIEW, NODES)]).toEqual([
      ['project:a', 7],
      ['project:c', 9],
    ]);
  });

  it('belong to the relationships at their indices, qualifiers included', () => {
    const values: Values = { ...NODES, of: 'relationship', step: [1, 1], values: ['x', 'y'] };
    expect([...toValueMap(OVERVIEW, values)]).toEqual([
      ['USES|project:a|project:b|austin', 'x'],
      ['PART_OF|project:b|project:c', 'y'],
    ]);
  });

  it('of another dataset or moment name nothing', () => {
    expect(toValueMap(OVERVIEW, { ...NODES, dataset: 'two' }).size).toBe(0);
    expect(toValueMap(OVERVIEW, { ...NODES, at: '2015-12-31' }).size).toBe(0);
  });

  it('whose indices point beyond the overview are left out', () => {
    expect([...toValueMap(OVERVIEW, { ...NODES, step: [0, 9] }).keys()]).toEqual(['project:a']);
  });
});

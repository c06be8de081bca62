import { describe, expect, it } from 'vitest';
import type { GraphNode, Relationship } from '../../../graph-data/model/graph.ts';
import { createDataGraph } from '../data-graph.ts';
import { findCommonNeighbours } from './common-neighbours.ts';
import { tellWay } from './tell-way.ts';
import { listPassedNodes, mergeIntoWays, toHighlight } from './ways.ts';

const node = (id: string, kind: string, properties: object = {}): GraphNode => ({
  id,
  labels: ['Entity', kind],
  properties: { name: id.replace(/^.*:/, '').toUpperCase(), ...properties },
});
const tie = (type: string, start: string, end: string, qualifier = ''): Relationship => ({
  id: `${type}|${start}|${end}${qualifier}`,
  type,
  start,
  end,
  properties: {},
});

const A = node('org:a', 'Organisation', { nameZh: '甲' });
const HUB = node('project:hub', 'Project', { degree: 900 });
const B = node('org:b', 'Organisation');
const P = node('person:p', 'Person', { degree: 3 });
const FOUNDED = tie('FOUNDED', 'org:a', 'project:hub');
const SUPPORTS = tie('SUPPORTS', 'org:a', 'project:hub');
const BY_B = tie('FOUNDED', 'org:b', 'project:hub');
const WORKS_A = tie('WORKS_FOR', 'person:p', 'org:a');
const WORKS_B = tie('WORKS_FOR', 'person:p', 'org:b');

const WAYS = mergeIntoWays([
  { nodes: [A, HUB, B], relationships: [FOUNDED, BY_B] },
  { nodes: [A, HUB, B], relationships: [SUPPORTS, BY_B] },
  { nodes: [A, P, B], relationships: [WORKS_A, WORKS_B] },
]);

const tell = (index: number, language: 'en' | 'zh'): string => {
  const way = WAYS[index];
  if (way === undefined) throw new Error(`there is no way ${index}`);
  return tellWay(way, language)
    .flatMap(({ words }) => words.map((word) => (typeof word === 'string' ? word : word.name)))
    .join('');
};

describe('ways between nodes', () => {
  it('take parallel relationships together and each relationship once', () => {
    expect(WAYS.map(({ steps }) => steps.map((step) => step.map(({ id }) => id)))).toEqual([
      [[FOUNDED.id, SUPPORTS.id], [BY_B.id]],
      [[WORKS_A.id], [WORKS_B.id]],
    ]);
  });

  it('stand out with all that is on them, and with their ends where there is none', () => {
    expect(toHighlight(['org:a', 'org:b'], WAYS)).toEqual({
      nodes: ['org:a', 'org:b', 'project:hub', 'person:p'],
      edges: [FOUNDED.id, SUPPORTS.id, BY_B.id, WORKS_A.id, WORKS_B.id],
    });
    expect(toHighlight(['org:a'], [])).toEqual({ nodes: ['org:a'], edges: [] });
  });

  it('pass hubs, the greatest first', () => {
    expect(listPassedNodes(WAYS).map(({ node: { id }, ways }) => [id, ways])).toEqual([
      ['project:hub', 1],
      ['person:p', 1],
    ]);
  });

  it('read as a sentence that turns where a relationship points the other way', () => {
    expect(tell(0, 'en')).toBe('A founded and supports HUB, which B founded');
    expect(tell(1, 'en')).toBe('P works or worked for A; P works or worked for B');
  });

  it('read as a sentence in Chinese, with Chinese names where there are any', () => {
    expect(tell(0, 'zh')).toBe('甲 创立了，并支持 HUB；B 创立了 HUB');
  });
});

describe('common neighbours', () => {
  const graph = createDataGraph();
  const look = { nameZh: null, x: 0, y: 0, importance: 0, community: 0, retired: false };
  for (const [id, kind, degree] of [
    ['a', 'Organisation', 2],
    ['b', 'Organisation', 2],
    ['hub', 'Project', 90],
    ['small', 'Project', 2],
    ['paper', 'Source', 2],
    ['only-a', 'Project', 1],
  ] as const) {
    graph.addNode(id, { ...look, name: id, kind, degree });
  }
  for (const [type, start, end] of [
    ['FOUNDED', 'a', 'hub'],
    ['ADOPTED', 'a', 'hub'],
    ['FOUNDED', 'b', 'hub'],
    ['ADOPTED', 'a', 'small'],
    ['ADOPTED', 'b', 'small'],
    ['CITES', 'a', 'paper'],
    ['CITES', 'b', 'paper'],
    ['ADOPTED', 'a', 'only-a'],
  ] as const) {
    graph.addDirectedEdge(start, end, { type });
  }
  const find = (options: object = {}) =>
    findCommonNeighbours(graph, ['a', 'b'], { types: [], avoid: [], ...options });

  it('are those of every end, the best connected first, with how each is tied; no documents', () => {
    expect(find()).toEqual([
      { id: 'hub', types: [['ADOPTED', 'FOUNDED'], ['FOUNDED']] },
      { id: 'small', types: [['ADOPTED'], ['ADOPTED']] },
    ]);
  });

  it('keep to the chosen types and go round what is avoided', () => {
    expect(find({ types: ['ADOPTED'] }).map(({ id }) => id)).toEqual(['small']);
    expect(find({ avoid: ['hub'] }).map(({ id }) => id)).toEqual(['small']);
  });

  it('are none when an end is not in the graph', () => {
    expect(findCommonNeighbours(graph, ['a', 'x'], { types: [], avoid: [] })).toEqual([]);
  });
});

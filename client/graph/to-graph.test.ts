import { describe, expect, it } from 'vitest';
import type { Overview } from '../../graph-data/model/api/overview.ts';
import type { Subgraph } from '../../graph-data/model/graph.ts';
import { mergeSubgraph, toDataGraph } from './to-graph.ts';

/** Nova and its team; Nova depends on itself twice, through one qualifier each. */
const OVERVIEW: Overview = {
  version: 1,
  dataset: 'test',
  at: null,
  kinds: ['Project', 'Team'],
  types: ['MAINTAINS', 'DEPENDS_ON'],
  nodes: {
    id: ['project:nova', 'team:nova'],
    name: ['Nova', 'Nova team'],
    nameZh: { '1': 'Nova 团队' },
    kind: [0, 1],
    x: [10, 0],
    y: [0, 5],
    degree: [3, 1],
    importance: [400, 100],
    community: [2, 2],
    retired: [1],
  },
  relationships: {
    start: [1, 0, 0],
    end: [0, 0, 0],
    type: [0, 1, 1],
    qualifier: { '1': 'a', '2': 'b' },
  },
  spans: {
    dates: ['1970', '1970-02', '1971-01-01'],
    nodes: { step: [1], from: [1], to: [2] },
    relationships: { step: [0], from: [-1], to: [0] },
    shared: { DEPENDS_ON: { a: [2, -1] } },
  },
  truncated: false,
  total: { nodes: 2, relationships: 3 },
};

const NEUTRON: Subgraph = {
  nodes: [
    {
      id: 'project:nova',
      labels: ['Entity', 'Project'],
      properties: { name: 'Other', x: 99, y: 99 },
    },
    {
      id: 'project:neutron',
      labels: ['Entity', 'Project'],
      properties: { name: 'Neutron', nameZh: '网络', degree: 7, retired: '2020' },
    },
  ],
  relationships: [
    {
      id: 'DEPENDS_ON|project:nova|project:neutron',
      type: 'DEPENDS_ON',
      start: 'project:nova',
      end: 'project:neutron',
      properties: { from: '1970-01-03' },
    },
    {
      id: 'USES|project:nova|technology:gone',
      type: 'USES',
      start: 'project:nova',
      end: 'technology:gone',
      properties: {},
    },
  ],
  truncated: false,
  total: { nodes: 2, relationships: 2 },
};

describe('the overview as a graph', () => {
  it('has every node with its names, kind and place', () => {
    const graph = toDataGraph(OVERVIEW);
    expect(graph.getNodeAttributes('team:nova')).toEqual({
      name: 'Nova team',
      nameZh: 'Nova 团队',
      kind: 'Team',
      x: 0,
      y: 5,
      degree: 1,
      importance: 100,
      community: 2,
      retired: true,
      from: 31,
      to: 365,
    });
    expect(graph.getNodeAttribute('project:nova', 'nameZh')).toBeNull();
  });

  it('has every relationship under its id, also several between the same two nodes', () => {
    expect(toDataGraph(OVERVIEW).edges()).toEqual([
      'MAINTAINS|team:nova|project:nova',
      'DEPENDS_ON|project:nova|project:nova|a',
      'DEPENDS_ON|project:nova|project:nova|b',
    ]);
  });

  it('knows from when to when, in days since 1970, and nothing of what has no date', () => {
    const graph = toDataGraph(OVERVIEW);
    const spans = graph.mapEdges((_key, { type: _type, ...span }) => span);
    expect(spans).toEqual([{ to: 364 }, { from: 365 }, {}]);
    expect('from' in graph.getNodeAttributes('project:nova')).toBe(false);
  });

  it('leaves out relationships whose ends point nowhere', () => {
    const broken: Overview = {
      ...OVERVIEW,
      relationships: { start: [0, 7], end: [9, 1], type: [0, 0], qualifier: {} },
    };
    expect(toDataGraph(broken).size).toBe(0);
  });
});

describe('a subgraph merged into the graph', () => {
  it('adds what is new, near the node it was asked for, and moves nothing', () => {
    const graph = toDataGraph(OVERVIEW);
    mergeSubgraph(graph, NEUTRON, 'project:nova');
    expect(graph.getNodeAttributes('project:nova')).toMatchObject({ name: 'Nova', x: 10, y: 0 });
    const added = graph.getNodeAttributes('project:neutron');
    expect(added).toMatchObject({ nameZh: '网络', kind: 'Project', degree: 7, retired: true });
    expect(Math.hypot(added.x - 10, added.y)).toBeCloseTo(1);
    const edge = 'DEPENDS_ON|project:nova|project:neutron';
    expect(graph.getEdgeAttributes(edge)).toEqual({ type: 'DEPENDS_ON', from: 2 });
    expect(graph.size).toBe(4);
  });

  it('changes nothing the second time', () => {
    const graph = toDataGraph(OVERVIEW);
    mergeSubgraph(graph, NEUTRON, 'project:nova');
    const once = graph.export();
    mergeSubgraph(graph, NEUTRON, 'project:nova');
    expect(graph.export()).toEqual(once);
  });
});

import { describe, expect, it } from 'vitest';
import { createDataGraph } from './data-graph.ts';
import {
  findAlike,
  findNeighbours,
  findOthers,
  groupByKind,
  listBetween,
} from './selection-sets.ts';

/** a ─FUNDS→ b ─USES→ c   a ─USES→ c   d stands alone */
function createExample() {
  const graph = createDataGraph();
  const rest = { nameZh: null, x: 0, y: 0, degree: 1, importance: 1, community: 0, retired: false };
  const kinds = { a: 'Organisation', b: 'Project', c: 'Project', d: 'Foundation' };
  for (const [id, kind] of Object.entries(kinds)) graph.addNode(id, { ...rest, name: id, kind });
  graph.addDirectedEdgeWithKey('FUNDS|a|b', 'a', 'b', { type: 'FUNDS' });
  graph.addDirectedEdgeWithKey('USES|b|c', 'b', 'c', { type: 'USES' });
  graph.addDirectedEdgeWithKey('USES|a|c', 'a', 'c', { type: 'USES' });
  return graph;
}

describe('sets of nodes', () => {
  it('grow by the neighbours that are drawn', () => {
    const edges = new Set(['FUNDS|a|b', 'USES|b|c']);
    expect(findNeighbours(createExample(), { edges }, ['a'])).toEqual(['b']);
    expect(findNeighbours(createExample(), { edges }, ['a', 'b'])).toEqual(['c']);
    expect(findNeighbours(createExample(), { edges }, ['unknown'])).toEqual([]);
  });

  it('turn into all others that are drawn', () => {
    expect(findOthers({ nodes: new Set(['a', 'b', 'c']) }, ['b', 'd'])).toEqual(['a', 'c']);
  });

  it('are all of one kind that are drawn', () => {
    const nodes = new Set(['a', 'b', 'c']);
    expect(findAlike(createExample(), { nodes }, 'c')).toEqual(['b', 'c']);
    expect(findAlike(createExample(), { nodes }, 'unknown')).toEqual([]);
  });

  it('are counted by kind in the order of the legend', () => {
    expect(groupByKind(createExample(), ['b', 'unknown', 'c', 'a', 'd'])).toEqual([
      { kind: 'Foundation', ids: ['d'] },
      { kind: 'Organisation', ids: ['a'] },
      { kind: 'Project', ids: ['b', 'c'] },
      { kind: '', ids: ['unknown'] },
    ]);
  });

  it('have relationships between them, whether or not they are drawn', () => {
    const graph = createExample();
    graph.addDirectedEdgeWithKey('USES|b|c|again', 'b', 'c', { type: 'USES' });
    expect(listBetween(graph, ['c', 'a', 'b'])).toEqual([
      { type: 'FUNDS', start: 'a', end: 'b', count: 1 },
      { type: 'USES', start: 'a', end: 'c', count: 1 },
      { type: 'USES', start: 'b', end: 'c', count: 2 },
    ]);
    expect(listBetween(createExample(), ['a', 'd', 'unknown'])).toEqual([]);
  });
});

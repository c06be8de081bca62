import { expect, it } from 'vitest';
import { createDataGraph } from './data-graph.ts';
import { prepareForEdges } from './prepare-for-edges.ts';

const ATTRIBUTES = {
  name: '',
  nameZh: null,
  kind: 'Project',
  x: 0,
  y: 0,
  degree: 0,
  importance: 0,
  community: -1,
  retired: false,
};

it('a graph made ready for its edges answers like every graph', () => {
  const graph = createDataGraph();
  for (const id of ['a', 'b', 'c']) graph.addNode(id, ATTRIBUTES);
  graph.addDirectedEdgeWithKey('before', 'a', 'b', { type: 'USES' });
  // Two objects for each of three nodes, but for those of a and b that hold each other. Where this
  // is 0, graphology has other insides now, and large graphs take longer to build.
  expect(prepareForEdges(graph)).toBe(4);
  expect(graph.neighbors('a')).toEqual(['b']);
  expect(graph.neighbors('c')).toEqual([]);
  graph.addDirectedEdgeWithKey('one', 'a', 'c', { type: 'USES' });
  graph.addDirectedEdgeWithKey('two', 'a', 'c', { type: 'USES' });
  expect(graph.outNeighbors('a')).toEqual(['b', 'c']);
  expect(graph.edges('a', 'c')).toEqual(['two', 'one']);
  expect([graph.hasDirectedEdge('a', 'c'), graph.hasDirectedEdge('c', 'a')]).toEqual([true, false]);
  graph.dropNode('c');
  expect(graph.edges()).toEqual(['before']);
});

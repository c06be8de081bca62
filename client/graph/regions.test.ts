import { describe, expect, it } from 'vitest';
import { createDataGraph } from './data-graph.ts';
import type { DataGraph } from './data-graph.ts';
import { findRegions } from './regions.ts';

/** `sizes[i]` nodes in community i, on a line at y = i; the last of each is the most important; the middle of
 * the map, which is more important than all, is of no community. */
function createCommunities(sizes: readonly number[]): DataGraph {
  const graph = createDataGraph();
  for (const [community, size] of sizes.entries()) {
    for (let place = 0; place < size; place += 1) {
      const rest = { nameZh: null, kind: 'Project', degree: 1, community, retired: false };
      const name = `${community}-${place}`;
      graph.addNode(name, { ...rest, name, x: place, y: community, importance: place });
    }
  }
  const middle = { nameZh: null, kind: 'Project', degree: 1, community: -1, retired: false };
  graph.addNode('middle', { ...middle, name: 'middle', x: 0, y: 0, importance: 1_000 });
  return graph;
}

function findAll(graph: DataGraph) {
  return findRegions(graph, { nodes: new Set(graph.nodes()), edges: new Set() });
}

describe('regions of the map', () => {
  it('are the large communities, the largest first, named by their most important node', () => {
    const regions = findAll(createCommunities([9, 21, 3]));
    expect(regions.map(({ nodeId, size }) => [nodeId, size])).toEqual([
      ['1-20', 21],
      ['0-8', 9],
    ]);
  });

  it('stand in the middle of their members', () => {
    expect(findAll(createCommunities([9]))[0]).toMatchObject({ x: 4, y: 0 });
  });

  it('are not named after the middle of the map, which has its name in large letters', () => {
    const graph = createCommunities([9]);
    graph.setNodeAttribute('middle', 'community', 0);
    expect(findAll(graph)).toEqual([]);
  });

  it('are not named after a person or a licence', () => {
    const graph = createCommunities([9]);
    graph.setNodeAttribute('0-8', 'kind', 'Technology');
    expect(findAll(graph)[0]?.nodeId).toBe('0-7');
  });

  it('say what they are about where that is known, in both languages', () => {
    const graph = createCommunities([9]);
    graph.addNode('team:neutron', {
      ...graph.getNodeAttributes('0-7'),
      name: 'Neutron',
      kind: 'Team',
    });
    const [region] = findAll(graph);
    expect(region).toMatchObject({
      nodeId: 'team:neutron',
      title: { en: 'Networking', zh: '网络' },
    });
  });

  it('are said once, by the larger one of two that are about the same', () => {
    const graph = createCommunities([9, 12]);
    graph.setNodeAttribute('0-8', 'kind', 'Foundation');
    graph.setNodeAttribute('1-11', 'kind', 'Foundation');
    expect(findAll(graph).map(({ nodeId, title }) => [nodeId, title.en])).toEqual([
      ['1-11', 'Foundations'],
    ]);
  });

  it('have no name where it would be too long for a map', () => {
    const graph = createCommunities([9]);
    graph.setNodeAttribute('0-8', 'name', 'A working group for many things');
    expect(findAll(graph)).toEqual([]);
  });

  it('leave out nodes of no community', () => {
    const graph = createCommunities([12]);
    graph.forEachNode((id) => graph.setNodeAttribute(id, 'community', -1));
    expect(findAll(graph)).toEqual([]);
  });
});

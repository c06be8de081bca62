import { describe, expect, it } from 'vitest';
import { createDataGraph } from '../data-graph.ts';
import { addLayers, findLayerStrangers, findStrangers, withoutLocal } from './add-layers.ts';
import { findNamesakes } from './find-namesakes.ts';
import { findLocalFacts, findLocalRelationship } from './local-layer.ts';
import type { LocalLayer } from './local-layer.ts';

function createSmallGraph() {
  const graph = createDataGraph();
  const attributes = { nameZh: null, degree: 1, importance: 1, community: 0, retired: false };
  graph.addNode('org:nasa', { ...attributes, name: 'NASA', kind: 'Organisation', x: 100, y: 0 });
  return graph;
}

const tie = (start: string, end: string) => ({
  id: `PART_OF|${start}|${end}`,
  type: 'PART_OF',
  start,
  end,
  properties: {},
});
const node = (id: string, name: string) => ({
  id,
  labels: ['Entity', 'Organisation'],
  properties: { name },
});
const LAYER: LocalLayer = {
  origin: 'own',
  name: 'mine.yaml',
  nodes: [node('org:nasa', 'Another name'), node('org:ours', '<b>Ours</b>')],
  relationships: [tie('org:ours', 'org:nasa'), tie('org:ours', 'org:nowhere')],
  about: {},
};

describe('what a person lays over the dataset', () => {
  it('is told where it is called as a node of the same kind, and only there', () => {
    const graph = createSmallGraph();
    const person = { ...node('person:nasa', 'NASA'), labels: ['Entity', 'Person'] };
    const nodes = [node('org:n-a-s-a', 'N.A.S.Á.'), person, ...LAYER.nodes];
    const layer = { ...LAYER, nodes };
    addLayers(graph, [layer]);
    expect(findNamesakes(graph, layer)).toEqual([
      { name: 'N.A.S.Á.', own: 'org:n-a-s-a', known: 'org:nasa' },
    ]);
    expect(findNamesakes(graph, LAYER)).toEqual([]);
  });

  it('adds what the graph has not, marks it, and changes nothing that is there', () => {
    const graph = createSmallGraph();
    addLayers(graph, [LAYER]);
    expect(graph.getNodeAttributes('org:nasa')).toMatchObject({ name: 'NASA' });
    expect(graph.getNodeAttributes('org:nasa')).not.toHaveProperty('origin');
    expect(graph.getNodeAttributes('org:ours')).toMatchObject({
      name: '<b>Ours</b>',
      origin: 'own',
    });
    expect(graph.edges()).toEqual(['PART_OF|org:ours|org:nasa']);
    expect(graph.getEdgeAttributes('PART_OF|org:ours|org:nasa')).toMatchObject({ origin: 'own' });
    expect([...findStrangers(graph)]).toEqual(['org:ours']);
    expect(findLayerStrangers(graph, LAYER)).toEqual(['org:ours']);
  });

  it('stands close to what it is tied to', () => {
    const graph = createSmallGraph();
    addLayers(graph, [LAYER]);
    const { x, y } = graph.getNodeAttributes('org:ours');
    expect(Math.hypot(x - 100, y)).toBeGreaterThan(0);
    expect(Math.hypot(x - 100, y)).toBeLessThan(10);
  });

  it('is left out of what the server is asked for', () => {
    const graph = createSmallGraph();
    addLayers(graph, [LAYER]);
    const shown = { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) };
    expect(withoutLocal(graph, shown)).toEqual({ nodes: new Set(['org:nasa']), edges: new Set() });
  });

  it('says layer by layer what it knows of a node', () => {
    const file: LocalLayer = { ...LAYER, origin: 'file', nodes: [], relationships: [] };
    expect(findLocalFacts([file, LAYER], 'org:nasa')).toEqual([
      { layer: LAYER, node: LAYER.nodes[0], relationships: [LAYER.relationships[0]] },
    ]);
    expect(findLocalFacts([file], 'org:nasa')).toEqual([]);
    const [relationship] = LAYER.relationships;
    expect(findLocalRelationship([file, LAYER], relationship?.id ?? '')).toEqual({
      layer: LAYER,
      relationship,
    });
    expect(findLocalRelationship([LAYER], 'PART_OF|x|y')).toBeNull();
  });
});

import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { expect, test } from 'vitest';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { hostileGraph } from '../../tests/exports/hostile-graph.ts';
import { ABOUT, toChunks, toExportBytes } from '../../tests/support/export-bytes.ts';
import { SMALL_GRAPH } from '../../tests/support/graphs.ts';
import { writeGraphologyJson } from './graphology-json.ts';

async function readBack(dataset: Dataset): Promise<MultiDirectedGraph> {
  const bytes = await toExportBytes(writeGraphologyJson, toChunks(dataset));
  const graph = new MultiDirectedGraph();
  graph.import(JSON.parse(bytes.toString()));
  return graph;
}

test('graphology imports it: names, looks, parallel relationships, and what it says of itself', async () => {
  const graph = await readBack(SMALL_GRAPH);
  expect(graph.nodes()).toEqual(SMALL_GRAPH.nodes.map(({ id }) => id));
  expect(graph.edges()).toEqual(SMALL_GRAPH.relationships.map(({ id }) => id));
  expect(graph.getNodeAttributes('project:openstack')).toMatchObject({
    label: 'OpenStack',
    kind: 'Project',
    color: '#da1a32',
    x: 1.5,
    y: -2,
  });
  expect(graph.getAttributes()).toMatchObject({ selection: ABOUT.selection, view: ABOUT.view });
});

test('nothing, or nodes alone, is a whole graph too', async () => {
  expect((await readBack({ nodes: [], relationships: [] })).order).toBe(0);
  expect((await readBack({ ...SMALL_GRAPH, relationships: [] })).size).toBe(0);
});

test('every property comes back as it was, whatever the texts', async () => {
  await fc.assert(
    fc.asyncProperty(hostileGraph, async (dataset) => {
      const graph = await readBack(dataset);
      for (const { id, properties } of dataset.nodes) {
        expect(graph.getNodeAttribute(id, 'properties')).toEqual(properties);
      }
      for (const { id, properties } of dataset.relationships) {
        expect(graph.getEdgeAttribute(id, 'properties')).toEqual(properties);
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
});

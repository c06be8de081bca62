import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Overview } from '../../../graph-data/model/api/overview.ts';

/**
 * The yardstick: the shortest page that draws the same columns with the same library. One graph is
 * built and handed over once; nothing is checked, looked up, laid out or filtered.
 */
const COLOURS = ['#2f6db5', '#da1a32', '#e08a00', '#3d8b37', '#4ba3e3', '#7b4fb5'];

const map = document.getElementById('map');
if (map === null) throw new Error('index.html has no #map.');
const response = await fetch('/api/v1/overview');
// The server that the benchmark started answers as the schema says.
const { nodes, relationships } = (await response.json()) as Overview;

const graph = new MultiDirectedGraph();
const largest = nodes.importance.reduce((most, value) => Math.max(most, value), 1);
for (const [index, id] of nodes.id.entries()) {
  graph.addNode(id, {
    label: nodes.name[index],
    x: nodes.x[index],
    y: nodes.y[index],
    size: 2 + 10 * Math.sqrt((nodes.importance[index] ?? 0) / largest),
    color: COLOURS[(nodes.kind[index] ?? 0) % COLOURS.length],
  });
}
for (const [index, start] of relationships.start.entries()) {
  graph.addDirectedEdge(nodes.id[start], nodes.id[relationships.end[index] ?? -1], {
    color: '#e6e8eb',
    size: 1,
  });
}
const drawing = new Sigma(graph, map);
addEventListener('pagehide', () => drawing.kill());

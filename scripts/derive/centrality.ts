import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import type Graph from 'graphology';

/** Brandes' algorithm takes nodes × edges steps; this many are some ten seconds. */
const AFFORDABLE_STEPS = 200_000_000;

/** Six significant digits: more would be noise, and would differ between machines. */
function round(value: number): number {
  return Number(value.toPrecision(6));
}

/** Number of relationships of each node, both ways, parallel ones counted. */
export function toDegrees(graph: Graph): ReadonlyMap<string, number> {
  return new Map(graph.mapNodes((id) => [id, graph.degree(id)]));
}

/**
 * PageRank along the relationships (damping 0.85): a node matters when many that matter point to it.
 * Parallel relationships count once. Sums to 1.
 */
export function toPageRanks(graph: Graph): ReadonlyMap<string, number> {
  if (graph.order === 0) return new Map();
  const simple = graph.nullCopy({ type: 'directed', multi: false });
  graph.forEachEdge((_edge, _attributes, source, target) => {
    if (source !== target) simple.mergeDirectedEdge(source, target);
  });
  const ranks = pagerank(simple, { getEdgeWeight: null, maxIterations: 500, tolerance: 1e-9 });
  return new Map(Object.entries(ranks).map(([id, rank]) => [id, round(rank)]));
}

/**
 * How often a node lies on the shortest ways between others, as a share of all pairs (0–1); null
 * when the graph is too large for it.
 */
export function toBetweenness(graph: Graph): ReadonlyMap<string, number> | null {
  const undirected = toSimple(graph);
  if (undirected.order * undirected.size > AFFORDABLE_STEPS) return null;
  const values = betweennessCentrality(undirected, { getEdgeWeight: null, normalized: true });
  return new Map(Object.entries(values).map(([id, value]) => [id, round(value)]));
}

/** One undirected edge a pair: being connected twice is no shorter way. */
function toSimple(graph: Graph): Graph {
  const simple = graph.nullCopy({ type: 'undirected', multi: false });
  graph.forEachNode((id) => simple.mergeNode(id));
  graph.forEachEdge((_edge, _attributes, source, target) => {
    if (source !== target) simple.mergeUndirectedEdge(source, target);
  });
  return simple;
}

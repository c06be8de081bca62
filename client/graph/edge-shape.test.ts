import { describe, expect, it } from 'vitest';
import { createDataGraph } from './data-graph.ts';
import { toCurvatures, toDistance, toEdgeLine, toPointAt } from './edge-shape.ts';

function drawGraph() {
  const graph = createDataGraph();
  const rest = { name: '', nameZh: null, kind: 'Team', degree: 1, importance: 1, community: 0 };
  for (const id of ['a', 'b', 'c']) graph.addNode(id, { ...rest, retired: false, x: 0, y: 0 });
  graph.addDirectedEdgeWithKey('1', 'a', 'b', { type: 'USES' });
  graph.addDirectedEdgeWithKey('2', 'b', 'a', { type: 'USES' });
  graph.addDirectedEdgeWithKey('3', 'b', 'c', { type: 'USES' });
  return graph;
}

describe('relationships between the same two nodes', () => {
  it('bend apart, whichever way they point; a single one is straight', () => {
    const graph = drawGraph();
    const curvatures = toCurvatures(graph, { nodes: new Set(), edges: new Set(graph.edges()) });
    expect(curvatures.has('3')).toBe(false);
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    const there = toPointAt(toEdgeLine(a, b, curvatures.get('1') ?? 0), 0.5);
    const back = toPointAt(toEdgeLine(b, a, curvatures.get('2') ?? 0), 0.5);
    expect(there.x).toBeCloseTo(50);
    expect(there.y).toBeCloseTo(-back.y);
    expect(Math.abs(there.y - back.y)).toBeGreaterThan(8);
  });

  it('are straight where only one of them is drawn', () => {
    const curvatures = toCurvatures(drawGraph(), { nodes: new Set(), edges: new Set(['1', '3']) });
    expect(curvatures.size).toBe(0);
  });
});

describe('how far a point is from a line', () => {
  it('is measured from the nearest place of it, bent or not', () => {
    const straight = toEdgeLine({ x: 0, y: 0 }, { x: 100, y: 0 }, 0);
    expect(toDistance(straight, { x: 50, y: 7 })).toBeCloseTo(7);
    expect(toDistance(straight, { x: 103, y: 4 })).toBeCloseTo(5);
    const bent = toEdgeLine({ x: 0, y: 0 }, { x: 100, y: 0 }, 0.4);
    expect(toDistance(bent, toPointAt(bent, 0.5))).toBeLessThan(1);
    expect(toDistance(bent, { x: 50, y: 0 })).toBeGreaterThan(15);
  });
});

import { describe, expect, it } from 'vitest';
import { MOST_DRAWN, placeGraph } from './result-graph.ts';

const toNode = (id: string) => ({ id, labels: ['Entity', 'Project'], properties: {} });
const relate = (start: string, end: string, number = 0) => ({
  id: `USES|${start}|${end}|${number}`,
  type: 'USES',
  start,
  end,
  properties: {},
});

describe('the small drawing of an answer', () => {
  it('places each node within its square, the same each time', () => {
    const nodes = ['a', 'b', 'c', 'd'].map(toNode);
    const relationships = [relate('a', 'b'), relate('b', 'c')];
    const placed = placeGraph(nodes, relationships);
    for (const { x, y } of placed.nodes) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y)).toBeLessThanOrEqual(1000);
    }
    expect(placeGraph(nodes, relationships)).toEqual(placed);
  });

  it('tells relationships between the same two apart and leaves out ends that are not there', () => {
    const placed = placeGraph(['a', 'b'].map(toNode), [
      relate('a', 'b'),
      relate('b', 'a'),
      relate('a', 'z'),
    ]);
    expect(placed.relationships.map(({ bend }) => bend)).toEqual([0, 1]);
  });

  it('puts one node into the middle, and draws no more than a panel can hold', () => {
    expect(placeGraph([toNode('a')], []).nodes[0]).toMatchObject({ x: 500, y: 500 });
    expect(placeGraph([], []).nodes).toEqual([]);
    const many = Array.from({ length: MOST_DRAWN + 50 }, (_, index) => toNode(`n${index}`));
    expect(placeGraph(many, []).nodes).toHaveLength(MOST_DRAWN);
  });
});

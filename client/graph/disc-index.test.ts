import { describe, expect, it } from 'vitest';
import { createDataGraph } from './data-graph.ts';
import { createDiscIndex, findNodeAt } from './disc-index.ts';

/** At ratio 1, layout units are pixels and y points up from pixel 500. */
const PROJECTION = { left: 0, top: 500, scaleX: 1, scaleY: -1, scaleRadius: 1 };

const GRAPH = createDataGraph();
for (const [id, x, y, importance] of [
  ['large', 100, 100, 1000],
  ['beside', 108, 100, 0],
  ['far', 300, 100, 0],
] as const) {
  const rest = { name: id, nameZh: null, kind: 'Project', degree: 0, community: 0, retired: false };
  GRAPH.addNode(id, { ...rest, x, y, importance });
}
const INDEX = createDiscIndex(GRAPH, ['large', 'beside', 'far'], {
  largestImportance: 1000,
  sizes: null,
  placement: new Map(),
});

function find(x: number, y: number): string | null {
  return findNodeAt(INDEX, PROJECTION, { x, y: 500 - y });
}

describe('the node under the pointer', () => {
  it('is the one whose disc holds the point', () => {
    expect(find(100, 100)).toBe('large');
    expect(find(300, 100)).toBe('far');
  });

  it('is the more important one where two discs hold it', () => {
    expect(find(108, 100)).toBe('large');
  });

  it('may be a small one that the pointer just misses', () => {
    expect(find(304, 100)).toBe('far');
    expect(find(306, 100)).toBeNull();
  });

  it('grows with the zoom', () => {
    const close = { ...PROJECTION, scaleX: 2, scaleY: -2, left: -300, top: 700, scaleRadius: 4 };
    expect(findNodeAt(INDEX, close, { x: 300 + 7, y: 500 })).toBe('far');
  });

  it('is looked for where it is placed, not where it is stored', () => {
    const moved = createDiscIndex(GRAPH, ['far'], {
      largestImportance: 1000,
      sizes: null,
      placement: new Map([['far', { x: 400, y: 200 }]]),
    });
    expect(findNodeAt(moved, PROJECTION, { x: 400, y: 300 })).toBe('far');
    expect(findNodeAt(moved, PROJECTION, { x: 300, y: 400 })).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { createAppearance } from './appearance.ts';
import type { Appearance } from './appearance.ts';
import { findRedraw } from './redraw.ts';

/** Of a to d some nodes, and edges between neighbours in the alphabet. */
function show(nodes: string, edges: string, parts: Partial<Appearance> = {}): Appearance {
  return {
    ...createAppearance({
      scheme: 'light',
      visibility: { nodes: new Set(nodes), edges: new Set(edges.split(' ').filter(Boolean)) },
      largestImportance: 1,
    }),
    ...parts,
  };
}

describe('what is drawn anew', () => {
  it('is what came and what went, and nothing of the rest', () => {
    expect(findRedraw(show('abc', 'ab bc'), show('abd', 'ab bd'))).toEqual({
      nodes: ['c', 'd'],
      edges: ['bc', 'bd'],
    });
    expect(findRedraw(show('ab', 'ab'), show('ab', 'ab'))).toEqual({ nodes: [], edges: [] });
  });

  it('is what has a mark or had one, as far as it is there', () => {
    const marked = show('ab', 'ab', { marks: new Map([['a', 'added']]) });
    const other = show('ab', 'ab', {
      marks: new Map([
        ['ab', 'added'],
        ['z', 'gone'],
      ]),
    });
    expect(findRedraw(marked, other)).toEqual({ nodes: ['a'], edges: ['ab'] });
    expect(findRedraw(other, show('ab', 'ab'))).toEqual({ nodes: [], edges: ['ab'] });
  });

  it('is a relationship that begins or ceases to bend', () => {
    const bent = show('ab', 'ab', { curvatures: new Map([['ab', 0.1]]) });
    const more = show('ab', 'ab', { curvatures: new Map([['ab', 0.2]]) });
    expect(findRedraw(show('ab', 'ab'), bent)?.edges).toEqual(['ab']);
    expect(findRedraw(bent, more)?.edges).toEqual([]);
  });

  it('is everything after a change of colours or sizes', () => {
    const before = show('ab', 'ab');
    expect(findRedraw(before, show('ab', 'ab', { scheme: 'dark' }))).toBeNull();
    expect(findRedraw(before, show('ab', 'ab', { groupColours: new Map() }))).toBeNull();
    expect(findRedraw(before, show('ab', 'ab', { mutesUnmarked: true }))).toBeNull();
    expect(findRedraw(before, show('ab', 'ab', { thickness: new Map() }))).toBeNull();
  });

  it('is little where a large graph gains a hundred relationships: all keep their strength', () => {
    const many = Array.from({ length: 60_000 }, (_, index) => `e${index}`);
    const redraw = findRedraw(show('a', many.slice(100).join(' ')), show('a', many.join(' ')));
    expect(redraw?.edges).toHaveLength(100);
  });
});

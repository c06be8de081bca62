import { expect, test } from 'vitest';
import type { PageNode } from './page.ts';
import { fill } from './page.ts';
import { findNodes } from './tools.ts';

// Only what the search looks at.
const nodes = ['Big Nova', 'Nova', 'Keystone once nova-auth'].map((name) => {
  const [shown = ''] = name.split(' once ');
  return { name: shown, text: name.toLowerCase() } as PageNode;
});

test('names that begin with what is sought come first, then names that have it, then facts', () => {
  expect(findNodes(nodes, ' NOVA ').map(({ name }) => name)).toEqual([
    'Nova',
    'Big Nova',
    'Keystone',
  ]);
  expect(findNodes(nodes, '')).toEqual([]);
  expect(fill('{} found', 3)).toBe('3 found');
});

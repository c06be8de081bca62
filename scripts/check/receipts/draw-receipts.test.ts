import { expect, test } from 'vitest';
import type { Dataset } from '../../../graph-data/facts/facts.ts';
import { drawReceipts } from './draw-receipts.ts';

const dataset: Dataset = {
  nodes: Array.from({ length: 50 }, (_, index) => ({
    id: `project:p${index}`,
    labels: ['Entity', 'Project'],
    properties: { sources: [`source:code#file-${index}`, 'source:page#1'] },
  })),
  relationships: [
    {
      id: 'PART_OF|project:p1|project:p2',
      type: 'PART_OF',
      start: 'project:p1',
      end: 'project:p2',
      properties: { sources: ['source:code#file-50', 'no receipt'] },
    },
  ],
};
const draw = (count: number, seed = 1) =>
  drawReceipts(dataset, { count, seed, canOpen: (id) => id === 'source:code' });
const locators = (count: number, seed?: number) =>
  draw(count, seed).drawn.map(({ receipt }) => receipt.locator);

test('one seed draws one row, another seed another', () => {
  expect(locators(20)).toEqual(locators(20));
  expect(locators(20)).not.toEqual(locators(20, 2));
});

test('nothing is drawn twice, and asking for more than there is draws all', () => {
  expect(new Set(locators(20)).size).toBe(20);
  expect(locators(1000).toSorted()).toEqual(
    Array.from({ length: 51 }, (_, index) => `file-${index}`).toSorted(),
  );
  expect(draw(0).drawn).toEqual([]);
});

test('what cannot be opened is counted by its source', () => {
  expect(draw(3).openable).toBe(51);
  expect([...draw(3).others]).toEqual([['source:page', 50]]);
});

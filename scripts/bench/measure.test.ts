import { expect, test } from 'vitest';
import { measure, measurePair, percentile } from './measure.ts';

test('a percentile is the sample at the nearest rank, whatever the order of the samples', () => {
  const samples = [40, 10, 30, 20];
  expect(percentile(samples, 0.5)).toBe(20);
  expect(percentile(samples, 0.99)).toBe(40);
  expect(percentile([7], 0.01)).toBe(7);
});

test('no samples have no percentile', () => {
  expect(percentile([], 0.5)).toBeNaN();
});

test('two ways are run in turn, and warm-up rounds are not counted', async () => {
  const calls: string[] = [];
  const { ours, bare } = await measurePair({
    ours: async (round) => calls.push(`ours ${round}`),
    bare: async (round) => calls.push(`bare ${round}`),
    rounds: 2,
    warmUp: 1,
  });
  expect(calls).toEqual(['ours 0', 'bare 0', 'ours 1', 'bare 1', 'ours 2', 'bare 2']);
  expect([ours.samples, bare.samples]).toEqual([2, 2]);
});

test('one way alone is measured as often as asked', async () => {
  let runs = 0;
  const latency = await measure({ run: async () => (runs += 1), rounds: 5, warmUp: 2 });
  expect(runs).toBe(7);
  expect(latency.samples).toBe(5);
});

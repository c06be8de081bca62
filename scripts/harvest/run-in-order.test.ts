import { expect, test } from 'vitest';
import { runInOrder } from './run-in-order.ts';

async function trace(works: { name: string; after: string[] }[], atOnce: number, failing = '') {
  const told: string[] = [];
  let running = 0;
  let most = 0;
  const run = runInOrder(works, atOnce, async ({ name }) => {
    running += 1;
    most = Math.max(most, running);
    told.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running -= 1;
    if (name === failing) throw new Error(`${name} failed`);
    told.push(`${name} ends`);
  });
  const error = await run.then(
    () => null,
    (cause: Error) => cause.message,
  );
  return { told, most, error };
}

const ORDER = [
  { name: 'c', after: ['a', 'b'] },
  { name: 'a', after: [] },
  { name: 'b', after: ['somebody else'] },
  { name: 'd', after: [] },
];

test('each begins after those it builds on, and no more than allowed run at once', async () => {
  const { told, most } = await trace(ORDER, 2);
  expect(most).toBe(2);
  expect(told).toHaveLength(8);
  expect(told.indexOf('c begins')).toBeGreaterThan(told.indexOf('a ends'));
  expect(told.indexOf('c begins')).toBeGreaterThan(told.indexOf('b ends'));
});

test('one that fails ends it, after what runs has ended', async () => {
  const { told, error } = await trace(ORDER, 2, 'a');
  expect(error).toBe('a failed');
  expect(told).toContain('b ends');
  expect(told).not.toContain('c begins');
});

test('works that wait for one another are told, not waited for', async () => {
  const circle = [
    { name: 'a', after: ['b'] },
    { name: 'b', after: ['a'] },
  ];
  expect((await trace(circle, 2)).error).toContain('wait for one another');
});

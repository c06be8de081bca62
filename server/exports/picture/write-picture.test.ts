import { expect, test } from 'vitest';
import { ABOUT, toChunks } from '../../../tests/support/export-bytes.ts';
import { SMALL_GRAPH } from '../../../tests/support/graphs.ts';
import type { GraphChunk } from '../../store/graph-store.ts';
import { createDrawingThreads, createTurns } from '../drawing-threads.ts';
import { createPictureWriter } from './write-picture.ts';

async function* stream(): AsyncIterable<GraphChunk> {
  yield* toChunks(SMALL_GRAPH);
}

test('a picture that nobody waits for is given up, and the next has its turn', async () => {
  const write = createPictureWriter('svg', createDrawingThreads(1));
  const leaving = new AbortController();
  const take = async (signal?: AbortSignal) => {
    const parts: Uint8Array[] = [];
    for await (const part of write(stream(), ABOUT, { signal })) parts.push(part);
    return Buffer.concat(parts).toString();
  };
  const given = take(leaving.signal);
  const next = take();
  leaving.abort();
  await expect(given).rejects.toMatchObject({ code: 'timeout' });
  expect((await next).endsWith('</svg>\n')).toBe(true);
});

test('so many tasks run at once, the others in the order in which they came', async () => {
  const inTurn = createTurns(2);
  const done: number[] = [];
  let running = 0;
  let most = 0;
  const task = (number: number) =>
    inTurn(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      done.push(number);
    });
  await Promise.all([1, 2, 3, 4, 5].map(task));
  expect([most, done]).toEqual([2, [1, 2, 3, 4, 5]]);
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTerminator } from './neo4j-terminate.ts';

type Terminate = Parameters<typeof createTerminator>[0];

const NEVER = new Promise<never>(() => undefined);

describe('ending what was given up', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('what is over by itself in time costs no question', async () => {
    const terminate = vi.fn<Terminate>(async () => []);
    const terminator = createTerminator(terminate);
    terminator.end('done', Promise.resolve());
    terminator.end('failed', Promise.reject(new Error('The query failed.')));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(terminate).not.toHaveBeenCalled();
  });

  test('any number that are given up are ended by one question, and asked for no more', async () => {
    const terminate = vi.fn<Terminate>(async (tags: readonly string[]) => tags);
    const terminator = createTerminator(terminate);
    for (const tag of ['a', 'b', 'c']) terminator.end(tag, NEVER);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(terminate.mock.calls).toEqual([[['a', 'b', 'c']]]);
  });

  test('what was not found is sought again, also by whoever could not ask, and at last left', async () => {
    const terminate = vi.fn<Terminate>(async (tags: readonly string[]) => {
      if (terminate.mock.calls.length === 1) throw new Error('The database is away.');
      return tags.filter((tag) => tag === 'found');
    });
    const terminator = createTerminator(terminate);
    terminator.end('found', NEVER);
    terminator.end('nowhere', NEVER);
    await vi.advanceTimersByTimeAsync(400);
    expect(terminate.mock.calls).toEqual([[['found', 'nowhere']], [['found', 'nowhere']]]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(terminate).toHaveBeenCalledTimes(10);
    terminator.end('later', NEVER);
    await vi.advanceTimersByTimeAsync(200);
    expect(terminate).toHaveBeenLastCalledWith(['later']);
  });

  test('once it is closed nothing is asked', async () => {
    const terminate = vi.fn<Terminate>(async () => []);
    const terminator = createTerminator(terminate);
    terminator.end('before', NEVER);
    await terminator.close();
    terminator.end('after', NEVER);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(terminate).not.toHaveBeenCalled();
  });
});

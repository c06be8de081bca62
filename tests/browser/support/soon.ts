import { expect } from 'vitest';

/** Looks again until what is expected is there: a busy machine takes its time. */
export function soon<Value>(read: () => Value | Promise<Value>) {
  return expect.poll(read, { timeout: 20_000 });
}

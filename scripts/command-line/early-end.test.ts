import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { tolerateEarlyEnd } from './early-end.ts';

test('a reader who has had enough is no failure, a full disk is', () => {
  const stream = new PassThrough();
  tolerateEarlyEnd(stream);
  const fail = (code: string) => stream.emit('error', Object.assign(new Error(code), { code }));
  expect(() => fail('EPIPE')).not.toThrow();
  expect(() => fail('ENOSPC')).toThrow('ENOSPC');
});

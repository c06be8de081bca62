import type { Writable } from 'node:stream';

/** Whoever reads may have had enough, as `head` has: then the rest is written to nobody. */
export function tolerateEarlyEnd(stream: Pick<Writable, 'on'>): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

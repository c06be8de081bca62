import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../graph-data/model/app-error.ts';

/** A reader such as `head` that has enough closes the pipe: that is no failure. */
export async function writeOut(
  bytes: AsyncIterable<string | Uint8Array>,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  try {
    await pipeline(Readable.from(bytes), stdout, { end: false });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EPIPE') return;
    if (error instanceof AppError || code !== 'ENOSPC') throw error;
    throw new AppError('unavailable', 'There is no room for what is written; it is not whole.', {
      cause: error,
    });
  }
}

/** Beside the file and renamed when it is whole, so that nobody takes half a file for one. */
export async function writeWhole(
  file: string,
  bytes: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const aside = `${file}.${randomUUID()}.part`;
  try {
    await pipeline(Readable.from(bytes), createWriteStream(aside, { flags: 'wx', flush: true }));
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    if (error instanceof AppError) throw error;
    throw new AppError('unavailable', `${file} cannot be written; is there room, and may you?`, {
      cause: error,
    });
  }
}

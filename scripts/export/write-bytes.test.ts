import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../graph-data/model/app-error.ts';
import { writeOut, writeWhole } from './write-bytes.ts';

async function* give(...parts: readonly string[]): AsyncIterable<string> {
  yield* parts;
}

/** As a store does that dies while a file is written. */
async function* breakHalfWay(): AsyncIterable<string> {
  yield 'half of ';
  throw new AppError('unavailable', 'The store is gone.');
}

describe('A file that is written', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stackscape-write-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('is there when it is whole, in the place of the one before', async () => {
    const file = path.join(folder, 'graph.gexf');
    await writeFile(file, 'before');
    await writeWhole(file, give('after', 'wards'));
    expect(await readFile(file, 'utf8')).toBe('afterwards');
    expect(await readdir(folder)).toEqual(['graph.gexf']);
  });

  test('leaves the one before as it was when it breaks, and nothing beside it', async () => {
    const file = path.join(folder, 'graph.gexf');
    await writeFile(file, 'before');
    await expect(writeWhole(file, breakHalfWay())).rejects.toThrow('The store is gone.');
    expect(await readFile(file, 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual(['graph.gexf']);
  });

  test('that may not be written is told with its name', async () => {
    const file = path.join(folder, 'no/such/folder.gexf');
    await expect(writeWhole(file, give('x'))).rejects.toMatchObject({ code: 'unavailable' });
  });

  // A device of Linux that is always full.
  test.skipIf(!existsSync('/dev/full'))(
    'a full disk under standard output is a sentence',
    async () => {
      const full = createWriteStream('/dev/full');
      await expect(writeOut(give('x'.repeat(100_000)), full)).rejects.toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining('room'),
      });
    },
  );
});

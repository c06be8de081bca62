import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { findProjectRoot } from '../../scripts/command-line/project-root.ts';

/**
 * A folder of the cache (`STACKSCAPE_CACHE`, or `.stackscape` of the project), made by `fill` when it
 * is not there yet. It appears whole or not at all; of two that make it at once one wins.
 */
export async function cacheFolder(
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const root = findProjectRoot(import.meta.url);
  const cache = path.resolve(process.env['STACKSCAPE_CACHE'] || path.join(root, '.stackscape'));
  const folder = path.join(cache, name);
  if (existsSync(folder)) return folder;
  await mkdir(path.dirname(folder), { recursive: true });
  const aside = await mkdtemp(`${folder}.preparing-`);
  try {
    await fill(aside);
    await rename(aside, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return folder;
}

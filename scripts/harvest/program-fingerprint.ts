import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** A fingerprint of all files below the folders, by path and content; a missing folder has none. */
export async function fingerprintFolders(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .toSorted();
    for (const file of files) {
      hash.update(`${path.relative(folder, file)}\n`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that holds `package.json`, `graph-data` and `dist`, found upwards from a module's own
 * address: the same answer from the sources and from the built bundle, whatever the working folder.
 */
export function findProjectRoot(moduleUrl: string): string {
  let folder = path.dirname(fileURLToPath(moduleUrl));
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('Stackscape must run from within its own folder.');
    folder = parent;
  }
  return folder;
}

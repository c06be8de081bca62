import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureLoaded } from '../../scripts/import/ensure-loaded.ts';
import { toEmbeddedSettings } from './stores.ts';

/** Loads the bundled dataset once for all browser suites, which only read it. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stackscape-browser-'));
  await ensureLoaded({
    settings: toEmbeddedSettings(folder),
    io: { stdout: process.stdout, stderr: process.stderr, env: {} },
    dataDirectory: path.resolve(import.meta.dirname, '../../graph-data'),
  });
  process.env['STACKSCAPE_SHARED_STORE'] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

import path from 'node:path';
import { parseSettings } from '../../server/config.ts';
import type { Settings } from '../../server/config.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { openStore } from '../../server/store/open-store.ts';
import type { CommandIo } from './command.ts';
import { ensureLoaded } from '../import/ensure-loaded.ts';
import { findProjectRoot } from './project-root.ts';

/** What a command that reads works with. */
export interface OpenedStore {
  readonly store: GraphStore;
  readonly dataDirectory: string;
  readonly settings: Settings;
}

/** Opens the configured store, loads the bundled dataset first where there is none, and closes it. */
export async function withStore<Result>(
  io: CommandIo,
  work: (store: GraphStore, dataDirectory: string, settings: Settings) => Promise<Result>,
): Promise<Result> {
  const settings = parseSettings(io.env, process.cwd());
  const dataDirectory = path.join(findProjectRoot(import.meta.url), 'graph-data');
  await ensureLoaded({ settings, io, dataDirectory });
  const store = openStore(settings);
  try {
    return await work(store, dataDirectory, settings);
  } finally {
    await store.close();
  }
}

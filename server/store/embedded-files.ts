import { randomBytes } from 'node:crypto';
import { access, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../graph-data/model/app-error.ts';

/**
 * The folder of the embedded store:
 *
 *     CURRENT             the name of the graph in use, replaced by a rename
 *     import.json         there while an import runs, and after one that was killed
 *     graph-DATASET-XXXX/ a graph, written whole before CURRENT names it
 */

const CURRENT = 'CURRENT';
const MARKER = 'import.json';
const GRAPH_FILE = 'graph.grafeo';

const markerSchema = z.object({
  pid: z.int(),
  hostname: z.string(),
  startedAt: z.string(),
  dataset: z.string(),
});
export type ImportMarker = z.infer<typeof markerSchema>;

export interface CurrentGraph {
  readonly name: string;
  /** The database's own file. */
  readonly path: string;
}

/** The graph in use; null where there is none, or its files are gone. */
export async function readCurrentGraph(storeDirectory: string): Promise<CurrentGraph | null> {
  try {
    const name = (await readFile(path.join(storeDirectory, CURRENT), 'utf8')).trim();
    if (!/^graph-[\w-]+$/.test(name)) return null;
    const file = path.join(storeDirectory, name, GRAPH_FILE);
    await access(file);
    return { name, path: file };
  } catch {
    return null;
  }
}

/** What the marker of an import says: nobody imports, one does, or one was ended before its end. */
export async function readImportState(
  storeDirectory: string,
): Promise<'none' | 'running' | 'interrupted'> {
  const marker = await readMarker(storeDirectory);
  if (marker === null) return 'none';
  return isAlive(marker) ? 'running' : 'interrupted';
}

async function readMarker(storeDirectory: string): Promise<ImportMarker | null> {
  let text: string;
  try {
    text = await readFile(path.join(storeDirectory, MARKER), 'utf8');
  } catch {
    return null;
  }
  try {
    return markerSchema.parse(JSON.parse(text));
  } catch {
    // A marker cut short by a kill is still a marker, of nobody who lives.
    return { pid: -1, hostname: hostname(), startedAt: '', dataset: '' };
  }
}

/** Whether the process of a marker still runs; one on another machine is believed to. */
export function isAlive(marker: { readonly pid: number; readonly hostname: string }): boolean {
  if (marker.hostname !== hostname()) return true;
  if (marker.pid <= 0) return false;
  try {
    process.kill(marker.pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and not ours.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

export interface GraphBuild {
  /** Where the new graph is to be written. */
  readonly path: string;
  /** Makes the new graph the one in use; the database must be closed before. */
  swapIn(): Promise<void>;
  /** Removes what was built; the graph in use stays. */
  abandon(): Promise<void>;
}

/**
 * Begins a new graph beside the one in use. Rejects with `conflict` while another import runs, and
 * with `unavailable` when the folder cannot be written. What an interrupted import left is removed.
 */
export async function beginBuild(
  storeDirectory: string,
  build: { readonly dataset: string; readonly startedAt: Date },
): Promise<GraphBuild> {
  if ((await readImportState(storeDirectory)) === 'running') {
    throw new AppError('conflict', 'Another import runs; wait until it has ended.');
  }
  const name = `graph-${build.dataset}-${randomBytes(3).toString('hex')}`;
  const folder = path.join(storeDirectory, name);
  try {
    await mkdir(storeDirectory, { recursive: true });
    await removeStrayGraphs(storeDirectory);
    const marker: ImportMarker = {
      pid: process.pid,
      hostname: hostname(),
      startedAt: build.startedAt.toISOString(),
      dataset: build.dataset,
    };
    await writeFile(path.join(storeDirectory, MARKER), JSON.stringify(marker));
    await mkdir(folder);
  } catch (error) {
    throw new AppError(
      'unavailable',
      `The folder of the embedded store cannot be written: ${storeDirectory}. Make it writable, or name another with STACKSCAPE_STORE_DIR.`,
      { cause: error },
    );
  }
  const endImport = () => rm(path.join(storeDirectory, MARKER), { force: true });
  return {
    path: path.join(folder, GRAPH_FILE),
    async swapIn() {
      const aside = path.join(storeDirectory, `${CURRENT}.${name}`);
      await writeFile(aside, `${name}\n`);
      await rename(aside, path.join(storeDirectory, CURRENT));
      await endImport();
    },
    async abandon() {
      await rm(folder, { recursive: true, force: true });
      await endImport();
    },
  };
}

/**
 * Removes graphs that nothing names. The one in use stays, and a server that still reads an older
 * one keeps its open files until it turns to the new one.
 */
async function removeStrayGraphs(storeDirectory: string): Promise<void> {
  const current = await readCurrentGraph(storeDirectory);
  for (const entry of await readdir(storeDirectory)) {
    if (entry === current?.name) continue;
    if (entry.startsWith('graph-') || entry.startsWith(`${CURRENT}.`)) {
      await rm(path.join(storeDirectory, entry), { recursive: true, force: true });
    }
  }
}

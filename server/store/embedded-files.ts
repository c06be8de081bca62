import { randomBytes } from 'node:crypto';
import { access, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../graph-data/model/app-error.ts';
import { claimImport } from './import-marker.ts';

/**
 * The folder of the embedded store:
 *
 *     CURRENT             the name of the graph in use, replaced by a rename
 *     import.json         there while an import runs, and after one that was killed
 *     graph-DATASET-XXXX/ a graph, written whole before CURRENT names it
 *     graph-DATASET-XXXX-chosen/ the same, of facts that somebody chose to import
 */

const CURRENT = 'CURRENT';
const GRAPH_FILE = 'graph.grafeo';

export interface CurrentGraph {
  readonly name: string;
  /** Fingerprint of its facts. */
  readonly dataset: string;
  /** Somebody chose these facts, so nothing but an import replaces them. */
  readonly isChosen: boolean;
  /** The database's own file. */
  readonly path: string;
}

/** The graph in use; null where there is none, or its files are gone. */
export async function readCurrentGraph(storeDirectory: string): Promise<CurrentGraph | null> {
  try {
    const name = (await readFile(path.join(storeDirectory, CURRENT), 'utf8')).trim();
    const [, dataset, chosen] = /^graph-([\w-]+?)-[0-9a-f]{6}(-chosen)?$/.exec(name) ?? [];
    if (dataset === undefined) return null;
    const file = path.join(storeDirectory, name, GRAPH_FILE);
    await access(file);
    return { name, dataset, isChosen: chosen !== undefined, path: file };
  } catch {
    return null;
  }
}

/** What is to be built. */
export interface BuildRequest {
  /** Fingerprint of its facts. */
  readonly dataset: string;
  readonly isChosen: boolean;
  readonly startedAt: Date;
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
export async function beginBuild(storeDirectory: string, build: BuildRequest): Promise<GraphBuild> {
  const suffix = build.isChosen ? '-chosen' : '';
  const name = `graph-${build.dataset}-${randomBytes(3).toString('hex')}${suffix}`;
  const folder = path.join(storeDirectory, name);
  const claim = await orUnwritable(storeDirectory, async () => {
    await makeFolder(storeDirectory);
    return claimImport(storeDirectory, build);
  });
  try {
    await orUnwritable(storeDirectory, async () => {
      await removeStrayGraphs(storeDirectory);
      await mkdir(folder);
    });
  } catch (error) {
    await claim.release();
    throw error;
  }
  return {
    path: path.join(folder, GRAPH_FILE),
    async swapIn() {
      if (!(await claim.isOurs())) {
        throw new AppError('conflict', 'Another import took this one for dead and began anew.');
      }
      await orUnwritable(storeDirectory, async () => {
        const aside = path.join(storeDirectory, `${CURRENT}.${name}`);
        await writeFile(aside, `${name}\n`);
        await rename(aside, path.join(storeDirectory, CURRENT));
      });
      await claim.release();
    },
    async abandon() {
      await rm(folder, { recursive: true, force: true });
      await claim.release();
    },
  };
}

/**
 * Makes the folder and those above it. Node's own recursive `mkdir` never comes back where a folder
 * that is there can hold no other, as in `/proc`.
 */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return;
    const above = path.dirname(folder);
    if (code !== 'ENOENT' || above === folder || (await isThere(above))) throw error;
    await makeFolder(above);
    await mkdir(folder);
  }
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function orUnwritable<Result>(
  storeDirectory: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      'unavailable',
      `The folder of the embedded store cannot be written: ${storeDirectory}. Make it writable, or name another with STACKSCAPE_STORE_DIR.`,
      { cause: error },
    );
  }
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

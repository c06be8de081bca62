import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AppError } from '../../graph-data/model/app-error.ts';
import { parseSettings } from '../../server/config.ts';
import type { Settings } from '../../server/config.ts';
import { startServer } from '../../server/main.ts';
import { findProjectRoot } from '../command-line/project-root.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { readDatasetFiles, toDataset } from '../dataset/read-dataset.ts';
import { importDataset } from '../import/import-dataset.ts';
import { prepareDataset } from '../import/prepare-dataset.ts';
import type { Progress } from '../import/progress.ts';
import { startLocalNeo4j } from '../neo4j/local-neo4j.ts';
import { Neo4jUnavailableError } from '../neo4j/unavailable.ts';

/** One store of the benchmark: where it is, and how to load and to serve it. */
export interface BenchStore {
  readonly name: 'embedded' | 'neo4j';
  readonly settings: Settings;
  /** Seconds that loading the bundled dataset took. */
  load(): Promise<number>;
  /** Serves it while `work` runs; the address is `http://127.0.0.1:PORT`. */
  serve<Result>(work: (address: string) => Promise<Result>): Promise<Result>;
}

export interface BenchStores {
  readonly dataset: Dataset;
  readonly embedded: BenchStore;
  /** Null where no Neo4j can be had. */
  readonly neo4j: BenchStore | null;
  readonly note: (text: string) => void;
}

const SILENT: Progress = {
  step: () => undefined,
  start: () => undefined,
  advance: () => undefined,
  stop: () => undefined,
};

/** Both stores with the bundled dataset, in folders of their own that are removed at the end. */
export async function withBenchStores(
  { env, note }: { readonly env: NodeJS.ProcessEnv; readonly note: (text: string) => void },
  work: (stores: BenchStores) => Promise<void>,
): Promise<void> {
  const root = findProjectRoot(import.meta.url);
  const folder = await mkdtemp(path.join(tmpdir(), 'stackscape-bench-'));
  note('Reading the dataset …');
  const shared = { ...(await readBundledDataset(root)), root };
  const embedded = createBenchStore('embedded', { STACKSCAPE_STORE_DIR: folder }, shared);
  const server = await startNeo4j(env, note);
  try {
    await embedded.load();
    const neo4j =
      server === null ? null : createBenchStore('neo4j', { NEO4J_URI: server.uri }, shared);
    await neo4j?.load();
    await work({ dataset: shared.dataset, embedded, neo4j, note });
  } finally {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The facts that come with the project, with all that is derived from them. */
export async function readBundledDataset(
  root: string,
): Promise<{ readonly dataset: Dataset; readonly fingerprint: string }> {
  const files = await readDatasetFiles({
    source: path.join(root, 'graph-data'),
    ownFactsDirectories: [],
  });
  const read = toDataset(files);
  const [problem] = read.problems;
  if (problem !== undefined) throw new AppError('invalid_request', problem.message);
  return { dataset: prepareDataset(read, () => undefined), fingerprint: read.fingerprint };
}

async function startNeo4j(env: NodeJS.ProcessEnv, note: (text: string) => void) {
  note('Starting a Neo4j …');
  try {
    return await startLocalNeo4j({ env, heapMegabytes: 1_024, isLasting: true });
  } catch (error) {
    if (!(error instanceof Neo4jUnavailableError)) throw error;
    note(`Without Neo4j: ${error.message}`);
    return null;
  }
}

/** A store of its own for a dataset, which `load` imports as `npm run import` does. */
export function createBenchStore(
  name: BenchStore['name'],
  environment: Record<string, string>,
  shared: { readonly dataset: Dataset; readonly fingerprint: string; readonly root: string },
): BenchStore {
  const settings = parseSettings(
    {
      ...environment,
      STACKSCAPE_PORT: '0',
      STACKSCAPE_RATE_LIMIT: '0',
      STACKSCAPE_LOG_LEVEL: 'silent',
    },
    shared.root,
  );
  return {
    name,
    settings,
    async load() {
      const started = performance.now();
      await importDataset({
        settings,
        dataset: shared.dataset,
        fingerprint: shared.fingerprint,
        isChosen: false,
        dryRun: false,
        progress: SILENT,
        signal: new AbortController().signal,
        now: () => new Date(),
      });
      return (performance.now() - started) / 1_000;
    },
    async serve(work) {
      const server = await startServer({
        settings,
        clientDirectory: path.join(shared.root, 'dist/client'),
        questionsDirectory: path.join(shared.root, 'graph-data/questions'),
        version: 'bench',
      });
      try {
        return await work(server.address);
      } finally {
        await server.close();
      }
    },
  };
}

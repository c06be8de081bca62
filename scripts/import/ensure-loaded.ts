import { AppError } from '../../graph-data/model/app-error.ts';
import type { Settings } from '../../server/config.ts';
import { readCurrentGraph } from '../../server/store/embedded-files.ts';
import { readImportState } from '../../server/store/import-marker.ts';
import { openStore } from '../../server/store/open-store.ts';
import type { CommandIo } from '../command-line/command.ts';
import { formatProblem } from '../dataset/facts.ts';
import { readDatasetFiles, toDataset } from '../dataset/read-dataset.ts';
import type { DatasetFiles } from '../dataset/read-dataset.ts';
import { importDataset } from './import-dataset.ts';
import { prepareDataset } from './prepare-dataset.ts';
import { createProgress } from './progress.ts';

/**
 * Loads the bundled dataset (and one's own facts) where the store does not hold it yet. An embedded
 * store follows the files; a Neo4j is only filled when it is empty or an import was interrupted,
 * since others may use it. Quick when there is nothing to do: only bytes are read and compared.
 */
export async function ensureLoaded(request: {
  readonly settings: Settings;
  readonly io: CommandIo;
  readonly dataDirectory: string;
}): Promise<void> {
  const { settings, io, dataDirectory } = request;
  const files = await readDatasetFiles({
    source: dataDirectory,
    ownFactsDirectories: settings.ownFactsDirectories,
  });
  const isLoaded =
    settings.neo4j === null
      ? await isLoadedEmbedded(settings, files.fingerprint)
      : await isLoadedNeo4j(settings, files.fingerprint, io);
  if (!isLoaded) await load(files, settings, io);
}

async function isLoadedEmbedded(settings: Settings, fingerprint: string): Promise<boolean> {
  const current = await readCurrentGraph(settings.storeDirectory);
  if (current?.name.startsWith(`graph-${fingerprint}-`)) return true;
  // Somebody else is loading: what is there is served, and followed when it is swapped.
  return current !== null && (await readImportState(settings.storeDirectory)) === 'running';
}

async function isLoadedNeo4j(
  settings: Settings,
  fingerprint: string,
  io: CommandIo,
): Promise<boolean> {
  const store = openStore(settings);
  try {
    const { import: state, dataset } = await store.getState();
    if (state === 'none' || state === 'interrupted') return false;
    if (state === 'complete' && dataset !== fingerprint) {
      io.stderr.write(
        'Neo4j holds another dataset than the bundled one; load this one with: npm run import\n',
      );
    }
    return true;
  } finally {
    await store.close();
  }
}

async function load(files: DatasetFiles, settings: Settings, io: CommandIo): Promise<void> {
  const read = toDataset(files);
  if (read.problems.length > 0) {
    for (const problem of read.problems) io.stderr.write(`${formatProblem(problem)}\n`);
    throw new AppError('invalid_request', 'The dataset has problems; nothing was loaded.');
  }
  const progress = createProgress(io.stderr);
  progress.step('Loading the dataset');
  await importDataset({
    settings,
    dataset: prepareDataset(read, progress.step),
    fingerprint: read.fingerprint,
    dryRun: false,
    progress,
    signal: new AbortController().signal,
    now: () => new Date(),
  });
}

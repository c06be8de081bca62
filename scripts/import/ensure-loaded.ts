import { AppError } from '../../graph-data/model/app-error.ts';
import type { Settings } from '../../server/config.ts';
import { readCurrentGraph } from '../../server/store/embedded-files.ts';
import { readImportState } from '../../server/store/import-marker.ts';
import { openStore } from '../../server/store/open-store.ts';
import type { CommandIo } from '../command-line/command.ts';
import { withStop } from '../command-line/with-stop.ts';
import { formatProblem } from '../../graph-data/facts/facts.ts';
import { readDatasetFiles, toDataset } from '../dataset/read-dataset.ts';
import type { DatasetFiles } from '../dataset/read-dataset.ts';
import { checkOwnFolders } from './check-own-folders.ts';
import { importDataset } from './import-dataset.ts';
import { prepareDataset } from './prepare-dataset.ts';
import { createProgress } from './progress.ts';

/**
 * Loads the bundled dataset (and the facts of STACKSCAPE_DATA) where the store does not hold it yet.
 * An embedded store follows the files, unless somebody chose other facts for it; a Neo4j is only
 * filled when it is empty or an import was interrupted, since others may use it. Quick when there is nothing to do: only bytes are read and compared.
 */
export async function ensureLoaded(request: {
  readonly settings: Settings;
  readonly io: CommandIo;
  readonly dataDirectory: string;
}): Promise<void> {
  const { settings, io, dataDirectory } = request;
  await checkOwnFolders(settings.ownFactsDirectories);
  const files = await readDatasetFiles({
    source: dataDirectory,
    ownFactsDirectories: settings.ownFactsDirectories,
  });
  const isLoaded =
    settings.neo4j === null
      ? await isLoadedEmbedded(settings, files.fingerprint, io)
      : await isLoadedNeo4j(settings, files.fingerprint, io);
  if (!isLoaded) await withStop((signal) => load(files, { settings, io, signal }));
}

async function isLoadedEmbedded(
  settings: Settings,
  fingerprint: string,
  io: CommandIo,
): Promise<boolean> {
  const current = await readCurrentGraph(settings.storeDirectory);
  if (current?.dataset === fingerprint) return true;
  if (current?.isChosen === true) {
    io.stderr.write(
      'The store holds the facts that were imported with --dataset or --data; load the bundled ones with: npm run import\n',
    );
    return true;
  }
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

async function load(
  files: DatasetFiles,
  parts: { readonly settings: Settings; readonly io: CommandIo; readonly signal: AbortSignal },
): Promise<void> {
  const { settings, io, signal } = parts;
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
    isChosen: false,
    dryRun: false,
    progress,
    signal,
    now: () => new Date(),
  });
}

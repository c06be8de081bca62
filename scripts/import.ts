import path from 'node:path';
import { Command } from 'commander';
import { AppError } from '../graph-data/model/app-error.ts';
import { parseSettings } from '../server/config.ts';
import type { CommandIo } from './command-line/command.ts';
import { formatProblem } from '../graph-data/facts/facts.ts';
import { readDatasetFiles, toDataset } from './dataset/read-dataset.ts';
import { checkOwnFolders } from './import/check-own-folders.ts';
import { importDataset } from './import/import-dataset.ts';
import { describePlan, isEmptyPlan } from './import/plan.ts';
import { prepareDataset } from './import/prepare-dataset.ts';
import { createProgress } from './import/progress.ts';
import { findProjectRoot } from './command-line/project-root.ts';
import { runCommand } from './command-line/run-command.ts';
import { withStop } from './command-line/with-stop.ts';

interface ImportOptions {
  readonly dataset?: string;
  readonly data: readonly string[];
  readonly dryRun?: true;
}

/** `npm run import`: makes the configured store hold the dataset, whatever it held before. */
export function run(argv: string[], io: CommandIo): Promise<number> {
  const command = new Command('stackscape import')
    .description('Load the dataset into the embedded store, or into Neo4j where NEO4J_URI is set.')
    .option('--dataset <path>', 'a folder like graph-data, or a JSON Lines export, instead of ours')
    .option('--data <dir...>', "folders of one's own facts to lay over it", [])
    .option('--dry-run', 'print what would change, and change nothing')
    .allowExcessArguments(false);
  return runCommand({ command, argv, io }, () => runImport(command.opts<ImportOptions>(), io));
}

async function runImport(options: ImportOptions, io: CommandIo): Promise<number> {
  const settings = parseSettings(io.env, process.cwd());
  const started = performance.now();
  await checkOwnFolders(settings.ownFactsDirectories);
  const read = toDataset(
    await readDatasetFiles({
      source: options.dataset ?? path.join(findProjectRoot(import.meta.url), 'graph-data'),
      ownFactsDirectories: [...settings.ownFactsDirectories, ...options.data],
    }),
  );
  if (read.problems.length > 0) {
    for (const problem of read.problems) io.stderr.write(`${formatProblem(problem)}\n`);
    const count = read.problems.length;
    throw new AppError(
      'invalid_request',
      `${count} ${count === 1 ? 'problem' : 'problems'} in the dataset; nothing was imported.`,
    );
  }
  const progress = createProgress(io.stderr);
  const dataset = prepareDataset(read, (title) => progress.step(`Computing ${title}`));
  const plan = await withStop((signal) =>
    importDataset({
      settings,
      dataset,
      fingerprint: read.fingerprint,
      isChosen: options.dataset !== undefined || options.data.length > 0,
      dryRun: options.dryRun === true,
      progress,
      signal,
      now: () => new Date(),
    }),
  );
  if (options.dryRun === true || isEmptyPlan(plan)) {
    io.stdout.write(`${describePlan(plan)}\n`);
    return 0;
  }
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  io.stdout.write(
    `Imported ${dataset.nodes.length} nodes and ${dataset.relationships.length} relationships in ${seconds} s.\n`,
  );
  return 0;
}

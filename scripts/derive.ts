import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { AppError } from '../graph-data/model/app-error.ts';
import type { CommandIo } from './command-line/command.ts';
import { formatDerivedFile } from './dataset/derived-values.ts';
import { formatProblem } from '../graph-data/facts/facts.ts';
import { toFactsFingerprint } from './dataset/fingerprint.ts';
import { readDatasetFiles, toDataset } from './dataset/read-dataset.ts';
import { deriveValues } from './derive/derive-values.ts';
import { findProjectRoot } from './command-line/project-root.ts';
import { runCommand } from './command-line/run-command.ts';

/** A calm picture of some thousand nodes; half a minute on two cores. */
const ITERATIONS = 2_000;

/** `npm run derive`: computes `graph-data/derived.jsonl`, which is committed with the facts. */
export function run(argv: string[], io: CommandIo): Promise<number> {
  const command = new Command('stackscape derive')
    .description('Compute positions, communities and centralities of the bundled dataset.')
    .option('--dataset <dir>', 'a folder like graph-data; its derived.jsonl is written')
    .allowExcessArguments(false);
  return runCommand({ command, argv, io }, async () => {
    const { dataset: folder } = command.opts<{ dataset?: string }>();
    const source = folder ?? path.join(findProjectRoot(import.meta.url), 'graph-data');
    const files = await readDatasetFiles({ source, ownFactsDirectories: [] });
    // What was derived before is written anew, also where it cannot be read.
    const { dataset, problems } = toDataset({ ...files, derivedFile: null });
    if (problems.length > 0) {
      for (const problem of problems) io.stdout.write(`${formatProblem(problem)}\n`);
      throw new AppError('invalid_request', 'The dataset has problems; nothing was computed.');
    }
    const byId = deriveValues(dataset, {
      iterations: ITERATIONS,
      betweenness: true,
      onStep: (title) => io.stderr.write(`Computing ${title} …\n`),
    });
    const file = path.join(source, 'derived.jsonl');
    const text = formatDerivedFile({ fingerprint: toFactsFingerprint(dataset), byId });
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
    io.stdout.write(`${file}: ${byId.size} nodes\n`);
    return 0;
  });
}

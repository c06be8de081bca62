import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { AppError } from '../graph-data/model/app-error.ts';
import { kindOf } from '../graph-data/model/graph.ts';
import { findConflicts } from './check/conflicts/find-conflicts.ts';
import { formatConflicts } from './check/conflicts/format-conflicts.ts';
import { listLookalikes, toLookalikeProblems } from './check/lookalikes.ts';
import { checkReceipts } from './check/receipts/check-receipts.ts';
import { formatReceipts } from './check/receipts/format-receipts.ts';
import type { CommandIo } from './command-line/command.ts';
import { tolerateEarlyEnd } from './command-line/early-end.ts';
import { runCommand } from './command-line/run-command.ts';
import { formatProblem } from '../graph-data/facts/facts.ts';
import type { Dataset } from '../graph-data/facts/facts.ts';
import { readDatasetFiles, toDataset } from './dataset/read-dataset.ts';
import { judgeLookalikes } from './dataset/resolution/judge-lookalikes.ts';
import { checkDerived } from './dataset/rules/derived-rule.ts';
import { findProjectRoot } from './command-line/project-root.ts';

interface Options {
  readonly dataset?: string;
  readonly data: string[];
  readonly conflicts?: true;
  readonly duplicates?: true;
  readonly receipts?: number;
  readonly seed: number;
  readonly repositories?: string;
}

/** `npm run check`: proves the dataset, and names file and line of what is wrong. */
export function run(argv: string[], io: CommandIo): Promise<number> {
  const command = new Command('stackscape check')
    .description('Prove the dataset: schema, receipts, ends, duplicates, dates, private data.')
    .option('--dataset <path>', 'a folder like graph-data, or a JSON Lines file')
    .option('--data <dir...>', "folders of one's own facts to check over it", [])
    .option('--conflicts', 'list on what sources disagree, with the receipts of each side')
    .option('--duplicates', 'list what looks alike, with what was judged of it')
    .option('--receipts <n>', 'draw so many receipts and open each in the clones', parseCount)
    .option('--seed <n>', 'draw others', parseCount, 1)
    .option('--repositories <dir>', 'the folder with the clones, for --receipts')
    .allowExcessArguments(false);
  return runCommand({ command, argv, io }, async () => {
    const options = command.opts<Options>();
    tolerateEarlyEnd(io.stdout);
    const source = options.dataset ?? path.join(findProjectRoot(import.meta.url), 'graph-data');
    const files = await readDatasetFiles({ source, ownFactsDirectories: options.data });
    const { facts, claims, dataset, table, derived, problems: broken } = toDataset(files);
    const { derivedFile } = files;
    // Values that cannot be read are a problem already.
    const stale =
      derivedFile === null || derived.fingerprint === ''
        ? []
        : checkDerived(facts, { file: derivedFile.name, derived });
    const lookalikes = judgeLookalikes(dataset, table);
    // An export carries no judgements, so what looks alike in one is nobody's fault.
    const unjudged = files.isExport ? [] : toLookalikeProblems(lookalikes, facts);
    const problems = [...broken, ...unjudged, ...stale];
    for (const problem of problems) io.stdout.write(`${formatProblem(problem)}\n`);
    if (options.conflicts) {
      const conflicts = findConflicts({ facts, claims, dataset });
      for (const line of formatConflicts(conflicts)) io.stdout.write(`${line}\n`);
    }
    if (options.duplicates) {
      for (const line of listLookalikes(lookalikes, table)) io.stdout.write(`${line}\n`);
    }
    const opened = await openReceipts(dataset, options);
    for (const line of opened.lines) io.stdout.write(`${line}\n`);
    io.stdout.write(`${summarise(dataset)}\n`);
    const found = problems.length + opened.failures;
    if (found > 0) io.stderr.write(`${found} ${found === 1 ? 'problem' : 'problems'} found.\n`);
    return found > 0 ? 1 : 0;
  });
}

/** Opens what was asked for; nothing when no receipts were asked for. */
async function openReceipts(
  dataset: Dataset,
  { receipts: count, seed, repositories: directory }: Options,
): Promise<{ readonly lines: readonly string[]; readonly failures: number }> {
  if (count === undefined) return { lines: [], failures: 0 };
  if (directory === undefined) {
    const message = 'Receipts are opened in clones: say where they are with --repositories DIR.';
    throw new AppError('invalid_request', message);
  }
  const checked = await checkReceipts(dataset, { count, seed, directory });
  const failures = checked.receipts.filter(({ missing }) => missing.length > 0).length;
  return { lines: formatReceipts(checked), failures };
}

function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

function summarise({ nodes, relationships }: Dataset): string {
  const kinds = countBy(nodes.map(({ labels }) => kindOf(labels) ?? 'unknown'));
  const types = countBy(relationships.map(({ type }) => type));
  const list = (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
  return [
    `${nodes.length} nodes${kinds.size === 0 ? '' : `: ${list(kinds)}`}`,
    `${relationships.length} relationships${types.size === 0 ? '' : `: ${list(types)}`}`,
  ].join('\n');
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names.toSorted()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

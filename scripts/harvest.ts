import path from 'node:path';
import { Command } from 'commander';
import { toTable } from './bench/table.ts';
import type { CommandIo } from './command-line/command.ts';
import { harvestRepositories } from './harvest/harvest-repositories.ts';
import type { Outcome } from './harvest/harvest-repositories.ts';
import { governance } from './harvest/sources/governance.ts';
import { releaseDeliverables } from './harvest/sources/release-deliverables.ts';
import { releaseSeries } from './harvest/sources/release-series.ts';
import { formatWarning } from './harvest/warnings.ts';
import { findProjectRoot } from './command-line/project-root.ts';
import { runCommand } from './command-line/run-command.ts';

/** In the order in which they build on one another. */
const SOURCES = [releaseSeries, governance, releaseDeliverables];

/** `npm run harvest`: gathers facts from clones of the community's repositories. */
export function run(argv: string[], io: CommandIo): Promise<number> {
  const command = new Command('stackscape harvest')
    .description('Rebuild graph-data/harvested from local clones of upstream repositories.')
    .requiredOption('--repositories <dir>', 'the folder with the clones, bare or with a work tree')
    .option('--clone', 'clone what is missing from opendev.org into that folder')
    .option('--output <dir>', 'where to write the facts, instead of graph-data/harvested')
    .allowExcessArguments(false);
  return runCommand({ command, argv, io }, async () => {
    const options = command.opts<{ repositories: string; clone?: true; output?: string }>();
    const isTerminal = 'isTTY' in io.stderr && io.stderr.isTTY === true;
    const outcomes = await harvestRepositories({
      sources: SOURCES,
      directory: options.repositories,
      clone: options.clone === true,
      output:
        options.output ?? path.join(findProjectRoot(import.meta.url), 'graph-data', 'harvested'),
      tell: (step) => {
        if (isTerminal) io.stderr.write(`${step} …\n`);
      },
    });
    for (const outcome of outcomes) tellTrouble(outcome, io);
    io.stdout.write(`${toTable(HEADER, outcomes.map(toRow))}\n`);
    return outcomes.every((outcome) => 'problem' in outcome) ? 1 : 0;
  });
}

const HEADER = ['source', 'commit', 'date', 'facts', 'added', 'changed', 'gone', 'warnings'];

function tellTrouble(outcome: Outcome, { stderr }: CommandIo): void {
  if ('problem' in outcome) {
    stderr.write(`${outcome.problem}\nThe earlier facts of ${outcome.repository.path} stay.\n`);
    return;
  }
  for (const warning of outcome.warnings) stderr.write(`${formatWarning(warning)}\n`);
}

function toRow(outcome: Outcome): string[] {
  const { path: source } = outcome.repository;
  if ('problem' in outcome) return [source, 'not read', ...Array<string>(6).fill('–')];
  const { commit, facts, changes, warnings } = outcome;
  const counts = [facts, changes.added, changes.changed, changes.gone, warnings.length];
  return [source, commit.hash.slice(0, 12), commit.date, ...counts.map(String)];
}

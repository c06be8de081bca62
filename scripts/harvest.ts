import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { AppError } from '../graph-data/model/app-error.ts';
import { toTable } from './bench/table.ts';
import type { CommandIo } from './command-line/command.ts';
import { findProjectRoot } from './command-line/project-root.ts';
import { runCommand } from './command-line/run-command.ts';
import { prepareFactFolder } from './harvest/fact-file.ts';
import { createHarvestProgress } from './harvest/harvest-progress.ts';
import { harvestSources } from './harvest/harvest-sources.ts';
import type { Outcome } from './harvest/harvest-sources.ts';
import { fingerprintFolders } from './harvest/program-fingerprint.ts';
import { readNames } from './harvest/read-names.ts';
import type { HarvestSource } from './harvest/source.ts';
import { elections } from './harvest/sources/elections.ts';
import { contributions } from './harvest/sources/contributions.ts';
import { dependencies } from './harvest/sources/dependencies.ts';
import { governance } from './harvest/sources/governance.ts';
import { landscape } from './harvest/sources/landscape.ts';
import { projectConfig } from './harvest/sources/project-config.ts';
import { releaseDeliverables } from './harvest/sources/release-deliverables.ts';
import { releaseSeries } from './harvest/sources/release-series.ts';
import { formatWarning } from './harvest/warnings.ts';

const SOURCES: readonly HarvestSource[] = [
  releaseSeries,
  governance,
  elections,
  releaseDeliverables,
  contributions,
  dependencies,
  projectConfig,
  landscape,
];

interface Options {
  readonly repositories: string;
  readonly clone?: true;
  readonly fresh?: true;
  readonly only?: readonly string[];
  readonly output?: string;
  readonly tables?: string;
  readonly cache?: string;
}

/** `npm run harvest`: gathers facts from clones of the community's repositories. */
export function run(argv: string[], io: CommandIo): Promise<number> {
  const names = SOURCES.map(({ name }) => name).join(', ');
  const command = new Command('stackscape harvest')
    .description('Rebuild graph-data/harvested from local clones of upstream repositories.')
    .requiredOption('--repositories <dir>', 'the folder with the clones, bare or with a work tree')
    .option('--clone', 'clone what is missing from opendev.org into that folder')
    .option('--only <source...>', `gather these sources only: ${names}`)
    .option('--fresh', 'work everything out anew, not only what is new since the last harvest')
    .option('--output <dir>', 'where to write the facts, instead of graph-data/harvested')
    .option('--tables <dir>', 'where the tables of names are, instead of graph-data/curated')
    .option('--cache <dir>', 'where results are kept for the next time, instead of .stackscape')
    .allowExcessArguments(false);
  return runCommand({ command, argv, io }, async () => {
    const options = command.opts<Options>();
    const root = findProjectRoot(import.meta.url);
    const sources = chooseSources(options.only);
    const tables = options.tables ?? path.join(root, 'graph-data', 'curated');
    const cache = options.cache ?? path.join(root, '.stackscape', 'harvest');
    const output = options.output ?? path.join(root, 'graph-data', 'harvested');
    await prepareFactFolder(output);
    const outcomes = await harvestSources({
      sources,
      directory: options.repositories,
      clone: options.clone === true,
      output,
      cache: options.fresh === true ? null : cache,
      program: await fingerprintFolders([
        fileURLToPath(new URL('.', import.meta.url)),
        tables,
        path.join(path.dirname(tables), 'affiliations'),
      ]),
      today: new Date().toISOString().slice(0, 10),
      names: await readNames(tables),
      readTable: (name) =>
        readTable(path.join(name.includes('/') ? path.dirname(tables) : tables, name)),
      progress: createHarvestProgress(io.stderr, sources.length),
    });
    for (const outcome of outcomes) tellTrouble(outcome, io);
    io.stdout.write(`${toTable(HEADER, outcomes.map(toRow))}\n`);
    return outcomes.every(({ clones }) => clones === null) ? 1 : 0;
  });
}

function chooseSources(only: readonly string[] | undefined): readonly HarvestSource[] {
  const unknown = only?.find((name) => !SOURCES.some((source) => source.name === name));
  if (unknown !== undefined) {
    const known = SOURCES.map(({ name }) => name).join(', ');
    throw new AppError('invalid_request', `There is no source "${unknown}"; there are ${known}.`);
  }
  return only === undefined ? SOURCES : SOURCES.filter(({ name }) => only.includes(name));
}

async function readTable(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new AppError('not_found', `The table ${file} is needed and cannot be read.`, { cause });
  }
}

const HEADER = ['source', 'clones', 'commit', 'facts', 'added', 'changed', 'gone', 'warnings'];

function tellTrouble(outcome: Outcome, { stderr }: CommandIo): void {
  const { source, problems } = outcome;
  for (const problem of problems) stderr.write(`${problem}\n`);
  if (outcome.clones === null) stderr.write(`The earlier facts of ${source.name} stay.\n`);
  else {
    if (problems.length > 0) {
      stderr.write(`What rests on them alone stays among the facts of ${source.name}.\n`);
    }
    for (const warning of outcome.warnings) stderr.write(`${formatWarning(warning)}\n`);
  }
}

function toRow(outcome: Outcome): string[] {
  const { name } = outcome.source;
  if (outcome.clones === null) return [name, 'not read', ...Array<string>(6).fill('–')];
  const { clones, facts, changes, warnings } = outcome;
  const commit = clones.length === 1 ? (clones[0]?.head.hash.slice(0, 12) ?? '–') : '–';
  const counts = [facts, changes.added, changes.changed, changes.gone, warnings.length];
  return [name, String(clones.length), commit, ...counts.map(String)];
}

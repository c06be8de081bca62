import path from 'node:path';
import { AppError } from '../../graph-data/model/app-error.ts';
import { findClone, toAddress, toCloneCommand, toClonePlace } from './clones.ts';
import { countChanges, readFactFile, toFactLines, writeFactFile } from './fact-file.ts';
import type { Changes } from './fact-file.ts';
import { createFactCollector } from './fact-collector.ts';
import type { FactCollector, FactSet } from './fact-collector.ts';
import { cloneRepository, listFiles, readFiles, readHead } from './git.ts';
import type { Commit } from './git.ts';
import { toReceipt } from './source.ts';
import type { HarvestSource, UpstreamRepository } from './source.ts';
import type { Warning } from './warnings.ts';

/** What came of one upstream repository. */
export type Outcome =
  | {
      readonly repository: UpstreamRepository;
      readonly commit: Commit;
      readonly facts: number;
      readonly changes: Changes;
      readonly warnings: readonly Warning[];
    }
  | {
      readonly repository: UpstreamRepository;
      /** Why its old facts stay: a sentence for people. */
      readonly problem: string;
    };

export interface HarvestOptions {
  /** In the order in which they build on one another. */
  readonly sources: readonly HarvestSource[];
  /** The folder of clones. */
  readonly directory: string;
  /** The folder of fact files. */
  readonly output: string;
  /** Whether to clone what is missing. */
  readonly clone: boolean;
  readonly tell: (step: string) => void;
}

/** What of a repository its sources have read and gathered so far. */
interface Reading {
  readonly repository: UpstreamRepository;
  readonly commit: Commit;
  readonly texts: ReadonlyMap<string, string>;
  readonly collector: FactCollector;
  readonly warnings: Warning[];
}

/**
 * Reads all repositories side by side, then lets each source gather its facts, and writes the file
 * of each repository that could be read whole. Resolves to an outcome a repository.
 */
export async function harvestRepositories(options: HarvestOptions): Promise<Outcome[]> {
  const repositories = [...new Set(options.sources.map(({ repository }) => repository))];
  const attempts = await Promise.all(
    repositories.map(async (repository) => {
      const before = await readFactFile(toFile(options, repository));
      const reading = await orProblem(() => readRepository(options, repository));
      return { repository, before, reading };
    }),
  );
  const readings = new Map(attempts.map(({ repository, reading }) => [repository, reading]));
  for (const source of options.sources) {
    const reading = readings.get(source.repository);
    if (reading === undefined || typeof reading === 'string') continue;
    const known = uniteFacts(
      attempts.map(({ repository, before }) => toKnownFacts(readings.get(repository), before)),
    );
    options.tell(`${source.repository.path}: gathering facts from ${reading.texts.size} files`);
    const gathered = await orProblem(() => gather(source, reading, known));
    if (typeof gathered === 'string') readings.set(source.repository, gathered);
  }
  return Promise.all(
    attempts.map(({ repository, before }) =>
      conclude({ options, repository, before, reading: readings.get(repository) }),
    ),
  );
}

function toFile({ output }: HarvestOptions, { name }: UpstreamRepository): string {
  return path.join(output, `${name}.jsonl`);
}

/** What went wrong with one repository must not keep the others from being read. */
async function orProblem<Result>(work: () => Result | Promise<Result>): Promise<Result | string> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

/** The clone of a repository, newly made where that is wanted; rejects when there is none. */
async function obtainClone(
  { directory, clone, tell }: HarvestOptions,
  { path: repository }: UpstreamRepository,
): Promise<string> {
  const found = await findClone(directory, repository);
  if (found !== null) return found;
  if (!clone) {
    const command = toCloneCommand(directory, repository);
    const sentence = `There is no clone of ${repository} in ${directory}.`;
    throw new AppError('not_found', `${sentence} Get it with: ${command}`);
  }
  tell(`${repository}: cloning, which can take minutes`);
  const place = toClonePlace(directory, repository);
  await cloneRepository(toAddress(repository), place);
  return place;
}

async function readRepository(
  options: HarvestOptions,
  repository: UpstreamRepository,
): Promise<Reading> {
  const { sources, tell } = options;
  const clone = await obtainClone(options, repository);
  const commit = await readHead(clone);
  const own = sources.filter((source) => source.repository === repository);
  const paths = (await listFiles(clone, commit)).filter((file) =>
    own.some((source) => source.reads(file)),
  );
  tell(`${repository.path}: reading ${paths.length} files at ${commit.hash.slice(0, 12)}`);
  const texts = await readFiles(clone, { commit, paths });
  const collector = createFactCollector();
  addSourceNode(collector, repository, commit);
  return { repository, commit, texts, collector, warnings: [] };
}

function addSourceNode(
  collector: FactCollector,
  repository: UpstreamRepository,
  { hash, date }: Commit,
): void {
  const address = toAddress(repository.path);
  collector.addNode({
    id: `source:${repository.name}`,
    kind: 'Source',
    name: repository.title,
    properties: {
      sourceType: 'repository',
      url: address,
      repository: address,
      commit: hash,
      date,
      permalink: `${address}/src/commit/{commit}/{path}`,
    },
    receipt: toReceipt(repository, repository.mainFile),
  });
}

function gather(source: HarvestSource, reading: Reading, known: FactSet): void {
  const { repository, texts, commit, collector, warnings } = reading;
  source.gather(
    {
      repository,
      files: new Map([...texts].filter(([file]) => source.reads(file))),
      date: commit.date,
      known,
      warn: (warning) => warnings.push({ source: repository.path, ...warning }),
    },
    collector,
  );
}

function toKnownFacts(reading: Reading | string | undefined, before: FactSet): FactSet {
  return reading === undefined || typeof reading === 'string' ? before : reading.collector.facts;
}

function uniteFacts(sets: readonly FactSet[]): FactSet {
  return {
    nodes: new Map(sets.flatMap(({ nodes }) => [...nodes])),
    relationships: new Map(sets.flatMap(({ relationships }) => [...relationships])),
  };
}

async function conclude(attempt: {
  readonly options: HarvestOptions;
  readonly repository: UpstreamRepository;
  readonly before: FactSet;
  readonly reading: Reading | string | undefined;
}): Promise<Outcome> {
  const { options, repository, before, reading } = attempt;
  if (reading === undefined) throw new Error(`${repository.path} was not attempted.`);
  if (typeof reading === 'string') return { repository, problem: reading };
  const lines = toFactLines(reading.collector.facts);
  await writeFactFile(toFile(options, repository), lines);
  const { commit, warnings } = reading;
  const changes = countChanges(toFactLines(before), lines);
  return { repository, commit, facts: lines.size, changes, warnings };
}

import path from 'node:path';
import { AppError } from '../../graph-data/model/app-error.ts';
import { openClone } from './clone.ts';
import type { Clone } from './clone.ts';
import { findClone, toAddress, toCloneCommand, toClonePlace } from './clones.ts';
import { countChanges, readFactFile, toFactLines, writeFactFile } from './fact-file.ts';
import type { Changes } from './fact-file.ts';
import { createFactCollector } from './fact-collector.ts';
import type { FactSet } from './fact-collector.ts';
import { cloneRepository } from './git.ts';
import { fingerprintInputs, fingerprintLines, readLastRun, writeLastRun } from './last-run.ts';
import { openMemo } from './memo.ts';
import { findFactsOf, uniteFacts } from './fact-sets.ts';
import { mapAtMost } from './map-at-most.ts';
import type { NameResolver } from './resolve-names.ts';
import { runInOrder } from './run-in-order.ts';
import type { HarvestSource, ReadTable, SourceProgress, UpstreamRepository } from './source.ts';
import { addSourceNodes } from './source-nodes.ts';
import type { Warning } from './warnings.ts';

/** What came of one source. */
export type Outcome = {
  readonly source: HarvestSource;
  /** Why old facts stay, a sentence each: all of them when nothing could be gathered. */
  readonly problems: readonly string[];
} & (
  | {
      readonly clones: readonly Clone[];
      readonly facts: number;
      readonly changes: Changes;
      readonly warnings: readonly Warning[];
    }
  | { readonly clones: null }
);

export interface HarvestOptions {
  readonly sources: readonly HarvestSource[];
  /** The folder of clones. */
  readonly directory: string;
  /** The folder of fact files. */
  readonly output: string;
  /** The folder of what was worked out before; null to begin anew. */
  readonly cache: string | null;
  /** Whether to clone what is missing. */
  readonly clone: boolean;
  /** Fingerprint of the harvester and of the tables: what was made by another is made anew. */
  readonly program: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly names: NameResolver;
  readonly readTable: ReadTable;
  readonly progress: HarvestProgress;
}

/** Tells people how far the sources have come. */
export interface HarvestProgress {
  begin(source: string): SourceProgress;
  end(source: string): void;
}

/** Two cores: one reads with git while the other makes facts. */
const AT_ONCE = 2;

/**
 * Lets each source gather its facts, two side by side, a source after those it builds on, and
 * writes its file. Resolves to an outcome a source, in the order given.
 */
export async function harvestSources(options: HarvestOptions): Promise<Outcome[]> {
  const facts = new Map<string, FactSet>();
  const outcomes = new Map<string, Outcome>();
  await runInOrder(options.sources, AT_ONCE, async (source) => {
    const known = uniteFacts(
      await Promise.all(
        source.after.map((name) => facts.get(name) ?? readFactFile(toFile(options, name))),
      ),
    );
    const before = await readFactFile(toFile(options, source.name));
    const result = await harvestOne(options, { source, known, before });
    facts.set(source.name, result.facts);
    outcomes.set(source.name, result.outcome);
  });
  return options.sources.flatMap(({ name }) => outcomes.get(name) ?? []);
}

function toFile({ output }: HarvestOptions, name: string): string {
  return path.join(output, `${name}.jsonl`);
}

/** What went wrong with one source must not keep the others from being read. */
async function harvestOne(
  options: HarvestOptions,
  work: { readonly source: HarvestSource; readonly known: FactSet; readonly before: FactSet },
): Promise<{ readonly outcome: Outcome; readonly facts: FactSet }> {
  const { source, before } = work;
  const progress = options.progress.begin(source.name);
  try {
    return await gather(options, { ...work, progress });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { outcome: { source, problems: [error.message], clones: null }, facts: before };
  } finally {
    options.progress.end(source.name);
  }
}

async function gather(
  options: HarvestOptions,
  work: {
    readonly source: HarvestSource;
    readonly known: FactSet;
    readonly before: FactSet;
    readonly progress: SourceProgress;
  },
): Promise<{ readonly outcome: Outcome; readonly facts: FactSet }> {
  const { source, known, before, progress } = work;
  const repositories = await source.repositories(known, options.readTable);
  const { clones, missing, problems } = await openClones(options, repositories);
  if (source.needs === 'all' ? missing.length > 0 : clones.length === 0) {
    return { outcome: { source, problems, clones: null }, facts: before };
  }
  const { cache, names, readTable, today } = options;
  const linesBefore = toFactLines(before);
  const inputs = await fingerprintInputs({
    program: options.program,
    clones,
    missing: missing.map(({ name }) => name),
    known: toFactLines(known),
  });
  const recordFile = cache === null ? null : path.join(cache, `${source.name}.last-run.json`);
  const last = recordFile === null ? null : await readLastRun(recordFile);
  if (last?.inputs === inputs && last.output === fingerprintLines(linesBefore)) {
    const { warnings } = last;
    const changes = { added: 0, changed: 0, gone: 0 };
    const facts = linesBefore.size;
    return { outcome: { source, problems, clones, facts, changes, warnings }, facts: before };
  }
  const memo = await openMemo(cache === null ? null : path.join(cache, `${source.name}.jsonl`));
  const collector = createFactCollector();
  const warnings: Warning[] = [];
  const warn = (warning: Warning) => void warnings.push(warning);
  await source.harvest({
    clones,
    missing,
    before,
    known,
    collector,
    names,
    warn,
    memo,
    today,
    readTable,
    progress,
  });
  addSourceNodes(collector, clones);
  const kept = findFactsOf(before, new Set(missing.map(({ name }) => `source:${name}`)));
  const facts = uniteFacts([collector.facts, kept]);
  const lines = toFactLines(facts);
  await writeFactFile(toFile(options, source.name), lines);
  await memo.save();
  if (recordFile !== null) {
    await writeLastRun(recordFile, { inputs, output: fingerprintLines(lines), warnings });
  }
  const changes = countChanges(linesBefore, lines);
  return {
    outcome: { source, problems, clones, facts: lines.size, changes, warnings },
    facts,
  };
}

/** The clones that are there or can be made, and a sentence for each that is not. */
async function openClones(
  options: HarvestOptions,
  repositories: readonly UpstreamRepository[],
): Promise<{
  readonly clones: readonly Clone[];
  readonly missing: readonly UpstreamRepository[];
  readonly problems: readonly string[];
}> {
  const opened = await mapAtMost(repositories, AT_ONCE, async (repository) => {
    try {
      return { clone: await openClone(repository, await obtainClone(options, repository)) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { repository, problem: error.message };
    }
  });
  return {
    clones: opened.flatMap(({ clone }) => clone ?? []),
    missing: opened.flatMap(({ repository }) => repository ?? []),
    problems: opened.flatMap(({ problem }) => problem ?? []),
  };
}

/** The clone of a repository, newly made where that is wanted; rejects when there is none. */
async function obtainClone(
  { directory, clone }: HarvestOptions,
  { path: repository }: UpstreamRepository,
): Promise<string> {
  const found = await findClone(directory, repository);
  if (found !== null) return found;
  if (!clone) {
    const command = toCloneCommand(directory, repository);
    const sentence = `There is no clone of ${repository} in ${directory}.`;
    throw new AppError('not_found', `${sentence} Get it with: ${command}`);
  }
  const place = toClonePlace(directory, repository);
  await cloneRepository(toAddress(repository), place);
  return place;
}

import type { Clone } from './clone.ts';
import type { FactCollector, FactSet } from './fact-collector.ts';
import type { Commit } from './git.ts';
import type { Memo } from './memo.ts';
import type { NameResolver } from './resolve-names.ts';
import type { Warning } from './warnings.ts';

/** An upstream repository, and what its Source node says. */
export interface UpstreamRepository {
  /** Names its Source node: `source:NAME`. */
  readonly name: string;
  /** Namespace and name, as its host has them. */
  readonly path: string;
  readonly title: string;
  /**
   * A place in it that stands for the whole, for the receipt of the Source node itself; empty
   * for the first place that any fact names.
   */
  readonly mainFile: string;
  /** How its receipts become addresses; a file at a commit when absent. */
  readonly permalink?: string;
}

/** One upstream source: what it reads, and how facts come of it. */
export interface HarvestSource {
  /** Names its file of facts, `NAME.jsonl`. */
  readonly name: string;
  /** Names of the sources on whose facts it builds. */
  readonly after: readonly string[];
  /**
   * `all`: without one of its clones nothing is gathered and its old facts stay. `any`: only the
   * old facts that rest on nothing but missing clones stay.
   */
  readonly needs: 'all' | 'any';
  /** What it reads, given the facts of the sources before it. */
  repositories(
    known: FactSet,
    readTable: ReadTable,
  ): readonly UpstreamRepository[] | Promise<readonly UpstreamRepository[]>;
  /** Reads through `context` and adds facts. Throws an AppError when nothing can be made of it. */
  harvest(context: HarvestContext): Promise<void>;
}

/**
 * The text of a table of `graph-data/curated`, or with a folder in its name of that folder beside
 * it; rejects with an AppError when there is none.
 */
export type ReadTable = (name: string) => Promise<string>;

export interface HarvestContext {
  /** Those of its repositories that are there, in the order in which it named them. */
  readonly clones: readonly Clone[];
  /** The others. */
  readonly missing: readonly UpstreamRepository[];
  /** What it gathered the last time. */
  readonly before: FactSet;
  /** Facts of the sources before it, or those that they left behind earlier. */
  readonly known: FactSet;
  readonly collector: FactCollector;
  /** From names as sources write them to ids: one entity, once. */
  readonly names: NameResolver;
  readonly warn: (warning: Warning) => void;
  readonly memo: Memo;
  /** `YYYY-MM-DD`: what claims to be later is wrong. */
  readonly today: string;
  readonly readTable: ReadTable;
  readonly progress: SourceProgress;
}

/** How far a source has come, in whatever it counts. */
export interface SourceProgress {
  expect(total: number): void;
  advance(by?: number): void;
}

export function toReceipt(repository: UpstreamRepository, locator: string): string {
  return `source:${repository.name}#${locator}`;
}

/** A receipt of what stood in a file as it was at a commit of its history. */
export function toReceiptAt(
  repository: UpstreamRepository,
  locator: string,
  { hash }: Commit,
): string {
  return `source:${repository.name}#${locator}@${hash}`;
}

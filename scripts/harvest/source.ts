import type { FactCollector, FactSet } from './fact-collector.ts';
import type { Warning } from './warnings.ts';

/** An upstream repository, and what its Source node says. */
export interface UpstreamRepository {
  /** Names its file of facts and its Source node. */
  readonly name: string;
  /** Namespace and name, as its host has them. */
  readonly path: string;
  readonly title: string;
  /** A file of it that stands for the whole, for the receipt of the Source node itself. */
  readonly mainFile: string;
}

/** What a source gets to read. */
export interface SourceInput {
  readonly repository: UpstreamRepository;
  /** Texts by path, of the files that the source asked for. */
  readonly files: ReadonlyMap<string, string>;
  /** Date of the commit, `YYYY-MM-DD`. */
  readonly date: string;
  /** Facts of the sources before it, or those that they left behind earlier. */
  readonly known: FactSet;
  readonly warn: (warning: Omit<Warning, 'source'>) => void;
}

/** One upstream source: from texts to facts, without any effect of its own. */
export interface HarvestSource {
  readonly repository: UpstreamRepository;
  reads(path: string): boolean;
  /** Throws an AppError when a file without which nothing makes sense is missing or no YAML. */
  gather(input: SourceInput, collector: FactCollector): void;
}

export function toReceipt(repository: UpstreamRepository, locator: string): string {
  return `source:${repository.name}#${locator}`;
}

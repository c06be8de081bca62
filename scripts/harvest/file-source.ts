import type { Clone } from './clone.ts';
import type { FactCollector, FactSet } from './fact-collector.ts';
import type { NameResolver } from './resolve-names.ts';
import type { HarvestContext, HarvestSource, UpstreamRepository } from './source.ts';
import type { Warning } from './warnings.ts';

/** What a source of files gets to read. */
export interface SourceInput {
  readonly repository: UpstreamRepository;
  /** Texts by path, of the files that the source asked for. */
  readonly files: ReadonlyMap<string, string>;
  /** Date of the commit, `YYYY-MM-DD`. */
  readonly date: string;
  readonly known: FactSet;
  readonly names: NameResolver;
  readonly warn: (warning: Omit<Warning, 'source'>) => void;
}

/** A source that needs no more than the files of one repository as they are: pure. */
export interface FileSource extends HarvestSource {
  readonly repository: UpstreamRepository;
  reads(path: string): boolean;
  /** Throws an AppError when a file without which nothing makes sense is missing or no YAML. */
  gather(input: SourceInput, collector: FactCollector): void;
}

export function createFileSource(
  parts: Pick<FileSource, 'name' | 'after' | 'repository' | 'reads' | 'gather'>,
): FileSource {
  const { repository, gather } = parts;
  return {
    ...parts,
    needs: 'all',
    repositories: () => [repository],
    async harvest(context) {
      for (const clone of context.clones) {
        gather(await readSourceInput(clone, context, parts), context.collector);
      }
    },
  };
}

/** Reads what a source of files asks for. */
export async function readSourceInput(
  clone: Clone,
  context: HarvestContext,
  { repository, reads }: Pick<FileSource, 'repository' | 'reads'>,
): Promise<SourceInput> {
  const { known, names, progress } = context;
  const paths = (await clone.listFiles()).filter((path) => reads(path));
  progress.expect(paths.length);
  const files = await clone.readFiles(paths);
  progress.advance(paths.length);
  const warn = (warning: Omit<Warning, 'source'>) =>
    context.warn({ source: repository.path, ...warning });
  return { repository, files, date: clone.head.date, known, names, warn };
}

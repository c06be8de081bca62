import type { FactCollector, FactSet } from './fact-collector.ts';
import type { NameResolver } from './resolve-names.ts';
import type { HarvestSource, UpstreamRepository } from './source.ts';
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
  const { repository, reads, gather } = parts;
  return {
    ...parts,
    needs: 'all',
    repositories: () => [repository],
    async harvest({ clones, known, collector, names, warn, progress }) {
      for (const clone of clones) {
        const paths = (await clone.listFiles()).filter((path) => reads(path));
        progress.expect(paths.length);
        const files = await clone.readFiles(paths);
        const { date } = clone.head;
        const warnOfFile = (warning: Omit<Warning, 'source'>) =>
          warn({ source: repository.path, ...warning });
        gather({ repository, files, date, known, names, warn: warnOfFile }, collector);
        progress.advance(paths.length);
      }
    },
  };
}

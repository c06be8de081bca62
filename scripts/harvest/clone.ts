import {
  listTags,
  listTagsContaining,
  readAdditions,
  readCommits,
  readLog,
  readMainline,
  readMainlineSteps,
} from './git-history.ts';
import type { Addition, LogEntry, MainlineCommit, TaggedCommit } from './git-history.ts';
import {
  findLines,
  isShallow,
  listBlobs,
  listFiles,
  readFiles,
  readHead,
  readObjects,
} from './git.ts';
import type { Commit, FoundLine } from './git.ts';
import type { UpstreamRepository } from './source.ts';

/** A clone as sources read it, at the commit that was its head when the harvest began. */
export interface Clone {
  readonly repository: UpstreamRepository;
  readonly head: Commit;
  isShallow(): Promise<boolean>;
  listFiles(): Promise<readonly string[]>;
  /** Hashes of the contents of files, by path; of all when no paths are given. */
  listBlobs(paths?: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Texts by path, in the order asked for. */
  readFiles(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Lines of the head that match git's extended regular expression, in files of git's pathspecs. */
  findLines(pattern: string, paths: readonly string[]): Promise<readonly FoundLine[]>;
  /** Texts of blobs, in the order asked for. */
  readBlobs(hashes: readonly string[]): Promise<readonly string[]>;
  /** From the oldest to the head; `paths` are git's pathspecs. */
  readMainline(paths?: readonly string[]): Promise<readonly MainlineCommit[]>;
  /** Commits by the names of tags. */
  listTags(): Promise<ReadonlyMap<string, string>>;
  /** Who added which files below `paths`, from the oldest to the newest. */
  readAdditions(paths: readonly string[]): Promise<readonly Addition[]>;
  /** Those of these commits that are there. */
  readCommits(hashes: readonly string[]): Promise<readonly TaggedCommit[]>;
  /** From the oldest to `to`, without what each step did. */
  readMainlineSteps(to: string): Promise<readonly Commit[]>;
  /** Ordinary commits that `to` has and none of `without`, with the mailmap of the head. */
  readLog(range: {
    readonly to: string;
    readonly without: readonly string[];
  }): Promise<readonly LogEntry[]>;
  /** Names of the tags whose history has the commit. */
  listTagsContaining(commit: string): Promise<readonly string[]>;
}

/** Opens the git directory of a clone; rejects with an AppError when it has no commit. */
export async function openClone(repository: UpstreamRepository, directory: string): Promise<Clone> {
  const head = await readHead(directory);
  return {
    repository,
    head,
    isShallow: () => isShallow(directory),
    listFiles: () => listFiles(directory, head),
    listBlobs: (paths = []) => listBlobs(directory, { commit: head, paths }),
    readFiles: (paths) => readFiles(directory, { commit: head, paths }),
    findLines: (pattern, paths) => findLines(directory, { commit: head, pattern, paths }),
    readBlobs: (hashes) => readObjects(directory, hashes),
    readMainline: (paths = []) => readMainline(directory, { head, paths }),
    listTags: () => listTags(directory),
    readAdditions: (paths) => readAdditions(directory, { head, paths }),
    readCommits: (hashes) => readCommits(directory, hashes),
    readMainlineSteps: (to) => readMainlineSteps(directory, to),
    readLog: (range) => readLog(directory, { ...range, mailmap: head.hash }),
    listTagsContaining: (commit) => listTagsContaining(directory, commit),
  };
}

/**
 * The same clone, whose main line is walked once for several files that are read one after another;
 * `paths` are those files, and it is asked for no others.
 */
export function withSharedMainline(clone: Clone, paths: readonly string[]): Clone {
  let walking: Promise<readonly MainlineCommit[]> | null = null;
  let asking: Promise<boolean> | null = null;
  return {
    ...clone,
    isShallow: () => (asking ??= clone.isShallow()),
    async readMainline(wanted = paths) {
      walking ??= clone.readMainline(paths);
      return (await walking).flatMap((step) => {
        const changes = step.changes.filter(({ path }) => wanted.includes(path));
        return changes.length === 0 ? [] : [{ ...step, changes }];
      });
    },
  };
}

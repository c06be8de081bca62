import { runGit } from './git-process.ts';
import { toDay } from './git.ts';
import type { Commit } from './git.ts';

/** What one step of the main line did to one file. */
export interface FileChange {
  readonly path: string;
  /** The new content's hash; null when the file went away. */
  readonly blob: string | null;
}

export interface MainlineCommit extends Commit {
  readonly changes: readonly FileChange[];
}

/** An ordinary commit, not a merge. Names and addresses are for attribution and never written. */
export interface LogEntry {
  readonly hash: string;
  readonly authorName: string;
  readonly authorAddress: string;
  /** `YYYY-MM-DD`, in UTC: when it was written, and when it was committed. */
  readonly authored: string;
  readonly committed: string;
}

/**
 * The main line of a clone from the oldest commit to `head`, with what each step changed among
 * `paths` (git's pathspecs; all files when there are none). A merge stands for all it brought, at
 * the date at which it took effect.
 */
export async function readMainline(
  clone: string,
  { head, paths }: { readonly head: Commit; readonly paths: readonly string[] },
): Promise<MainlineCommit[]> {
  const output = await runGit(clone, [
    'log',
    '-z',
    '--first-parent',
    '-m',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--reverse',
    '--format=%x01%H %ct',
    head.hash,
    '--',
    ...paths,
  ]);
  return output
    .toString('utf8')
    .split('\u0001')
    .slice(1)
    .map((text) => parseStep(text));
}

/** `HASH SECONDS\0` then `:OLDMODE NEWMODE OLDBLOB NEWBLOB STATUS\0PATH\0` for each file. */
function parseStep(text: string): MainlineCommit {
  const [heading = '', ...fields] = text.split('\0').map((field) => field.replace(/^\n+/, ''));
  const [hash = '', seconds = ''] = heading.trim().split(' ');
  const changes: FileChange[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, , , blob = '', status = ''] = (fields[index] ?? '').split(' ');
    const path = fields[index + 1] ?? '';
    if (path !== '') changes.push({ path, blob: status.startsWith('D') ? null : blob });
  }
  return { hash, date: toDay(seconds), changes };
}

/** The commit of each tag, by the tag's name. */
export async function listTags(clone: string): Promise<Map<string, string>> {
  const format = '%(refname:lstrip=2)%00%(objectname)%00%(*objectname)';
  const output = await runGit(clone, ['for-each-ref', 'refs/tags', `--format=${format}`]);
  return new Map(
    output
      .toString('utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): [string, string] => {
        const [name = '', object = '', peeled = ''] = line.split('\0');
        return [name, peeled === '' ? object : peeled];
      }),
  );
}

/** Ordinary commits that `to` has and `from` lacks (all of its when `from` is null), newest first. */
export async function readLog(
  clone: string,
  { from, to }: { readonly from: string | null; readonly to: string },
): Promise<LogEntry[]> {
  const output = await runGit(clone, [
    'log',
    '-z',
    '--no-merges',
    '--use-mailmap',
    '--format=%H%x01%aN%x01%aE%x01%at%x01%ct',
    to,
    ...(from === null ? [] : [`^${from}`]),
    '--',
  ]);
  return output
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const [hash = '', authorName = '', authorAddress = '', authored = '', committed = ''] =
        line.split('\u0001');
      return {
        hash,
        authorName,
        authorAddress,
        authored: toDay(authored),
        committed: toDay(committed),
      };
    });
}

/** Who added a file. */
export interface Addition {
  readonly path: string;
  readonly authorName: string;
  readonly authorAddress: string;
}

/** Who added which of the files below `paths`, from the oldest to the newest; merges add nothing. */
export async function readAdditions(
  clone: string,
  { head, paths }: { readonly head: Commit; readonly paths: readonly string[] },
): Promise<Addition[]> {
  const output = await runGit(clone, [
    'log',
    '-z',
    '--no-merges',
    '--no-renames',
    '--diff-filter=A',
    '--name-only',
    '--reverse',
    '--format=%x01%aN%x02%aE%x02',
    head.hash,
    '--',
    ...paths,
  ]);
  return output
    .toString('utf8')
    .split('\u0001')
    .slice(1)
    .flatMap((text) => {
      const [authorName = '', authorAddress = '', files = ''] = text.split('\u0002');
      return files
        .split('\0')
        .map((path) => path.replace(/^\n+/, ''))
        .filter(Boolean)
        .map((path) => ({ path, authorName, authorAddress }));
    });
}

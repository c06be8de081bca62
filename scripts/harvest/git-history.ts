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
  /** As the commit has them: an old address tells of the employer of that day. */
  readonly authorName: string;
  readonly authorAddress: string;
  /** As the repository's mailmap has them: it tells which addresses are one person's. */
  readonly mappedName: string;
  readonly mappedAddress: string;
  /** Seconds since 1970, as git has them: when it was written, and when it was committed. */
  readonly authored: string;
  readonly committed: string;
  /** What the review knows the change by, also where it is picked to another branch; or empty. */
  readonly changeId: string;
  readonly subject: string;
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

/** Names of the tags whose history has the commit. */
export async function listTagsContaining(clone: string, commit: string): Promise<string[]> {
  const output = await runGit(clone, [
    'for-each-ref',
    `--contains=${commit}`,
    '--format=%(refname:lstrip=2)',
    'refs/tags',
  ]);
  return output.toString('utf8').split('\n').filter(Boolean);
}

const LOG_FIELDS = ['%H', '%an', '%ae', '%aN', '%aE', '%at', '%ct', '%s', '%b'];

/**
 * Ordinary commits that `to` has and none of `without` has, newest first. `mailmap` is the commit
 * whose mailmap counts.
 */
export async function readLog(
  clone: string,
  {
    to,
    without,
    mailmap,
  }: { readonly to: string; readonly without: readonly string[]; readonly mailmap: string },
): Promise<LogEntry[]> {
  const output = await runGit(
    clone,
    [
      // Else git would take the mailmap of the folder that we happen to run in.
      '-c',
      'core.bare=true',
      '-c',
      `mailmap.blob=${mailmap}:.mailmap`,
      'log',
      '-z',
      '--no-merges',
      `--format=${LOG_FIELDS.join('%x01')}`,
      '--stdin',
      '--',
    ],
    [to, ...without.map((commit) => `^${commit}`)].map((line) => `${line}\n`).join(''),
  );
  return output
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const fields = line.split('\u0001');
      const [hash = '', authorName = '', authorAddress = '', mappedName = ''] = fields;
      const [mappedAddress = '', authored = '', committed = '', subject = ''] = fields.slice(4);
      return {
        hash,
        authorName,
        authorAddress,
        mappedName,
        mappedAddress,
        authored,
        committed,
        changeId: toChangeId(fields.slice(8).join('')),
        subject,
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

/** A squashed change names several; the last is its own. */
function toChangeId(body: string): string {
  return [...body.matchAll(/^Change-Id: (I[0-9a-f]{40})\b/gim)].at(-1)?.[1]?.toLowerCase() ?? '';
}

/** The main line up to `to`, from the oldest step to the newest. */
export async function readMainlineSteps(clone: string, to: string): Promise<Commit[]> {
  const output = await runGit(clone, ['log', '--first-parent', '--reverse', '--format=%H %ct', to]);
  return output
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [hash = '', seconds = ''] = line.split(' ');
      return { hash, date: toDay(seconds) };
    });
}

/** A commit, and the tags that name it. */
export interface TaggedCommit extends Commit {
  readonly tags: readonly string[];
}

/** Those of these commits that the clone has. */
export async function readCommits(
  clone: string,
  hashes: readonly string[],
): Promise<TaggedCommit[]> {
  if (hashes.length === 0) return [];
  const output = await runGit(
    clone,
    [
      'log',
      '-z',
      '--no-walk=unsorted',
      '--ignore-missing',
      '--decorate-refs=refs/tags/',
      '--format=%H%x01%ct%x01%D',
      '--stdin',
      '--',
    ],
    hashes.map((hash) => `${hash}\n`).join(''),
  );
  return output
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const [hash = '', seconds = '', names = ''] = line.split('\u0001');
      const tags = names.split(', ').flatMap((name) => /^tag: (.+)$/.exec(name)?.[1] ?? []);
      return { hash, date: toDay(seconds), tags };
    });
}

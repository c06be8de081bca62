import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../graph-data/model/app-error.ts';
import { runGit, spawnGit } from './git-process.ts';

export interface Commit {
  readonly hash: string;
  /** `YYYY-MM-DD`, in UTC: when it was committed. */
  readonly date: string;
}

/** `YYYY-MM-DD` of git's seconds since 1970, in UTC; what no calendar has is the day of zero. */
export function toDay(seconds: string): string {
  const time = new Date(Number(seconds) * 1000);
  const isDay = !Number.isNaN(time.getTime()) && time.getUTCFullYear() <= 9999;
  return (isDay ? time : new Date(0)).toISOString().slice(0, 10);
}

/** The commit at the head of a clone, bare or not; rejects with an AppError when there is none. */
export async function readHead(clone: string): Promise<Commit> {
  const output = await runGit(clone, ['show', '-s', '--format=%H %ct', 'HEAD']);
  const [hash = '', seconds = ''] = output.toString('utf8').trim().split(' ');
  return { hash, date: toDay(seconds) };
}

/** Whether the clone lacks its older history: git notes in a file where it ends. */
export async function isShallow(clone: string): Promise<boolean> {
  const note = await stat(path.join(clone, 'shallow')).catch(() => null);
  return note !== null && note.size > 0;
}

/** Paths of all files at a commit. */
export async function listFiles(clone: string, commit: Commit): Promise<string[]> {
  const output = await runGit(clone, ['ls-tree', '-r', '-z', '--name-only', commit.hash]);
  return output.toString('utf8').split('\0').filter(Boolean);
}

/** Hashes of the contents of files at a commit, by path; of all when no paths are given. */
export async function listBlobs(
  clone: string,
  { commit, paths }: { readonly commit: Commit; readonly paths: readonly string[] },
): Promise<Map<string, string>> {
  const output = await runGit(clone, ['ls-tree', '-r', '-z', commit.hash, '--', ...paths]);
  const entries = output.toString('utf8').split('\0').filter(Boolean);
  return new Map(
    entries.map((entry): [string, string] => {
      // `MODE TYPE HASH\tPATH`
      const [about = '', ...path] = entry.split('\t');
      return [path.join('\t'), about.split(' ')[2] ?? ''];
    }),
  );
}

/** Texts of files at a commit, by path, in the order asked for. */
export async function readFiles(
  clone: string,
  { commit, paths }: { readonly commit: Commit; readonly paths: readonly string[] },
): Promise<Map<string, string>> {
  const texts = await readObjects(
    clone,
    paths.map((path) => `${commit.hash}:${path}`),
  );
  return new Map(paths.map((path, index) => [path, texts[index] ?? '']));
}

/** Texts of blobs by what git calls them (`HASH`, `COMMIT:PATH`), in the order asked for. */
export async function readObjects(clone: string, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const input = names.map((name) => `${name}\n`).join('');
  const output = await runGit(clone, ['cat-file', '--batch'], input);
  let offset = 0;
  return names.map((name) => {
    const lineEnd = output.indexOf('\n', offset);
    const [, type, size] = output.toString('utf8', offset, lineEnd).split(' ');
    if (type !== 'blob')
      throw new AppError('unavailable', `${clone} lacks the content of ${name}.`);
    const start = lineEnd + 1;
    const end = start + Number(size);
    offset = end + 1;
    return output.toString('utf8', start, end);
  });
}

/** A line of a file. */
export interface FoundLine {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** The lines at a commit that match an extended regular expression, in files of `paths`. */
export async function findLines(
  clone: string,
  {
    commit,
    pattern,
    paths,
  }: { readonly commit: Commit; readonly pattern: string; readonly paths: readonly string[] },
): Promise<FoundLine[]> {
  const output = await spawnGit({
    args: ['--git-dir', clone, 'grep', '-znIE', '-e', pattern, commit.hash, '--', ...paths],
    about: clone,
    isFineWith: (code) => code === NOTHING_FOUND,
  });
  return output
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((found) => {
      const [place = '', line = '', text = ''] = found.split('\0');
      return { path: place.slice(commit.hash.length + 1), line: Number(line), text };
    });
}

/** How `git grep` ends when no line matches. */
const NOTHING_FOUND = 1;

/** Makes a bare clone; what an interrupted one left behind is never taken for a whole one. */
export async function cloneRepository(address: string, target: string): Promise<void> {
  const aside = `${target}.new`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(path.dirname(target), { recursive: true });
  await spawnGit({ args: ['clone', '--quiet', '--bare', address, aside], about: address });
  await rename(aside, target);
}

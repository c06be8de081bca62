import { spawn } from 'node:child_process';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../graph-data/model/app-error.ts';

export interface Commit {
  readonly hash: string;
  /** `YYYY-MM-DD`, in UTC. */
  readonly date: string;
}

/** The commit at the head of a clone, bare or not; rejects with an AppError when there is none. */
export async function readHead(clone: string): Promise<Commit> {
  const output = await runGit(clone, ['show', '-s', '--format=%H %ct', 'HEAD']);
  const [hash = '', seconds = ''] = output.toString('utf8').trim().split(' ');
  return { hash, date: new Date(Number(seconds) * 1000).toISOString().slice(0, 10) };
}

/** Paths of all files at a commit. */
export async function listFiles(clone: string, commit: Commit): Promise<string[]> {
  const output = await runGit(clone, ['ls-tree', '-r', '-z', '--name-only', commit.hash]);
  return output.toString('utf8').split('\0').filter(Boolean);
}

/** Texts of files at a commit, by path, in the order asked for. */
export async function readFiles(
  clone: string,
  { commit, paths }: { readonly commit: Commit; readonly paths: readonly string[] },
): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map();
  const input = paths.map((path) => `${commit.hash}:${path}\n`).join('');
  const output = await runGit(clone, ['cat-file', '--batch'], input);
  const texts = new Map<string, string>();
  let offset = 0;
  for (const path of paths) {
    const lineEnd = output.indexOf('\n', offset);
    const [, type, size] = output.toString('utf8', offset, lineEnd).split(' ');
    if (type !== 'blob')
      throw new AppError('unavailable', `${clone} lacks the content of ${path}.`);
    const start = lineEnd + 1;
    const end = start + Number(size);
    texts.set(path, output.toString('utf8', start, end));
    offset = end + 1;
  }
  return texts;
}

/** Makes a bare clone; what an interrupted one left behind is never taken for a whole one. */
export async function cloneRepository(address: string, target: string): Promise<void> {
  const aside = `${target}.new`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(path.dirname(target), { recursive: true });
  await spawnGit({ args: ['clone', '--quiet', '--bare', address, aside], about: address });
  await rename(aside, target);
}

function runGit(clone: string, args: readonly string[], input = ''): Promise<Buffer> {
  return spawnGit({ args: ['--git-dir', clone, ...args], input, about: clone });
}

/** Runs git without asking anybody anything; rejects with an AppError when it fails. */
function spawnGit(call: {
  readonly args: readonly string[];
  readonly input?: string;
  /** What a complaint is about. */
  readonly about: string;
}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', call.args, {
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    });
    const chunks: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    child.on('error', (cause) =>
      reject(new AppError('unavailable', 'git is needed, and could not be started.', { cause })),
    );
    child.on('close', (code) => {
      if (code === 0) return resolve(Buffer.concat(chunks));
      const reason = Buffer.concat(complaints).toString('utf8').trim().split('\n')[0] ?? '';
      reject(
        new AppError('unavailable', `git cannot read ${call.about}: ${reason || `code ${code}`}`),
      );
    });
    // A git that ends early closes its input; its exit code tells why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(call.input ?? '');
  });
}

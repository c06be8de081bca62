import { spawn } from 'node:child_process';
import { AppError } from '../../graph-data/model/app-error.ts';

/** Runs git on a clone; rejects with an AppError when it fails. */
export function runGit(clone: string, args: readonly string[], input = ''): Promise<Buffer> {
  return spawnGit({ args: ['--git-dir', clone, ...args], input, about: clone });
}

export interface GitCall {
  readonly args: readonly string[];
  readonly input?: string;
  /** What a complaint is about. */
  readonly about: string;
  /** Which exit codes, beside 0, are no failure. */
  readonly isFineWith?: (code: number) => boolean;
}

/** Runs git without asking anybody anything; rejects with an AppError when it fails. */
export function spawnGit(call: GitCall): Promise<Buffer> {
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
      if (code === 0 || (code !== null && call.isFineWith?.(code) === true))
        return resolve(Buffer.concat(chunks));
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

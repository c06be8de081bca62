import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A small git repository for tests, whose commits have the dates and authors they are given. */
export interface TestRepository {
  readonly directory: string;
  git(...args: string[]): string;
  /** Writes files (null removes one) and commits; resolves to the commit's hash. */
  commit(
    files: Readonly<Record<string, string | null>>,
    about?: {
      /** ISO 8601, or what git reads. */
      readonly date?: string;
      readonly name?: string;
      readonly address?: string;
      readonly message?: string;
    },
  ): string;
}

export function makeTestRepository(directory: string): TestRepository {
  mkdirSync(directory, { recursive: true });
  const run = (args: readonly string[], identity: Readonly<Record<string, string>> = {}) =>
    execFileSync('git', ['-C', directory, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GIT_AUTHOR_NAME: 'Test',
        GIT_AUTHOR_EMAIL: 'test@localhost',
        GIT_COMMITTER_NAME: 'Test',
        GIT_COMMITTER_EMAIL: 'test@localhost',
        ...identity,
      },
    }).trim();
  run(['init', '--quiet', '--initial-branch=master']);
  return {
    directory,
    git: (...args) => run(args),
    commit(files, { date = '2030-08-08T12:00:00Z', name, address, message = 'Test' } = {}) {
      for (const [file, text] of Object.entries(files)) {
        const place = path.join(directory, file);
        mkdirSync(path.dirname(place), { recursive: true });
        if (text === null) rmSync(place);
        else writeFileSync(place, text);
      }
      run(['add', '--all']);
      run(['commit', '--quiet', '--allow-empty', '--message', message], {
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
        ...(name === undefined ? {} : { GIT_AUTHOR_NAME: name }),
        ...(address === undefined ? {} : { GIT_AUTHOR_EMAIL: address }),
      });
      return run(['rev-parse', 'HEAD']);
    },
  };
}

import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findProjectRoot } from '../../scripts/command-line/project-root.ts';

const ROOT = findProjectRoot(import.meta.url);

interface Ended {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

function runNode(argv: readonly string[], env = process.env): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, argv, { cwd: ROOT, env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : error.code, stdout, stderr }),
    );
  });
}

function stackscape(...argv: readonly string[]) {
  return runNode([path.join(ROOT, 'scripts/stackscape.mjs'), ...argv]);
}

describe('The one door to every command', () => {
  test.each(['build', 'dev', 'test', 'validate'])(
    '%s has help, which does not begin the work',
    async (name) => {
      const { code, stdout, stderr } = await stackscape(name, '--help');
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toContain(`Usage: stackscape ${name} [options]`);
    },
  );

  test('tells its version', async () => {
    const { code, stdout } = await stackscape('--version');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each([
    [[], 'Usage: stackscape COMMAND'],
    [['fly'], 'There is no command "fly"'],
    [['constructor'], 'There is no command "constructor"'],
    [['build', '--quickly'], 'takes no options'],
  ])('%j is wrong usage', async (argv, said) => {
    const { code, stdout, stderr } = await stackscape(...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });
});

describe('The packages', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stackscape-launcher-'));
    await cp(path.join(ROOT, 'scripts/launcher'), path.join(folder, 'scripts/launcher'), {
      recursive: true,
    });
    await mkdir(path.join(folder, 'node_modules'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const LOCKED = {
    '': { name: 'stackscape' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/elsewhere': { version: '1.0.0', optional: true },
  };

  /** What the start does where the lock file is younger than what is installed; npm is not there. */
  async function ensureInstalled(installed: object | null) {
    const lock = path.join(folder, 'package-lock.json');
    await writeFile(lock, JSON.stringify({ packages: LOCKED }));
    if (installed !== null) {
      const mark = path.join(folder, 'node_modules/.package-lock.json');
      await writeFile(mark, JSON.stringify({ packages: installed }));
      await utimes(mark, new Date(0), new Date(0));
    }
    const launcher = pathToFileURL(path.join(folder, 'scripts/launcher/prepare.mjs')).href;
    const program = `await (await import(${JSON.stringify(launcher)})).ensureInstalled()`;
    return runNode(['--input-type=module', '--eval', program], { PATH: '/nowhere' });
  }

  test('that are all there are not installed again, whatever the lock file is younger by', async () => {
    const { code, stderr } = await ensureInstalled({ 'node_modules/a': { version: '1.0.0' } });
    expect([code, stderr]).toEqual([0, '']);
  });

  test.each([
    ['there are none', null],
    ['one is missing', {}],
    ['one has another version', { 'node_modules/a': { version: '0.9.0' } }],
  ])('are installed where %s', async (_why, installed) => {
    const { code, stderr } = await ensureInstalled(installed);
    expect(code).not.toBe(0);
    expect(stderr).toContain('Installing the packages');
  });
});

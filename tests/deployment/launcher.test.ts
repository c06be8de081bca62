import { execFile, spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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

  /** Arguments for a node that does what each command does first. */
  function toInstall(): string[] {
    const launcher = pathToFileURL(path.join(folder, 'scripts/launcher/prepare.mjs')).href;
    const program = `await (await import(${JSON.stringify(launcher)})).ensureInstalled()`;
    return ['--input-type=module', '--eval', program];
  }

  /** What the start does where the lock file is younger than what is installed; npm is not there. */
  async function ensureInstalled(installed: object | null) {
    const lock = path.join(folder, 'package-lock.json');
    await writeFile(lock, JSON.stringify({ packages: LOCKED }));
    if (installed !== null) {
      const mark = path.join(folder, 'node_modules/.package-lock.json');
      await writeFile(mark, JSON.stringify({ packages: installed }));
      await utimes(mark, new Date(0), new Date(0));
    }
    return runNode(toInstall(), { PATH: '/nowhere' });
  }

  test('that are all there are not installed again, whatever the lock file is younger by', async () => {
    const { code, stderr } = await ensureInstalled({ 'node_modules/a': { version: '1.0.0' } });
    expect([code, stderr]).toEqual([0, '']);
  });

  /** An npm that takes its time, and writes down when it begins. */
  async function writeSlowNpm(): Promise<NodeJS.ProcessEnv> {
    await writeFile(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: LOCKED }));
    const file = path.join(folder, 'bin/npm');
    await mkdir(path.dirname(file));
    const mark = JSON.stringify(path.join(folder, 'node_modules/.package-lock.json'));
    const log = JSON.stringify(path.join(folder, 'log'));
    await writeFile(
      file,
      `#!${process.execPath}
const { appendFileSync, writeFileSync } = require('node:fs');
appendFileSync(${log}, 'begun ');
setTimeout(() => writeFileSync(${mark}, ${JSON.stringify(JSON.stringify({ packages: LOCKED }))}), 1500);`,
    );
    await chmod(file, 0o755);
    return { PATH: path.dirname(file) };
  }

  const readLog = () => readFile(path.join(folder, 'log'), 'utf8').catch(() => '');

  test.skipIf(process.platform === 'win32')(
    'are installed once where two start at the same time',
    async () => {
      const env = await writeSlowNpm();
      const both = await Promise.all([runNode(toInstall(), env), runNode(toInstall(), env)]);
      expect(both.map(({ code }) => code)).toEqual([0, 0]);
      expect(await readLog()).toBe('begun ');
    },
  );

  test.skipIf(process.platform === 'win32')(
    'are waited for where a start was killed and its npm still works',
    async () => {
      const env = await writeSlowNpm();
      const killed = spawn(process.execPath, toInstall(), { env, stdio: 'ignore' });
      await vi.waitFor(async () => expect(await readLog()).toBe('begun '), 10_000);
      killed.kill('SIGKILL');
      const { code, stderr } = await runNode(toInstall(), env);
      expect(code).toBe(0);
      expect(stderr).toContain('Waiting for another start');
      expect(await readLog()).toBe('begun ');
    },
  );

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

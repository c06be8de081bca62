import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The folder that holds `package.json`. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * What each build is made from and whence it comes. `dist` alone, without the sources, is never
 * stale: that is how a container or a package carries it.
 */
const TARGETS = {
  server: {
    title: 'the server',
    inputs: [
      'graph-data/model',
      'server',
      'scripts',
      'vite.server.config.ts',
      'package-lock.json',
      // Reports carry this script with them.
      'client/report',
    ],
    config: 'vite.server.config.ts',
  },
  client: {
    title: 'the explorer',
    inputs: ['graph-data/model', 'client', 'vite.config.ts', 'package-lock.json'],
    config: 'vite.config.ts',
  },
};

/**
 * Installs the packages when they are missing, were interrupted half-way, or are older than the
 * lock file. npm writes `node_modules/.package-lock.json` last, so that file tells it is whole.
 */
export async function ensureInstalled() {
  const marker = path.join(ROOT, '.stackscape', 'installing');
  while (!isInstalled()) {
    if (!claim(marker)) {
      await waitForOthers(marker);
      continue;
    }
    try {
      console.error('Installing the packages (once) …');
      const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: ROOT,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      });
      // Who is killed leaves npm at work; the next start waits for it by this number.
      if (npm.pid !== undefined) writeFileSync(marker, `${process.pid} ${npm.pid}`);
      const code = await new Promise((resolve) => {
        npm.once('error', () => resolve(1)).once('close', resolve);
      });
      if (code !== 0) {
        throw new Error(
          'The packages could not be installed; see above. Is the package registry reachable?',
        );
      }
      return;
    } finally {
      rmSync(marker, { force: true });
    }
  }
}

function isInstalled() {
  const lock = path.join(ROOT, 'package-lock.json');
  const installed = path.join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(lock)) return true;
  if (!existsSync(installed)) return false;
  // A clone, a copy or another branch makes the lock file younger, although nothing is missing.
  return (
    statSync(installed).mtimeMs >= statSync(lock).mtimeMs ||
    holdsAll(readPackages(lock), readPackages(installed))
  );
}

/** Two installations at once destroy each other's work: whoever makes this file may begin. */
function claim(marker) {
  mkdirSync(path.dirname(marker), { recursive: true });
  try {
    writeFileSync(marker, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Numbers of processes are used again, so no marker is believed for longer than this. */
const LONGEST_INSTALL_MS = 600_000;

/** Returns when those who install are done, or are found dead and their marker is removed. */
async function waitForOthers(marker) {
  let told = false;
  while (existsSync(marker)) {
    const pids = readFileSync(marker, 'utf8').split(' ').filter(Boolean).map(Number);
    const age = Date.now() - statSync(marker).mtimeMs;
    if (age > LONGEST_INSTALL_MS || (pids.length > 0 && !pids.some(isAlive))) {
      rmSync(marker, { force: true });
      return;
    }
    if (!told) console.error('Waiting for another start to install the packages …');
    told = true;
    await delay(200);
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * Whether every package of the lock file is installed in its version. Optional ones are for one
 * platform each, or for tests; those of other platforms are not there.
 */
function holdsAll(wanted, installed) {
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional, link }]) =>
      place === '' ||
      link === true ||
      installed[place]?.version === version ||
      ((optional === true || devOptional === true) && installed[place] === undefined),
  );
}

/** Builds a target when its sources changed since it was last built. */
export async function ensureBuilt(name) {
  const target = TARGETS[name];
  if (!existsSync(path.join(ROOT, target.config))) return;
  const stamp = hashInputs(target.inputs);
  const stampFile = path.join(ROOT, 'dist', `${name}.stamp`);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.error(`Building ${target.title} …`);
  // Built aside and swapped in, so that an interrupted build leaves nothing that looks whole.
  const aside = path.join(ROOT, 'dist', `${name}.building-${process.pid}`);
  mkdirSync(path.dirname(aside), { recursive: true });
  try {
    runOrThrow(
      process.execPath,
      [
        viteProgram(),
        'build',
        '--config',
        target.config,
        '--outDir',
        aside,
        '--emptyOutDir',
        '--logLevel',
        'warn',
      ],
      { failure: `Building ${target.title} failed; see above.` },
    );
    rmSync(stampFile, { force: true });
    rmSync(path.join(ROOT, 'dist', name), { recursive: true, force: true });
    renameSync(aside, path.join(ROOT, 'dist', name));
    writeFileSync(stampFile, stamp);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function viteProgram() {
  return path.join(ROOT, 'node_modules/vite/bin/vite.js');
}

/** Content of all inputs; tests change no build. */
function hashInputs(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of listFiles(path.join(ROOT, input))) {
      hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function listFiles(start) {
  if (!existsSync(start)) return [];
  if (statSync(start).isFile()) return /\.test\.tsx?$/.test(start) ? [] : [start];
  return readdirSync(start)
    .toSorted()
    .flatMap((entry) => listFiles(path.join(start, entry)));
}

/** Runs a program with our own output; its standard output goes to stderr, which is for people. */
export function runOrThrow(program, args, { failure }) {
  const result = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) throw new Error(failure);
}

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { findProjectRoot } from '../../scripts/command-line/project-root.ts';
import { findFreePort } from '../support/find-free-port.ts';
import { type ImageDescription, readDockerfile } from './dockerfile.ts';

const execute = promisify(execFile);
const ROOT = findProjectRoot(import.meta.url);
const image = await readDockerfile();

describe('the image', () => {
  it('does not run as root', () => {
    expect(image.user).toBe('node');
  });

  it('is made from a small, pinned image', () => {
    expect(image.base).toMatch(/^node:\d+\.\d+-[a-z]+-slim$/);
  });

  it('is checked for health by asking the server itself', () => {
    expect(image.healthCheck[0]).toBe('node');
    expect(image.healthCheck.join()).toContain('/api/v1/health/live');
  });

  it('carries neither the sources nor the packages for development', () => {
    const copied = image.copies.map(({ from }) => from);
    expect(copied).toContain('dist');
    expect(copied).not.toContain('');
    expect(copied).not.toContain('server');
    expect(copied).not.toContain('client');
    expect(image.uninstalled).toContain('vite');
  });
});

describe('its start command, in a folder that holds just what the image holds', () => {
  let folder: string | undefined;
  let server: ChildProcess | undefined;
  let app: string;
  let environment: NodeJS.ProcessEnv;
  beforeAll(async () => {
    await execute(process.execPath, [path.join(ROOT, 'scripts/stackscape.mjs'), 'build']);
    // Far from the project, whose packages Node would find from any folder inside it.
    folder = await mkdtemp(path.join(tmpdir(), 'stackscape-image-'));
    app = path.join(folder, 'app');
    await layOut(image, app);
    environment = {
      PATH: process.env['PATH'],
      ...image.environment,
      STACKSCAPE_PORT: String(await findFreePort()),
      STACKSCAPE_STORE_DIR: path.join(folder, 'data/store'),
      STACKSCAPE_ALLOWED_HOSTS: 'graph.example.org',
    };
    server = start(image.command);
  });
  afterAll(async () => {
    server?.kill('SIGKILL');
    if (folder !== undefined) await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  const start = ([program = '', ...args]: readonly string[]) =>
    spawn(program, args, { cwd: app, env: environment, stdio: 'inherit' });
  const runHealthCheck = async () => {
    const [code] = await once(start(image.healthCheck), 'exit');
    return code;
  };

  it('loads the facts and gets ready', async () => {
    const address = `http://127.0.0.1:${environment['STACKSCAPE_PORT']}/api/v1/health/ready`;
    // Not ready and not listening yet are told apart from having given up.
    const ask = async () => {
      if (hasExited(server)) return 'It has exited.';
      return fetch(address).then(({ status }) => status, String);
    };
    await vi.waitUntil(async () => ['It has exited.', 200].includes(await ask()), {
      timeout: 120_000,
      interval: 250,
    });
    expect(await ask()).toBe(200);
    const { graph } = z
      .object({ graph: z.object({ nodes: z.number(), relationships: z.number() }) })
      .parse(await (await fetch(address)).json());
    expect(graph.nodes).toBeGreaterThan(0);
    expect(graph.relationships).toBeGreaterThan(0);
  });

  it('is healthy by its own check, whatever names it may be asked for', async () => {
    expect(await runHealthCheck()).toBe(0);
  });

  it('stops cleanly when Docker tells it to, and is not healthy afterwards', async () => {
    if (server === undefined || hasExited(server)) throw new Error('It does not run.');
    const exit = once(server, 'exit');
    server.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
    expect(await runHealthCheck()).toBe(1);
  });
});

function hasExited(child: ChildProcess | undefined): boolean {
  return child === undefined || child.exitCode !== null || child.signalCode !== null;
}

/** What the last stage copies; of the packages only those that the build stage leaves. */
async function layOut({ copies, uninstalled }: ImageDescription, target: string): Promise<void> {
  const isLeft = await readPackagesLeft(uninstalled);
  for (const { from, to } of copies) {
    await cp(path.join(ROOT, from), path.join(target, to), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => from !== 'node_modules' || isLeft(path.relative(ROOT, file)),
    });
  }
}

async function readPackagesLeft(
  uninstalled: readonly string[],
): Promise<(file: string) => boolean> {
  const { packages } = z
    .object({
      packages: z.record(
        z.string(),
        z.object({ dev: z.boolean().optional(), devOptional: z.boolean().optional() }),
      ),
    })
    .parse(JSON.parse(await readFile(path.join(ROOT, 'package-lock.json'), 'utf8')));
  const left = new Set(
    Object.entries(packages)
      .filter(([, { dev, devOptional }]) => !dev && !devOptional)
      .map(([folder]) => folder)
      .filter((folder) => !uninstalled.includes(folder.slice('node_modules/'.length))),
  );
  return (file) => {
    const folder = /^(.*\/)?node_modules\/(?:@[^/]+\/)?[^/@.][^/]*/.exec(file)?.[0];
    // Files that belong to no package are folders on the way, and npm's own notes.
    return folder === undefined || left.has(folder);
  };
}

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { GUARDED_SETTINGS, NEO4J_IMAGE, toImageEnvironment } from './settings.ts';
import { Neo4jUnavailableError } from './unavailable.ts';

const execute = promisify(execFile);

interface ContainerOptions {
  /** The folder that a Neo4j by Java takes as its home: the data can be used by either. */
  readonly home: string;
  readonly port: number;
  readonly name: string;
  /** Whom the data files shall belong to, `uid:gid`; null where the system knows no such thing. */
  readonly user: string | null;
}

/**
 * The arguments of `docker`: published on loopback only, and the password taken from the
 * environment of `docker`, since arguments can be read by everyone on the machine.
 */
export function toDockerArguments(options: ContainerOptions): string[] {
  const settings = Object.entries(toImageEnvironment(GUARDED_SETTINGS));
  return [
    'run',
    '--rm',
    '--name',
    options.name,
    ...(options.user === null ? [] : ['--user', options.user]),
    '--publish',
    `127.0.0.1:${options.port}:7687`,
    '--volume',
    `${path.join(options.home, 'data')}:/data`,
    '--stop-timeout',
    '60',
    '--env',
    'NEO4J_AUTH',
    ...settings.flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    NEO4J_IMAGE,
  ];
}

/** Whether there is a Docker, and its daemon answers. */
export async function isDockerThere(env: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    await execute('docker', ['version', '--format', '{{.Server.Version}}'], {
      env,
      timeout: 10_000,
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs the official image until `stop`. The password counts for a new data folder only. Throws
 * `Neo4jUnavailableError` with a sentence for people.
 */
export async function startDockerNeo4j(options: {
  readonly home: string;
  readonly port: number;
  readonly password: string;
  readonly env: NodeJS.ProcessEnv;
}): Promise<{ uri: string; ended: Promise<unknown>; stop: () => Promise<void> }> {
  const { home, port, password, env } = options;
  // Docker would make a missing folder as root.
  await mkdir(path.join(home, 'data'), { recursive: true });
  const name = `stackscape-neo4j-${process.pid}`;
  const uid = process.getuid?.();
  const user = uid === undefined ? null : `${uid}:${process.getgid?.() ?? uid}`;
  const child = spawn('docker', toDockerArguments({ home, port, name, user }), {
    env: { ...env, NEO4J_AUTH: `neo4j/${password}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-10_000);
  });
  const ready = new Promise<true>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      if (/\bStarted\.$/.test(line)) resolve(true);
    });
  });
  if ((await Promise.race([ready, ended])) !== true) {
    throw new Neo4jUnavailableError(toSentence(complaint, port));
  }
  const stop = async () => {
    // By its name: the signal that ended us may have reached `docker` but not the container.
    await execute('docker', ['stop', name], { env }).catch(() => {});
    await ended;
  };
  return { uri: `neo4j://127.0.0.1:${port}`, ended, stop };
}

function toSentence(complaint: string, port: number): string {
  if (/already (?:in use|allocated)/.test(complaint)) {
    return `Port ${port} is in use; choose another one with --port.`;
  }
  const reason = complaint.trim().split('\n').at(-1) ?? '';
  return `Docker could not start ${NEO4J_IMAGE}${reason ? ` (${reason.slice(0, 300)})` : ''}.`;
}

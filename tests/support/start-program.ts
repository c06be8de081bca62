import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface StartedProgram {
  readonly address: string;
  readonly pid: number;
  /** False once the process has ended by itself. */
  readonly isRunning: () => boolean;
  readonly stop: () => Promise<void>;
}

/** The server as people run it, in a process of its own; resolves when it has said its address. */
export async function startProgram(env: Record<string, string>): Promise<StartedProgram> {
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts/stackscape.mjs'), 'start'], {
    cwd: ROOT,
    env: { ...process.env, STACKSCAPE_PORT: '0', STACKSCAPE_LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  for await (const line of createInterface({ input: child.stdout })) {
    const [address] = /http:\/\/\S+:\d+/.exec(line) ?? [];
    if (address === undefined || child.pid === undefined) continue;
    child.stdout.resume();
    return {
      address,
      pid: child.pid,
      isRunning,
      stop: async () => {
        if (isRunning()) child.kill('SIGTERM');
        await exited;
      },
    };
  }
  throw new Error('The server ended before it said its address.');
}

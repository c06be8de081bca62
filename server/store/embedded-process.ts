import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AppError } from '../../graph-data/model/app-error.ts';
import type { ChildMessage, ParentMessage } from './embedded-protocol.ts';

/** A running child process that has its database open. */
export interface EmbeddedProcess {
  readonly pid: number;
  readonly version: string;
  send(message: ParentMessage): void;
  /** Ends it at once; the database keeps every finished write. */
  kill(): void;
}

/** What the process says after it has opened, and that it is gone. */
export interface EmbeddedProcessListener {
  onMessage(from: EmbeddedProcess, message: ChildMessage): void;
  onExit(gone: EmbeddedProcess): void;
}

/** The child's program, beside this file: TypeScript in the sources, JavaScript in the bundle. */
function findChildProgram(): { readonly file: string; readonly execArgv: string[] } {
  const isSource = import.meta.url.endsWith('.ts');
  const file = fileURLToPath(
    new URL(isSource ? './embedded-child.ts' : './embedded-child.js', import.meta.url),
  );
  if (!isSource) return { file, execArgv: [] };
  const translator = createRequire(import.meta.url).resolve('tsx');
  return { file, execArgv: ['--import', pathToFileURL(translator).href] };
}

/**
 * A folder of the child's own for what the database puts aside. It leaves a folder behind for each
 * time that it was open, above all when it is killed; null where there is no room for one.
 */
function makeScratchFolder(): string | null {
  try {
    return mkdtempSync(path.join(tmpdir(), 'stackscape-store-'));
  } catch {
    return null;
  }
}

/**
 * Starts the child and waits until its database is open. Rejects with `unavailable` when it cannot
 * be opened: not there, not readable, not a database, or locked by a writer.
 */
export function startEmbeddedProcess(
  database: { readonly path: string; readonly mode: 'read' | 'write' },
  listener: EmbeddedProcessListener,
): Promise<EmbeddedProcess> {
  const { file, execArgv } = findChildProgram();
  const scratch = makeScratchFolder();
  const child = fork(file, [database.path, database.mode, scratch ?? ''], {
    execArgv,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // It needs nothing of our environment, least of all passwords.
    env: { PATH: process.env.PATH },
  });
  const removeScratch = () => {
    if (scratch !== null) rm(scratch, { recursive: true, force: true }).catch(() => undefined);
  };
  child.once('exit', removeScratch).once('error', removeScratch);
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-2_000);
  });
  return new Promise((resolve, reject) => {
    const fail = (cause: string) => {
      child.kill('SIGKILL');
      reject(
        new AppError(
          'unavailable',
          'The embedded store cannot be opened. Load it again with: npm run import',
          { cause: new Error(cause) },
        ),
      );
    };
    let open: EmbeddedProcess | null = null;
    child.on('message', (message: ChildMessage) => {
      if (message.type === 'broken') fail(message.cause);
      else if (message.type === 'open') {
        open = toEmbeddedProcess(child, message.version);
        resolve(open);
      } else if (open !== null) listener.onMessage(open, message);
    });
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code, signal) => {
      if (open !== null) listener.onExit(open);
      else fail(`The process ended (${signal ?? code}). ${lastWords}`);
    });
  });
}

function toEmbeddedProcess(child: ChildProcess, version: string): EmbeddedProcess {
  return {
    // A child that has sent a message has a process id.
    pid: child.pid as number,
    version,
    send: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}

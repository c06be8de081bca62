import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { setPriority } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AppError } from '../../graph-data/model/app-error.ts';
import type { ChildMessage, ConnectMessage, ParentMessage } from './task-protocol.ts';

/** A running child process that has its database open. */
export interface TaskProcess {
  readonly pid: number;
  readonly version: string;
  send(message: ParentMessage): void;
  /** Ends it at once; the database keeps every finished write. */
  kill(): void;
}

/** What the process says after it has opened, and that it is gone. */
export interface TaskProcessListener {
  onMessage(from: TaskProcess, message: ChildMessage): void;
  onExit(gone: TaskProcess): void;
}

export interface TaskProgram {
  /** Name of the program's file, beside this one, without its ending. */
  readonly name: 'embedded-child' | 'neo4j-child';
  readonly argv: readonly string[];
  /** What it is told first and nobody else may see, such as a password. */
  readonly connect?: ConnectMessage;
  /** What to say when it cannot open its database. */
  readonly refusal: string;
  /** How far it stands back where processors are scarce: 0 as others, 19 the furthest. */
  readonly niceness: number;
  readonly onGone?: () => void;
}

/** TypeScript in the sources, JavaScript in the bundle. */
function findProgram(name: TaskProgram['name']): {
  readonly file: string;
  readonly execArgv: string[];
} {
  const isSource = import.meta.url.endsWith('.ts');
  const file = fileURLToPath(new URL(isSource ? `./${name}.ts` : `./${name}.js`, import.meta.url));
  if (!isSource) return { file, execArgv: [] };
  const translator = createRequire(import.meta.url).resolve('tsx');
  return { file, execArgv: ['--import', pathToFileURL(translator).href] };
}

/** Starts the program and waits until its database is open; rejects with `unavailable` otherwise. */
export function startTaskProcess(
  program: TaskProgram,
  listener: TaskProcessListener,
): Promise<TaskProcess> {
  const { file, execArgv } = findProgram(program.name);
  const child = fork(file, program.argv, {
    execArgv,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // It needs nothing of our environment, least of all passwords.
    env: { PATH: process.env.PATH },
  });
  // From its first step on: opening a database is much of what a short query costs.
  if (child.pid !== undefined && program.niceness > 0) standBack(child.pid, program.niceness);
  const onGone = () => program.onGone?.();
  child.once('exit', onGone).once('error', onGone);
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-2_000);
  });
  return new Promise((resolve, reject) => {
    const fail = (cause: string) => {
      child.kill('SIGKILL');
      reject(new AppError('unavailable', program.refusal, { cause: new Error(cause) }));
    };
    let open: TaskProcess | null = null;
    child.on('message', (message: ChildMessage) => {
      if (message.type === 'broken') fail(message.cause);
      else if (message.type === 'open') {
        open = toTaskProcess(child, message.version);
        resolve(open);
      } else if (open !== null) listener.onMessage(open, message);
    });
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code, signal) => {
      if (open !== null) listener.onExit(open);
      else fail(`The process ended (${signal ?? code}). ${lastWords}`);
    });
    if (program.connect !== undefined) child.send(program.connect);
  });
}

function toTaskProcess(child: ChildProcess, version: string): TaskProcess {
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

/** Where the system does not let us, the process stands as others do. */
function standBack(pid: number, niceness: number): void {
  try {
    setPriority(pid, niceness);
  } catch {
    // It may also be gone already, which its end will tell.
  }
}

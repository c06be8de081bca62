import { AppError } from '../../graph-data/model/app-error.ts';
import type { RunOptions } from './cypher-engine.ts';
import type { TaskProcess, TaskProcessListener } from './task-process.ts';
import type { ChildMessage, ChildTask, Rows } from './task-protocol.ts';
import { READER_PATIENCE_MS, toAborted } from './given-up.ts';
import { watchTask } from './task-watch.ts';
import type { TaskWatch } from './task-watch.ts';

export interface LaneOptions {
  /** Starts a process that has the database open, and that stands back so far. */
  readonly startProcess: (listener: TaskProcessListener, niceness: number) => Promise<TaskProcess>;
  /** Whether the database must be closed in order, because it is written. */
  readonly isWritten: boolean;
  /** Resident memory at which the child process is ended. */
  readonly memoryMegabytes: number;
  /** Milliseconds a query may take where the asker says nothing. */
  readonly timeoutMs: number;
  /** Milliseconds that a reader of chunks may leave one untaken. */
  readonly readerPatienceMs?: number;
}

/** Tasks that may wait; more than this and the server is not keeping up. */
const LONGEST_QUEUE = 500;

export interface TaskRequest {
  readonly task: ChildTask;
  readonly run: Pick<RunOptions, 'signal' | 'timeoutMs'>;
  /** `whole`: the time is that of the whole task. `chunk`: of each chunk; a slow reader costs none. */
  readonly pace: 'whole' | 'chunk';
  readonly onChunk: (statement: number, columns: readonly string[], rows: Rows) => void;
  readonly onDone: (limit: 'rows' | 'bytes' | null) => void;
  readonly onFailed: (error: AppError) => void;
}

interface Job extends TaskRequest {
  readonly id: number;
  /** A task that delivered nothing yet may be run again after the process died. */
  delivered: boolean;
  attempts: number;
  stopListening: () => void;
}

/** A queue of tasks and the process that runs them, one at a time. */
export interface TaskLane {
  /** The returned function says that one chunk was consumed, so that one more may come. */
  submit(request: TaskRequest): () => void;
  /** The database's version; null until a task has run. */
  readonly version: string | null;
  /**
   * Ends what runs and waits, and the process; in `write` mode the database is closed in order, and
   * it rejects when that fails.
   */
  close(): Promise<void>;
}

/**
 * A task that takes too long or too much memory, or that nobody waits for any more, ends with its
 * process; the next task starts a new one. A process that dies of something else gets its read once
 * more.
 */
export function createTaskLane(
  options: LaneOptions,
  manner: {
    /** Milliseconds after which a process without work is ended; null keeps it. */
    readonly idleMs: number | null;
    /** How far it stands back where processors are scarce: 0 as others, 19 the furthest. */
    readonly niceness?: number;
  },
): TaskLane {
  const { idleMs, niceness = 0 } = manner;
  const queue: Job[] = [];
  let running: { readonly job: Job; readonly watch: TaskWatch } | null = null;
  let child: TaskProcess | null = null;
  /** A process that served others may still hold their memory. */
  let isFresh = true;
  let starting = false;
  let closed = false;
  let version: string | null = null;
  let idle: NodeJS.Timeout | undefined;
  let nextId = 1;

  function pump(): void {
    if (running !== null || starting || queue.length === 0) return;
    clearTimeout(idle);
    if (child === null) return void start();
    const job = queue.shift();
    if (job === undefined) return;
    job.stopListening();
    running = { job, watch: watch(job, child) };
    child.send({ type: 'task', id: job.id, task: job.task });
  }

  async function start(): Promise<void> {
    starting = true;
    try {
      const started = await options.startProcess({ onMessage, onExit }, niceness);
      if (closed) return started.kill();
      child = started;
      isFresh = true;
      version = started.version;
    } catch (error) {
      // Nobody in the queue can be served; each hears it, and the next asker tries anew.
      failQueue(toAppError(error));
    } finally {
      starting = false;
      pump();
    }
  }

  function watch(job: Job, ready: TaskProcess): TaskWatch {
    return watchTask({
      pid: ready.pid,
      signal: job.run.signal,
      timeoutMs: job.run.timeoutMs ?? options.timeoutMs,
      readerPatienceMs: options.readerPatienceMs ?? READER_PATIENCE_MS,
      memoryBytes: options.memoryMegabytes * 2 ** 20,
      pace: job.pace,
      onEnd: (error) => endRunning(job, error),
    });
  }

  /** Ends the process of a running task for a reason of ours. */
  function endRunning(job: Job, error: AppError): void {
    if (running?.job !== job) return;
    const mayBeInnocent = error.code === 'too_large' && !isFresh;
    settle();
    endProcess();
    if (mayBeInnocent && mayRunAgain(job)) runAgain(job);
    else job.onFailed(error);
    pump();
  }

  function settle(): void {
    running?.watch.stop();
    running = null;
    isFresh = false;
    if (idleMs !== null) idle = setTimeout(endProcess, idleMs).unref();
  }

  function endProcess(): void {
    const ended = child;
    child = null;
    ended?.kill();
  }

  function onMessage(from: TaskProcess, message: ChildMessage): void {
    if (from !== child || running === null) return;
    const { job, watch: watching } = running;
    if (!('id' in message) || message.id !== job.id) return;
    switch (message.type) {
      case 'chunk':
        job.delivered = true;
        watching.onChunk();
        job.onChunk(message.statement, message.columns, message.rows);
        return;
      case 'done':
        settle();
        job.onDone(message.limit);
        return pump();
      case 'failed':
        settle();
        job.onFailed(
          new AppError(message.code, message.message, { cause: new Error(message.cause) }),
        );
        return pump();
      default:
        return message satisfies never;
    }
  }

  /** The process died of something that is not our doing: those that we ended were let go before. */
  function onExit(gone: TaskProcess): void {
    if (gone !== child) return;
    child = null;
    const job = running?.job;
    if (job === undefined) return;
    settle();
    if (job.task.kind === 'close') job.onDone(null);
    else if (mayRunAgain(job)) runAgain(job);
    else {
      job.onFailed(new AppError('unavailable', 'The store stopped; it is starting again.'));
    }
    pump();
  }

  const mayRunAgain = ({ task, delivered, attempts }: Job) =>
    task.kind === 'read' && !delivered && attempts === 0;

  function runAgain(job: Job): void {
    job.attempts += 1;
    queue.unshift(job);
    listen(job);
  }

  /** A task that still waits leaves the queue without harm to the one that runs. */
  function listen(job: Job): void {
    const { signal } = job.run;
    const leave = () => {
      queue.splice(queue.indexOf(job), 1);
      job.onFailed(toAborted());
    };
    if (signal?.aborted) return leave();
    signal?.addEventListener('abort', leave, { once: true });
    job.stopListening = () => signal?.removeEventListener('abort', leave);
  }

  function failQueue(error: AppError): void {
    for (const job of queue.splice(0)) {
      job.stopListening();
      job.onFailed(error);
    }
  }

  return {
    submit(request) {
      const id = nextId;
      nextId += 1;
      if (closed) request.onFailed(toClosed());
      else if (queue.length >= LONGEST_QUEUE) {
        request.onFailed(new AppError('unavailable', 'Too many queries wait; try again soon.'));
      } else {
        const job = { ...request, id, delivered: false, attempts: 0, stopListening: () => {} };
        queue.push(job);
        listen(job);
        pump();
      }
      return () => {
        if (running?.job.id !== id) return;
        running.watch.onConsumed();
        child?.send({ type: 'more', id });
      };
    },
    get version() {
      return version;
    },
    async close() {
      if (closed) return;
      try {
        if (child !== null && options.isWritten) await submitClose(this);
      } finally {
        // Also when the files could not be written: a process left behind would keep ours alive.
        closed = true;
        failQueue(toClosed());
        if (running !== null) endRunning(running.job, toClosed());
        clearTimeout(idle);
        endProcess();
      }
    },
  };
}

/** Milliseconds that writing everything to the database's own file may take. */
const CLOSE_TIMEOUT_MS = 600_000;

function submitClose(lane: TaskLane): Promise<void> {
  return new Promise((resolve, reject) => {
    lane.submit({
      task: { kind: 'close' },
      run: { timeoutMs: CLOSE_TIMEOUT_MS },
      pace: 'whole',
      onChunk: () => undefined,
      onDone: () => resolve(),
      onFailed: reject,
    });
  });
}

function toClosed(): AppError {
  return new AppError('unavailable', 'The store is closed.');
}

function toAppError(error: unknown): AppError {
  return error instanceof AppError
    ? error
    : new AppError('unavailable', 'The store cannot be started.', { cause: error });
}

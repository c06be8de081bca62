import { AppError } from '../../graph-data/model/app-error.ts';
import type { CypherEngine, QueryResult, RunOptions, Statement } from './cypher-engine.ts';
import { startEmbeddedProcess } from './embedded-process.ts';
import type { EmbeddedProcess } from './embedded-process.ts';
import type { ChildMessage, ChildTask, Rows } from './embedded-protocol.ts';
import { readResidentMemory } from './resident-memory.ts';
import { createRowQueue } from './row-queue.ts';

export interface EmbeddedOptions {
  /** The database's own file or folder. */
  readonly path: string;
  readonly mode: 'read' | 'write';
  /** Resident memory at which the child process is ended. */
  readonly memoryMegabytes: number;
  /** Milliseconds a query may take where the asker says nothing. */
  readonly timeoutMs: number;
}

const MEMORY_CHECK_MS = 100;
/** Tasks that may wait; more than this and the server is not keeping up. */
const LONGEST_QUEUE = 500;

interface Job {
  readonly id: number;
  readonly task: ChildTask;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly onChunk: (statement: number, columns: readonly string[], rows: Rows) => void;
  readonly onDone: (limit: 'rows' | 'bytes' | null) => void;
  readonly onFailed: (error: AppError) => void;
  /** A task that delivered nothing yet may be run again after the process died. */
  delivered: boolean;
  attempts: number;
}

/**
 * The embedded database behind the port: one child process that runs one task at a time. A task
 * that takes too long or too much memory, or that nobody waits for any more, ends with its process;
 * the next task starts a new one. A process that dies of something else gets its read once more.
 */
export function createEmbeddedEngine(options: EmbeddedOptions): CypherEngine {
  const queue: Job[] = [];
  let current: Job | null = null;
  let child: EmbeddedProcess | null = null;
  let starting = false;
  let closed = false;
  let nextId = 1;
  let stopWatching: () => void = () => undefined;

  async function pump(): Promise<void> {
    if (current !== null || starting || queue[0] === undefined) return;
    if (child === null) {
      starting = true;
      try {
        child = await startEmbeddedProcess(options, { onMessage, onExit });
      } catch (error) {
        // Nobody in the queue can be served; each hears it, and the next asker tries anew.
        for (const job of queue.splice(0)) job.onFailed(toAppError(error));
        return;
      } finally {
        starting = false;
      }
    }
    const job = queue.shift();
    if (job === undefined) return;
    job.signal?.removeEventListener('abort', leaveQueue);
    current = job;
    stopWatching = watch(job, child);
    child.send({ type: 'task', id: job.id, task: job.task });
  }

  /** Ends the process of a running task for a reason of ours. */
  function endCurrent(error: AppError): void {
    const job = current;
    if (job === null) return;
    settle();
    const running = child;
    child = null;
    running?.kill();
    job.onFailed(error);
    void pump();
  }

  function settle(): void {
    stopWatching();
    stopWatching = () => undefined;
    current = null;
  }

  function watch(job: Job, running: EmbeddedProcess): () => void {
    const timer = setTimeout(
      () => endCurrent(new AppError('timeout', `The query took longer than ${job.timeoutMs} ms.`)),
      job.timeoutMs,
    );
    const memory = setInterval(async () => {
      const bytes = await readResidentMemory(running.pid);
      if (current === job && bytes !== null && bytes > options.memoryMegabytes * 2 ** 20) {
        endCurrent(new AppError('too_large', 'The query needs more memory than it may take.'));
      }
    }, MEMORY_CHECK_MS);
    const onAbort = () => endCurrent(toAborted());
    job.signal?.addEventListener('abort', onAbort, { once: true });
    return () => {
      clearTimeout(timer);
      clearInterval(memory);
      job.signal?.removeEventListener('abort', onAbort);
    };
  }

  function onMessage(message: ChildMessage): void {
    const job = current;
    if (job === null || !('id' in message) || message.id !== job.id) return;
    switch (message.type) {
      case 'chunk':
        job.delivered = true;
        job.onChunk(message.statement, message.columns, message.rows);
        return;
      case 'done':
        settle();
        job.onDone(message.limit);
        return void pump();
      case 'failed':
        settle();
        job.onFailed(
          new AppError(message.code, message.message, { cause: new Error(message.cause) }),
        );
        return void pump();
      default:
        return message satisfies never;
    }
  }

  /** The process died of something that is not our doing. */
  function onExit(): void {
    // Processes that we ended ourselves were let go of before.
    child = null;
    const job = current;
    if (job === null) return;
    settle();
    if (job.task.kind === 'close') job.onDone(null);
    else if (job.task.kind === 'read' && !job.delivered && job.attempts === 0) {
      job.attempts += 1;
      queue.unshift(job);
    } else {
      job.onFailed(
        new AppError('unavailable', 'The embedded store stopped; it is starting again.'),
      );
    }
    void pump();
  }

  /** Tasks that still wait leave the queue without harm to the one that runs. */
  function leaveQueue(): void {
    const given = queue.filter((job) => job.signal?.aborted);
    for (const job of given) {
      queue.splice(queue.indexOf(job), 1);
      job.onFailed(toAborted());
    }
  }

  function submit(
    task: ChildTask,
    options_: RunOptions,
    handlers: Pick<Job, 'onChunk' | 'onDone' | 'onFailed'>,
  ): number {
    const id = nextId;
    nextId += 1;
    const { signal } = options_;
    if (closed) {
      handlers.onFailed(new AppError('unavailable', 'The embedded store is closed.'));
    } else if (signal?.aborted) {
      handlers.onFailed(toAborted());
    } else if (queue.length >= LONGEST_QUEUE) {
      handlers.onFailed(new AppError('unavailable', 'Too many queries wait; try again soon.'));
    } else {
      const timeoutMs = options_.timeoutMs ?? options.timeoutMs;
      const job: Job = { id, task, timeoutMs, signal, ...handlers, delivered: false, attempts: 0 };
      queue.push(job);
      signal?.addEventListener('abort', leaveQueue, { once: true });
      void pump();
    }
    return id;
  }

  const allowMore = (id: number) => child?.send({ type: 'more', id });

  /** Runs a task to its end and gives the rows of each of its statements. */
  function runWhole(task: ChildTask, runOptions: RunOptions = {}): Promise<QueryResult[]> {
    return new Promise((resolve, reject) => {
      const results: { columns: readonly string[]; rows: (readonly unknown[])[] }[] = [];
      const id = submit(task, runOptions, {
        onChunk: (statement, columns, rows) => {
          const result = (results[statement] ??= { columns, rows: [] });
          for (const row of rows) result.rows.push(row);
          allowMore(id);
        },
        onDone: (limit) => resolve(results.map((result) => ({ ...result, limit }) as QueryResult)),
        onFailed: reject,
      });
    });
  }

  const toReadTask = (statement: Statement, runOptions: RunOptions): ChildTask => ({
    kind: 'read',
    statement,
    maxRows: runOptions.maxRows ?? null,
    maxBytes: runOptions.maxBytes ?? null,
  });

  return {
    name: 'embedded',
    capabilities: { fullText: false, constraintIndex: false },
    async getVersion() {
      await runWhole(toReadTask({ text: 'RETURN 1 AS one' }, {}));
      return child?.version ?? '';
    },
    async read(statement, runOptions = {}) {
      const [result] = await runWhole(toReadTask(statement, runOptions), runOptions);
      return result ?? { columns: [], rows: [], limit: null };
    },
    async *readChunks(statement, runOptions = {}) {
      const rows = createRowQueue<Rows>();
      const abandon = new AbortController();
      const signal = AbortSignal.any(
        [abandon.signal, runOptions.signal].filter((item) => item !== undefined),
      );
      const id = submit(
        toReadTask(statement, runOptions),
        { ...runOptions, signal },
        {
          onChunk: (_statement, _columns, chunk) => rows.push(chunk),
          onDone: () => rows.end(),
          onFailed: (error) => rows.fail(error),
        },
      );
      try {
        for await (const chunk of rows) {
          yield chunk;
          allowMore(id);
        }
      } finally {
        // A reader that leaves early ends the query; after its end this does nothing.
        abandon.abort();
      }
    },
    write: (statements, runOptions) => runWhole({ kind: 'write', statements }, runOptions),
    async defineSchema(statements) {
      await runWhole({ kind: 'schema', statements });
    },
    async close() {
      if (closed) return;
      const isOpen = child !== null;
      if (isOpen && options.mode === 'write') {
        await runWhole({ kind: 'close' }, { timeoutMs: 600_000 });
      }
      closed = true;
      const waiting = queue.splice(0);
      for (const job of waiting) {
        job.onFailed(new AppError('unavailable', 'The embedded store is closed.'));
      }
      endCurrent(new AppError('unavailable', 'The embedded store is closed.'));
      child?.kill();
      child = null;
    },
  };
}

function toAborted(): AppError {
  return new AppError('timeout', 'The query was given up before it ended.');
}

function toAppError(error: unknown): AppError {
  return error instanceof AppError
    ? error
    : new AppError('unavailable', 'The embedded store cannot be started.', { cause: error });
}

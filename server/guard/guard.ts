import type { Worker } from 'node:worker_threads';
import { AppError } from '../../graph-data/model/app-error.ts';
import { toAborted } from '../store/given-up.ts';
import { openThread } from '../threads/open-thread.ts';
import type { CheckOutcome, CheckedQuery, QueryToCheck } from './check-query.ts';
import { assertParameters } from './given-parameters.ts';
import type { GuardAnswer, GuardQuestion } from './guard-worker.ts';

/** Says of queries of strangers whether they may be run. */
export interface Guard {
  /**
   * Rejects with `forbidden_query`, `invalid_request` or `too_large`, each with a sentence and the
   * place in the query.
   */
  check(
    query: QueryToCheck,
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<CheckedQuery>;
  close(): Promise<void>;
}

/** Milliseconds that understanding one query may take; one of sense takes a few. */
const CHECK_MS = 3_000;
/** Queries that may wait to be understood. */
const LONGEST_QUEUE = 100;

interface Job {
  readonly question: GuardQuestion;
  readonly resolve: (checked: CheckedQuery) => void;
  readonly reject: (error: AppError) => void;
}

/** One thread, which checks a query at a time and is ended and replaced when one takes too long. */
export function createGuard({ timeoutMs = CHECK_MS }: { readonly timeoutMs?: number } = {}): Guard {
  const queue: Job[] = [];
  let worker: Worker | null = null;
  let isReady = false;
  let running: { readonly job: Job; readonly timer: NodeJS.Timeout } | null = null;
  let nextId = 1;
  let closed = false;

  function pump(): void {
    if (running !== null || queue.length === 0) return;
    if (worker === null) return start();
    if (!isReady) return;
    const job = queue.shift();
    if (job === undefined) return;
    // A thread that works keeps the process alive, one that waits does not.
    worker.ref();
    const timer = setTimeout(() => failRunning(toTooInvolved()), timeoutMs);
    running = { job, timer };
    worker.postMessage(job.question, []);
  }

  function start(): void {
    const started = openWorker();
    worker = started;
    isReady = false;
    started.on('message', (message: GuardAnswer) => {
      if (started === worker) onAnswer(message);
    });
    started.on('error', (error) => {
      if (started === worker) onDeath(error);
    });
  }

  function onAnswer(message: GuardAnswer): void {
    if (message.type === 'ready') {
      isReady = true;
    } else if (message.id === running?.job.question.id) {
      const { job } = settle(running);
      if (message.type === 'outcome') deliver(job, message.outcome);
      else job.reject(toTooInvolved(new Error(message.cause)));
    }
    if (running === null) worker?.unref();
    pump();
  }

  function settle(current: NonNullable<typeof running>) {
    clearTimeout(current.timer);
    running = null;
    return current;
  }

  /** The thread ran out of its memory, or could not even begin. */
  function onDeath(error: unknown): void {
    worker = null;
    if (running !== null) settle(running).job.reject(toTooInvolved(error));
    else for (const job of queue.splice(0)) job.reject(toBroken(error));
    pump();
  }

  function failRunning(error: AppError): void {
    const ended = worker;
    worker = null;
    void ended?.terminate();
    if (running !== null) settle(running).job.reject(error);
    pump();
  }

  return {
    async check(query, { signal } = {}) {
      assertParameters(query.parameters);
      if (closed) throw new AppError('unavailable', 'The server is stopping.');
      if (signal?.aborted) throw toAborted();
      if (queue.length >= LONGEST_QUEUE) {
        throw new AppError('unavailable', 'Too many queries wait; try again soon.');
      }
      const id = nextId;
      nextId += 1;
      return new Promise((resolve, reject) => {
        const job = { question: { id, query }, resolve, reject };
        queue.push(job);
        // One that is being understood is not worth ending: that takes milliseconds.
        const leave = () => {
          if (queue.includes(job)) queue.splice(queue.indexOf(job), 1);
          reject(toAborted());
        };
        signal?.addEventListener('abort', leave, { once: true });
        pump();
      });
    },
    async close() {
      closed = true;
      const error = new AppError('unavailable', 'The server is stopping.');
      for (const job of queue.splice(0)) job.reject(error);
      if (running !== null) settle(running).job.reject(error);
      const ended = worker;
      worker = null;
      await ended?.terminate();
    },
  };
}

function openWorker(): Worker {
  return openThread('guard-worker', import.meta.url, {
    // It needs nothing of our environment, least of all passwords.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 256, stackSizeMb: 8 },
  });
}

function deliver(job: Job, outcome: CheckOutcome): void {
  if ('checked' in outcome) return job.resolve(outcome.checked);
  const { code, message, place } = outcome.refused;
  job.reject(new AppError(code, message, { place }));
}

function toTooInvolved(cause?: unknown): AppError {
  return new AppError(
    'too_large',
    'The query is too involved to be understood in the time and memory that there is; ask in several steps.',
    { cause },
  );
}

function toBroken(cause: unknown): AppError {
  return new AppError('internal', 'The guard of free queries could not start.', { cause });
}

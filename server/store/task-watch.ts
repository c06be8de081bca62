import { AppError } from '../../graph-data/model/app-error.ts';
import { CHUNK_WINDOW } from './task-protocol.ts';
import { toAborted, toImpatience, toTimedOut } from './given-up.ts';
import { readResidentMemory } from './resident-memory.ts';

const MEMORY_CHECK_MS = 100;

/** Looks after a task that runs in a process of its own: its time, its memory, and who waits. */
export interface TaskWatch {
  onChunk(): void;
  onConsumed(): void;
  stop(): void;
}

/**
 * Calls `onEnd` once the task is to be ended: it takes too long or too much, or it was given up.
 * Where time counts by the chunk, it stands still while the process waits for its reader, who has
 * patience of another length.
 */
export function watchTask(options: {
  readonly pid: number;
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
  readonly readerPatienceMs: number;
  readonly memoryBytes: number;
  readonly pace: 'whole' | 'chunk';
  readonly onEnd: (error: AppError) => void;
}): TaskWatch {
  const { pid, signal, timeoutMs, readerPatienceMs, pace, onEnd } = options;
  /** Chunks that came and were not consumed yet. */
  let held = 0;
  let stopped = false;
  let timer: NodeJS.Timeout;

  function setTimer(): void {
    clearTimeout(timer);
    const readerIsAwaited = held >= CHUNK_WINDOW;
    timer = readerIsAwaited
      ? setTimeout(() => onEnd(toImpatience()), readerPatienceMs)
      : setTimeout(() => onEnd(toTimedOut(timeoutMs)), timeoutMs);
  }

  const memory = setInterval(async () => {
    const bytes = await readResidentMemory(pid);
    if (stopped || bytes === null || bytes <= options.memoryBytes) return;
    onEnd(new AppError('too_large', 'The query needs more memory than it may take.'));
  }, MEMORY_CHECK_MS);
  const onAbort = () => onEnd(toAborted());

  signal?.addEventListener('abort', onAbort, { once: true });
  setTimer();
  const count = (change: 1 | -1) => {
    held += change;
    if (pace === 'chunk') setTimer();
  };
  return {
    onChunk: () => count(1),
    onConsumed: () => count(-1),
    stop() {
      stopped = true;
      clearTimeout(timer);
      clearInterval(memory);
      signal?.removeEventListener('abort', onAbort);
    },
  };
}

import { AppError } from '../../graph-data/model/app-error.ts';
import { toAborted } from '../store/given-up.ts';
import { openThread } from '../threads/open-thread.ts';

/** Milliseconds that one drawing may take; the largest takes some ten seconds of a processor. */
const LONGEST_MS = 120_000;
const MEMORY_MEGABYTES = 1_024;
/** A piece of the file: a whole one at once would lie twice in memory. */
const PIECE_BYTES = 256 * 1_024;

/** What is drawn, and by which program. */
export interface Drawing {
  /** Of the thread's file, without its ending. */
  readonly name: string;
  /** `import.meta.url` of a file beside it. */
  readonly beside: string;
  readonly order: unknown;
}

/** Has something drawn in a thread, and gives its bytes in pieces. */
export type DrawingThreads = (
  drawing: Drawing,
  signal: AbortSignal | undefined,
) => AsyncIterable<Uint8Array>;

/** Threads that draw, so many at once; the other drawings wait for their turn. */
export function createDrawingThreads(most: number): DrawingThreads {
  const inTurn = createTurns(most);
  return async function* draw(drawing, signal) {
    const drawn = await inTurn(() => runThread(drawing, signal));
    const bytes = typeof drawn === 'string' ? Buffer.from(drawn) : drawn;
    for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
      yield bytes.subarray(start, start + PIECE_BYTES);
    }
  };
}

/** Runs tasks, so many at once; the others wait for their turn. */
export function createTurns(
  most: number,
): <Result>(task: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      // Whoever waited longest takes this place over.
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}

/** Whoever does not wait for the drawing any more takes the thread along. */
async function runThread(
  { name, beside, order }: Drawing,
  signal: AbortSignal | undefined,
): Promise<string | Uint8Array> {
  if (signal?.aborted) throw toAborted();
  const thread = openThread(name, beside, {
    workerData: order,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(toTooLarge()), LONGEST_MS);
      signal?.addEventListener('abort', () => reject(toAborted()), { once: true });
      thread.once('message', resolve);
      thread.once('error', (error) => reject(toBroken(error)));
      thread.once('exit', () => reject(toBroken(null)));
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}

function toTooLarge(): AppError {
  return new AppError(
    'too_large',
    'The picture took too long to draw; choose less, or a format for programs such as gexf.',
  );
}

function toBroken(cause: unknown): AppError {
  return new AppError('internal', 'The picture could not be drawn.', { cause });
}

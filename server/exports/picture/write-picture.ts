import { AppError } from '../../../graph-data/model/app-error.ts';
import type { GraphNode, Relationship } from '../../../graph-data/model/graph.ts';
import { toAborted } from '../../store/given-up.ts';
import type { AskOptions, GraphChunk } from '../../store/graph-store.ts';
import { openThread } from '../../threads/open-thread.ts';
import type { ExportAbout } from '../about.ts';
import type { PictureFormat, PictureOrder } from './picture-thread.ts';

/** Milliseconds that one picture may take; the largest takes some ten seconds of a processor. */
const LONGEST_MS = 120_000;
const MEMORY_MEGABYTES = 1_024;
/** A piece of the file: a whole picture at once would lie twice in memory. */
const PIECE_BYTES = 256 * 1_024;

type Turns = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** Runs tasks, so many at once; the others wait for their turn. */
export function createTurns(most: number): Turns {
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

/** How a picture of a kind is written: drawn whole, in a thread, before its first byte. */
export function createPictureWriter(format: PictureFormat, inTurn: Turns) {
  return async function* writePicture(
    chunks: AsyncIterable<GraphChunk>,
    about: ExportAbout,
    { signal }: AskOptions = {},
  ): AsyncIterable<Uint8Array> {
    const nodes: GraphNode[] = [];
    const relationships: Relationship[] = [];
    for await (const chunk of chunks) {
      if ('nodes' in chunk) nodes.push(...chunk.nodes);
      else relationships.push(...chunk.relationships);
    }
    const order: PictureOrder = { format, graph: { nodes, relationships }, about };
    const drawn = await inTurn(() => draw(order, signal));
    const bytes = typeof drawn === 'string' ? Buffer.from(drawn) : drawn;
    for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
      yield bytes.subarray(start, start + PIECE_BYTES);
    }
  };
}

/** Whoever does not wait for the picture any more takes the thread along. */
async function draw(order: PictureOrder, signal?: AbortSignal): Promise<string | Uint8Array> {
  if (signal?.aborted) throw toAborted();
  const thread = openThread('picture-thread', import.meta.url, {
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

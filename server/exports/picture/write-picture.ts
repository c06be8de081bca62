import type { AskOptions, GraphChunk } from '../../store/graph-store.ts';
import type { ExportAbout } from '../about.ts';
import type { DrawingThreads } from '../drawing-threads.ts';
import { gather } from '../gather.ts';
import type { PictureFormat, PictureOrder } from './picture-thread.ts';

/** How a picture of a kind is written: drawn whole, in a thread, before its first byte. */
export function createPictureWriter(format: PictureFormat, draw: DrawingThreads) {
  return async function* writePicture(
    chunks: AsyncIterable<GraphChunk>,
    about: ExportAbout,
    { signal }: AskOptions = {},
  ): AsyncIterable<Uint8Array> {
    const order: PictureOrder = { format, graph: await gather(chunks), about };
    yield* draw({ name: 'picture-thread', beside: import.meta.url, order }, signal);
  };
}

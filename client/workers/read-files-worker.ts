import { readGraphFiles } from '../files/read-graph-files.ts';
import type { NamedBytes } from '../files/read-graph-files.ts';

globalThis.addEventListener('message', ({ data }: MessageEvent<readonly NamedBytes[]>) => {
  globalThis.postMessage(readGraphFiles(data), { transfer: [] });
});

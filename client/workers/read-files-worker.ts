import { readBrought } from '../files/read-request.ts';
import type { ReadRequest } from '../files/read-request.ts';

globalThis.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  globalThis.postMessage(readBrought(data), { transfer: [] });
});

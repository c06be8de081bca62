import type { ReadFiles } from '../files/read-graph-files.ts';
import type { OwnFacts } from '../files/read-own-facts.ts';
import type { ReadRequest } from '../files/read-request.ts';

/** Reads files in a thread of its own, so that a large one does not stop the page. */
export function readFilesAside(request: ReadRequest): Promise<ReadFiles | OwnFacts> {
  // A file of our own rather than a Blob, as the page's security policy would have it.
  const worker = new Worker(new URL('./read-files-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ReadFiles | OwnFacts>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ReadFiles | OwnFacts>) =>
      resolve(data),
    );
    // A file that is more than its thread can hold ends it.
    worker.addEventListener('error', () => resolve({ problem: { is: 'too_large' } }));
    worker.postMessage(request, []);
  }).finally(() => worker.terminate());
}

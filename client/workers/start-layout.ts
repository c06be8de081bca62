import type { LayoutStep, WorkedLayout } from '../graph/layouts/worked-layouts.ts';

/** Works a layout out in a thread of its own; returns how to end it before its end. */
export function startLayout(
  layout: WorkedLayout,
  { onStep, onFail }: { readonly onStep: (step: LayoutStep) => void; readonly onFail: () => void },
): () => void {
  // A file of our own rather than a Blob, as the page's security policy would have it.
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutStep>) => {
    onStep(data);
    if (data.done === data.total) worker.terminate();
  });
  worker.addEventListener('error', onFail);
  worker.postMessage(layout, []);
  return () => worker.terminate();
}

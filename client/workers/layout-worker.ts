import { runLayout } from '../graph/layouts/worked-layouts.ts';
import type { LayoutStep, WorkedLayout } from '../graph/layouts/worked-layouts.ts';

/** How often the page hears how far it is. */
const TELL_MS = 300;

// Where two discs have one and the same place a package draws lots; here the lots are always the same.
let lot = 1;
Math.random = () => {
  lot = (lot * 16_807) % 2_147_483_647;
  return lot / 2_147_483_647;
};

globalThis.addEventListener('message', ({ data }: MessageEvent<WorkedLayout>) => {
  let told = performance.now();
  let last: LayoutStep | null = null;
  for (const step of runLayout(data)) {
    last = step;
    if (performance.now() - told < TELL_MS) continue;
    told = performance.now();
    globalThis.postMessage(step, { transfer: [] });
  }
  if (last !== null) globalThis.postMessage({ ...last, done: last.total }, { transfer: [] });
});

import type { Page } from 'playwright-core';

/** One drawing of many nodes or relationships at once. */
export interface Draw {
  readonly at: number;
  /** The name of the canvas: nodes or edges. */
  readonly layer: string;
  readonly items: number;
  /** Nodes that the explorer says it draws, at that moment. */
  readonly shown: number;
}

interface Probe {
  readonly draws: readonly Draw[];
  /** When the graphics process had finished what was drawn. */
  readonly pixels: readonly number[];
  readonly clickedAt: number;
}

const PATIENCE_MS = 30_000;

/** Fewer are no drawing of a whole graph: a node under the pointer, say. */
const MANY = 500;

/**
 * Runs in a page before its own scripts, as text since this side does not know the DOM: writes down
 * each drawing of many things on the screen (not on what is only read for the pointer). While
 * `wantsPixels` is on, the frame after it waits until the graphics process is done.
 */
export const PROBE = `(() => {
  const probe = (window.__bench = { draws: [], pixels: [], clickedAt: 0, wantsPixels: true });
  addEventListener('click', () => (probe.clickedAt = performance.now()), true);
  const hidden = new WeakSet();
  const touched = new Set();
  const look = () => {
    for (const gl of touched) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    touched.clear();
    probe.pixels.push(performance.now());
  };
  const wrap = (name, before) => {
    const original = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...given) {
      const result = original.apply(this, given);
      before(this, given);
      return result;
    };
  };
  const note = (gl, items) => {
    if (items < ${MANY} || hidden.has(gl)) return;
    const shown = Number(document.querySelector('.app')?.dataset.nodes ?? 0);
    probe.draws.push({ at: performance.now(), layer: gl.canvas.className, items, shown });
    if (!probe.wantsPixels) return;
    if (touched.size === 0) requestAnimationFrame(look);
    touched.add(gl);
  };
  wrap('bindFramebuffer', (gl, [, buffer]) => (buffer ? hidden.add(gl) : hidden.delete(gl)));
  wrap('drawArrays', (gl, [, , count]) => note(gl, count));
  wrap('drawArraysInstanced', (gl, [, , , instances]) => note(gl, instances));
})()`;

/**
 * Waits until what was drawn is seen; the page's policy allows no function that is sent there to be
 * asked again and again.
 */
export async function waitForPixels(page: Page, isSeen: (probe: Probe) => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const probe = await page.evaluate<Probe | undefined>('window.__bench');
    if (probe !== undefined && probe.pixels.length > 0 && isSeen(probe)) return;
    if (performance.now() > end) throw new Error('The page draws nothing.');
    await page.waitForTimeout(40);
  }
}

export function readProbe(page: Page): Promise<Probe> {
  return page.evaluate<Probe>('window.__bench');
}

/** Forgets what was drawn so far. */
export async function resetProbe(page: Page, wantsPixels: boolean): Promise<void> {
  await page.evaluate(
    `Object.assign(window.__bench, { draws: [], pixels: [], clickedAt: 0, wantsPixels: ${wantsPixels} })`,
  );
}

/** How often the whole graph was drawn: a drawing has one canvas of nodes and one of edges. */
export function countDrawings(draws: readonly Draw[]): number {
  const byLayer = new Map<string, number>();
  for (const { layer } of draws) byLayer.set(layer, (byLayer.get(layer) ?? 0) + 1);
  return Math.max(0, ...byLayer.values());
}

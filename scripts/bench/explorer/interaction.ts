import type { Browser, Page } from 'playwright-core';
import { withVisitor, WINDOW } from './first-picture.ts';
import { watchMainThread } from './main-thread.ts';
import type { LongestTask } from './main-thread.ts';
import {
  countDrawings,
  readProbe,
  resetProbe,
  waitForPixels,
} from '../../../tests/support/draw-probe.ts';

/** Milliseconds until what comes after the picture (the timeline, say) is there too. */
const SETTLE_MS = 2_500;
const HOVER_STEPS = 60;
const PAN_STEPS = 30;

export interface Interaction {
  readonly hover: LongestTask;
  readonly hoverDrawings: number;
  readonly pan: LongestTask;
  readonly panDrawings: number;
  readonly zoom: LongestTask;
}

/** A pointer over the map for some seconds, then a hand that drags it, then a wheel. */
export function moveAround(browser: Browser, address: string): Promise<Interaction> {
  return withVisitor(browser, address, async (page) => {
    await page.waitForTimeout(SETTLE_MS);
    await resetProbe(page, false);
    const hover = await watchMainThread(browser, page, () => hoverAround(page));
    const hoverDrawings = countDrawings((await readProbe(page)).draws);
    await resetProbe(page, false);
    const pan = await watchMainThread(browser, page, () => dragMap(page));
    const panDrawings = countDrawings((await readProbe(page)).draws);
    const zoom = await watchMainThread(browser, page, () => turnWheel(page));
    return { hover, hoverDrawings, pan, panDrawings, zoom };
  });
}

/** In a spiral from the middle, where nodes stand close, outwards. */
async function hoverAround(page: Page): Promise<void> {
  for (let step = 0; step < HOVER_STEPS; step += 1) {
    const distance = 5 * step;
    await page.mouse.move(
      WINDOW.width / 2 + Math.cos(step / 4) * distance,
      WINDOW.height / 2 + Math.sin(step / 4) * distance * 0.7,
    );
    await page.waitForTimeout(16);
  }
}

/** Where no node is under the pointer, or one would be dragged instead of the map. */
async function dragMap(page: Page): Promise<void> {
  const start = await findEmptyPlace(page);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  for (let step = 1; step <= PAN_STEPS; step += 1) {
    await page.mouse.move(start.x - step * 8, start.y + Math.sin(step / 8) * 60);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  await page.waitForTimeout(400);
}

/** Towards the window's edge, beside the disc that the map fills. */
async function findEmptyPlace(page: Page): Promise<{ x: number; y: number }> {
  for (let x = WINDOW.width - 80; x > WINDOW.width / 2; x -= 37) {
    for (let y = WINDOW.height / 2; y > 160; y -= 61) {
      await page.mouse.move(x, y);
      const isEmpty = await page.evaluate<boolean>(
        `!document.querySelector('.stage')?.dataset.pointer &&
          document.elementFromPoint(${x}, ${y})?.closest('.stage') !== null`,
      );
      if (isEmpty) return { x, y };
    }
  }
  throw new Error('There is a node everywhere.');
}

async function turnWheel(page: Page): Promise<void> {
  for (let step = 0; step < 8; step += 1) {
    await page.mouse.wheel(0, step < 4 ? -120 : 120);
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(600);
}

export interface Expand {
  /** From the click until the picture with the neighbours was handed over, and its pixels. */
  readonly handedOver: number;
  readonly pixels: number;
  readonly longest: LongestTask;
}

/** Selects a node, then shows its neighbours with one click. */
export function expandNode(
  browser: Browser,
  address: string,
  { id, neighbours }: { readonly id: string; readonly neighbours: number },
): Promise<Expand> {
  return withVisitor(browser, `${address}/?s=${encodeURIComponent(id)}`, async (page) => {
    const button = page.getByRole('button', { name: 'Show neighbours' });
    await button.waitFor();
    await page.waitForTimeout(SETTLE_MS);
    await button.hover();
    await resetProbe(page, true);
    const wanted = Number(await page.locator('.app').getAttribute('data-nodes')) + neighbours;
    const longest = await watchMainThread(browser, page, async () => {
      await page.mouse.down();
      await page.mouse.up();
      await waitForPixels(page, ({ draws, pixels }) =>
        draws.some(({ shown, at }) => shown >= wanted && pixels.some((then) => then > at)),
      );
    });
    const { draws, pixels, clickedAt } = await readProbe(page);
    const drawn = draws.find(({ shown }) => shown >= wanted)?.at ?? Number.NaN;
    const seen = pixels.find((at) => at > drawn) ?? Number.NaN;
    return { handedOver: drawn - clickedAt, pixels: seen - clickedAt, longest };
  });
}

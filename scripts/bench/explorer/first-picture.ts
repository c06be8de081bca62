import type { Browser, Page } from 'playwright-core';
import {
  countDrawings,
  PROBE,
  readProbe,
  waitForPixels,
} from '../../../tests/support/draw-probe.ts';

export const WINDOW = { width: 1440, height: 900 };
/** Milliseconds after the picture in which nothing may draw it once more. */
const STANDS_AFTER_MS = 1_500;

export interface FirstPicture {
  /** Milliseconds from the request for the page until the whole graph was handed to the graphics. */
  readonly handedOver: number;
  /** The same until its pixels were there. */
  readonly pixels: number;
  /** Frames of the whole graph until the picture stood. */
  readonly drawings: number;
  readonly graphBytes: number;
  /** Of all scripts that came before the picture, and of all that came without being asked for. */
  readonly scriptBytes: number;
  readonly scriptBytesInAll: number;
  /** When the graph was asked for, and when the last script before the picture had come. */
  readonly askedAt: number;
  readonly scriptEndedAt: number;
}

interface Resource {
  readonly path: string;
  readonly startTime: number;
  readonly responseEnd: number;
  readonly encodedBodySize: number;
}

/** A visit of somebody who has never been there, in a window of a usual size. */
export async function withVisitor<Result>(
  browser: Browser,
  address: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: WINDOW, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await page.addInitScript(PROBE);
    await page.goto(address, { waitUntil: 'commit' });
    await waitForPixels(page, () => true);
    return await work(page);
  } finally {
    await context.close();
  }
}

export function seeFirstPicture(browser: Browser, address: string): Promise<FirstPicture> {
  return withVisitor(browser, address, async (page) => {
    await page.waitForTimeout(STANDS_AFTER_MS);
    const { draws, pixels } = await readProbe(page);
    const handedOver = Math.max(...firstOfEachLayer(draws).map(({ at }) => at));
    const resources = await page.evaluate<Resource[]>(
      `performance.getEntriesByType('resource').map(({ name, startTime, responseEnd, encodedBodySize }) =>
        ({ path: new URL(name).pathname, startTime, responseEnd, encodedBodySize }))`,
    );
    const scripts = resources.filter(({ path }) => path.endsWith('.js'));
    const early = scripts.filter(({ startTime }) => startTime < handedOver);
    const graph = resources.find(({ path }) => path.endsWith('/overview'));
    return {
      handedOver,
      pixels: pixels[0] ?? Number.NaN,
      drawings: countDrawings(draws),
      graphBytes: graph?.encodedBodySize ?? Number.NaN,
      scriptBytes: sumBytes(early),
      scriptBytesInAll: sumBytes(scripts),
      askedAt: graph?.startTime ?? Number.NaN,
      scriptEndedAt: Math.max(0, ...early.map(({ responseEnd }) => responseEnd)),
    };
  });
}

function firstOfEachLayer(draws: Awaited<ReturnType<typeof readProbe>>['draws']) {
  const layers = new Set(draws.map(({ layer }) => layer));
  return [...layers].flatMap((wanted) => draws.find(({ layer }) => layer === wanted) ?? []);
}

function sumBytes(resources: readonly Resource[]): number {
  return resources.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
}

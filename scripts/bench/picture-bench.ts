import { findMissingForBrowser, launchBrowser } from '../../tests/support/browser.ts';
import { percentile } from './measure.ts';
import type { BenchStores } from './stores.ts';
import { toMilliseconds, toTable } from './table.ts';

const ROUNDS = 5;

/**
 * From the request for the page to the whole graph drawn, in a real browser without a graphics card;
 * beside it the same page's first paint of anything.
 */
export async function benchPicture({ embedded, note }: BenchStores): Promise<string> {
  const missing = await findMissingForBrowser();
  if (missing !== null) return `Not measured: ${missing}`;
  note('Drawing the first picture …');
  const browser = await launchBrowser();
  const drawn: number[] = [];
  const painted: number[] = [];
  try {
    await embedded.serve(async (address) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
        const page = await context.newPage();
        await page.goto(address);
        await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
        const times = await page.evaluate(() => ({
          drawn:
            performance.getEntriesByName('stackscape:first-picture')[0]?.startTime ?? Number.NaN,
          painted:
            performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
        }));
        drawn.push(times.drawn);
        painted.push(times.painted);
        await context.close();
      }
    });
  } finally {
    await browser.close();
  }
  return toTable(
    ['in the browser', 'median', 'slowest'],
    [
      [
        'first paint',
        toMilliseconds(percentile(painted, 0.5)),
        toMilliseconds(Math.max(...painted)),
      ],
      [
        'whole graph drawn',
        toMilliseconds(percentile(drawn, 0.5)),
        toMilliseconds(Math.max(...drawn)),
      ],
    ],
  );
}

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { findMissingForBrowser, launchBrowser } from '../../support/browser.ts';
import { describeUnlessMissing } from '../../support/real-part.ts';
import { serveExplorer, visit, waitUntilDrawn } from './explorer.ts';
import type { ServedExplorer } from './explorer.ts';

/** Opens the explorer, uses it once it is drawn, and looks at what the browser complained of. */
export type WithVisit = (
  options: Parameters<typeof visit>[2],
  use: (page: Page) => Promise<void>,
) => Promise<void>;

/** A suite over the built explorer, the real server and the bundled dataset in a real browser. */
export async function describeExplorer(
  name: string,
  tests: (withVisit: WithVisit, getAddress: () => string) => void,
): Promise<void> {
  const missing = await findMissingForBrowser();
  describeUnlessMissing({ name, missing }, () => {
    let browser: Browser;
    let served: ServedExplorer;
    beforeAll(async () => {
      [browser, served] = await Promise.all([launchBrowser(), serveExplorer()]);
    });
    afterAll(async () => {
      await browser?.close();
      await served?.close();
    });
    tests(
      async (options, use) => {
        const one = await visit(browser, served.address, options);
        try {
          await waitUntilDrawn(one.page);
          await use(one.page);
          expect(one.complaints).toEqual([]);
        } finally {
          await one.close();
        }
      },
      () => served.address,
    );
  });
}

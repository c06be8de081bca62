import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { findMissingForBrowser, launchBrowser } from '../../support/browser.ts';
import { describeUnlessMissing } from '../../support/real-part.ts';
import { serveExplorer, visit, waitUntilDrawn } from './explorer.ts';
import type { ServedExplorer, VisitOptions } from './explorer.ts';

interface VisitToUse extends VisitOptions {
  /** False where the test itself waits for what comes instead of a picture. */
  readonly isDrawn?: boolean;
  /** What the browser says by itself when the test makes something fail. */
  readonly mayComplain?: RegExp;
}

/** Opens the explorer, uses it once it is drawn, and looks at what the browser complained of. */
export type WithVisit = (options: VisitToUse, use: (page: Page) => Promise<void>) => Promise<void>;

export interface Explored {
  readonly browser: Browser;
  readonly address: string;
}

/**
 * A suite over the built explorer, the real server and the bundled dataset in a real browser, whose
 * tests open pages as they like. `explored` is there once a test runs.
 */
export async function describeServed(
  name: string,
  tests: (explored: () => Explored) => void,
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
    tests(() => ({ browser, address: served.address }));
  });
}

/** The same, whose tests visit the explorer and leave no complaint. */
export function describeExplorer(
  name: string,
  tests: (withVisit: WithVisit, getAddress: () => string) => void,
): Promise<void> {
  return describeServed(name, (explored) =>
    tests(
      async ({ isDrawn = true, mayComplain, ...options }, use) => {
        const { browser, address } = explored();
        const one = await visit(browser, address, options);
        try {
          if (isDrawn) await waitUntilDrawn(one.page);
          await use(one.page);
          expect(one.complaints.filter((each) => !mayComplain?.test(each))).toEqual([]);
        } finally {
          await one.close();
        }
      },
      () => explored().address,
    ),
  );
}

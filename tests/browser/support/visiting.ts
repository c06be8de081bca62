import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { serveExplorer, visit, waitUntilDrawn } from './explorer.ts';
import type { ServedExplorer, Visit } from './explorer.ts';

export interface Visiting {
  readonly getAddress: () => string;
  readonly getBrowser: () => Browser;
  /** A visit whose complaints, of which there must be none, are looked at when it ends. */
  readonly withVisit: (
    options: Parameters<typeof visit>[2],
    use: (page: Page, visit: Visit) => Promise<void>,
  ) => Promise<void>;
}

/** One browser and one server for the tests of a `describe`. */
export function setUpVisits(): Visiting {
  let browser: Browser | undefined;
  let served: ServedExplorer | undefined;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serveExplorer()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  const getBrowser = (): Browser => {
    if (browser === undefined) throw new Error('The browser is not open yet.');
    return browser;
  };
  const getAddress = (): string => {
    if (served === undefined) throw new Error('The explorer is not served yet.');
    return served.address;
  };
  return {
    getBrowser,
    getAddress,
    withVisit: async (options, use) => {
      const one = await visit(getBrowser(), getAddress(), options);
      try {
        await waitUntilDrawn(one.page);
        await use(one.page, one);
        expect(one.complaints).toEqual([]);
      } finally {
        await one.close();
      }
    },
  };
}

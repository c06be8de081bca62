import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SHOWN_VIEWS } from '../../scripts/screenshots/views.ts';
import { visitView } from '../../scripts/screenshots/visit-view.ts';
import { findMissingForBrowser, launchBrowser } from '../support/browser.ts';
import { describeUnlessMissing } from '../support/real-part.ts';
import { findBarriers } from './support/accessibility.ts';
import { serveExplorer } from './support/explorer.ts';
import type { ServedExplorer } from './support/explorer.ts';

const missing = await findMissingForBrowser();

describeUnlessMissing({ name: 'every main view', missing }, () => {
  let browser: Browser;
  let served: ServedExplorer;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serveExplorer()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it.each(SHOWN_VIEWS)('$name has no barriers, light or dark, and no complaint', async (view) => {
    const { page, complaints, close } = await visitView(browser, {
      address: served.address,
      view,
      scheme: 'light',
    });
    const light = await findBarriers(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForSelector('html[data-scheme="dark"]', { state: 'attached' });
    const dark = await findBarriers(page);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    await close();
    expect({ light, dark, complaints }).toEqual({ light: [], dark: [], complaints: [] });
    expect(width).toBe(view.size.width);
  });
});

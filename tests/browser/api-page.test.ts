import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findMissingForBrowser, launchBrowser, withPage } from '../support/browser.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { describeUnlessMissing } from '../support/real-part.ts';
import { serveStore } from '../support/serve.ts';
import type { ServedStore } from '../support/serve.ts';
import { openLoadedEmbedded } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';

const missing = await findMissingForBrowser();

describeUnlessMissing({ name: 'The page of the API', missing }, () => {
  let browser: Browser;
  let loaded: LoadedStore;
  let served: ServedStore;
  beforeAll(async () => {
    browser = await launchBrowser();
    loaded = await openLoadedEmbedded(SMALL_GRAPH);
    served = await serveStore(loaded.store, loaded.settings);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await loaded?.close();
  });

  test('lets a person try a request, with files of this server alone and no complaint', async () => {
    await withPage(browser, async (page) => {
      const complaints: string[] = [];
      const foreign: string[] = [];
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(served.origin)) foreign.push(request.url());
      });
      await page.goto(`${served.api}/docs`);
      await page.getByText('Find nodes by name').first().click();
      await page.locator('input[data-pname="q"]').fill('nova');
      const answered = page.waitForResponse((response) =>
        response.url().includes('/search?q=nova'),
      );
      await page.getByRole('button', { name: 'Execute' }).click();
      expect((await answered).status()).toBe(200);
      await page.getByText('project:nova').first().waitFor();
      expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
    });
  });
});

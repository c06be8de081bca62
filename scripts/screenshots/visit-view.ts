import type { Browser } from 'playwright-core';
import { visit, waitUntilDrawn } from '../../tests/browser/support/explorer.ts';
import type { Visit } from '../../tests/browser/support/explorer.ts';
import type { ShownView } from './views.ts';

/** Milliseconds that panels and charts have to come after the map. */
const SETTLE_MS = 1_500;

interface Shot {
  readonly address: string;
  readonly view: ShownView;
  readonly scheme: 'light' | 'dark';
}

/** Opens a view as somebody who has been here before, and waits until all of it is there. */
export async function visitView(browser: Browser, { address, view, scheme }: Shot): Promise<Visit> {
  const remembered = view.panel === 'none' ? '-' : (view.panel ?? 'show');
  const one = await visit(browser, address, {
    path: view.link,
    viewport: view.size,
    locale: view.locale,
    colorScheme: scheme,
    // No greeting, and the panel that was open last.
    prepare: (page) =>
      page.addInitScript(
        `localStorage.setItem('stackscape:open-panel', ${JSON.stringify(remembered)});
         localStorage.setItem('stackscape:hints', 'dismissed');`,
      ),
  });
  await waitUntilDrawn(one.page);
  await one.page.waitForLoadState('networkidle');
  // What a tour says holds figures that are asked for.
  await one.page.locator('[data-ready="false"]').waitFor({ state: 'detached' });
  await one.page.waitForTimeout(SETTLE_MS);
  return one;
}

import { expect, it } from 'vitest';
import { SHOWN_VIEWS } from '../../scripts/screenshots/views.ts';
import { visitView } from '../../scripts/screenshots/visit-view.ts';
import { findBarriers } from './support/accessibility.ts';
import { describeServed } from './support/describe-explorer.ts';

await describeServed('every main view', (explored) => {
  it.each(SHOWN_VIEWS)('$name has no barriers, light or dark, and no complaint', async (view) => {
    const { browser, address } = explored();
    const { page, complaints, close } = await visitView(browser, {
      address,
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

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers } from './support/accessibility.ts';
import { describeExplorer } from './support/describe-explorer.ts';
import { countDrawn, findPosition, readView, waitUntilDrawn } from './support/explorer.ts';
import { soon } from './support/soon.ts';

/** A page of which nobody writes down that the browser itself complains of what was not found. */
async function openUnwatched(first: Page, where: string): Promise<Page> {
  const page = await first.context().newPage();
  await page.goto(new URL(where, first.url()).href);
  await waitUntilDrawn(page);
  return page;
}

await describeExplorer('the explorer for everyone', (withVisit) => {
  it('says in words what is shown, what was changed, and what is tied to the selected node', () =>
    withVisit({ path: '/?v=2&s=org:red-hat&h=Person' }, async (page) => {
      const account = page.getByRole('region', { name: 'The picture in words' });
      await account.getByText('Selected: Red Hat').waitFor();
      const text = await account.innerText();
      const { nodes } = await countDrawn(page);
      expect(text).toContain(`${nodes.toLocaleString('en-GB')} nodes`);
      expect(text).toContain('It differs from the first picture: People hidden.');
      expect(text).toContain('IBM acquired Red Hat');
      expect(text).not.toContain('People:');
      expect(await findBarriers(page)).toEqual([]);
    }));

  it('helps on a first visit, and never again once told so', () =>
    withVisit({}, async (page) => {
      const card = page.getByRole('complementary', { name: 'First time here?' });
      const tour = card.getByRole('link', { name: 'Who builds Nova' });
      expect(await tour.getAttribute('href')).toContain('tour=who-builds-nova');
      expect(await findBarriers(page)).toEqual([]);
      await card.getByRole('button', { name: 'Got it' }).click();
      await card.waitFor({ state: 'detached' });
      await page.reload();
      await waitUntilDrawn(page);
      expect(await card.count()).toBe(0);
    }));

  it('shows the bare picture in a frame, with a way to the full view', () =>
    withVisit({ path: '/?v=2&s=project:nova&embed=1' }, async (page) => {
      expect(await page.getByRole('combobox').count()).toBe(0);
      expect(await page.getByRole('button').count()).toBe(0);
      const link = page.getByRole('link', { name: 'Open in Stackscape' });
      expect(await link.getAttribute('href')).toBe('/?v=2&s=project:nova');
      expect(await findPosition(page, 'project:nova')).not.toBeNull();
      expect(await findBarriers(page)).toEqual([]);
    }));

  it('says what a link names and the graph does not have, and shows the rest', () =>
    withVisit({ path: '/?v=2&h=Person' }, async (first) => {
      const before = await countDrawn(first);
      const page = await openUnwatched(first, '/?v=2&h=Person&e=project:never-was');
      await page.getByText(/The link names what is not in the graph.*project:never-was/).waitFor();
      expect(await countDrawn(page)).toEqual(before);
    }));

  it('has a way on where nothing is left', () =>
    withVisit({ path: '/?v=2&o=-' }, async (page) => {
      await page.getByText(/Nothing is left to show/).waitFor();
      await page
        .locator('.empty-picture')
        .getByRole('button', { name: /first picture/ })
        .click();
      await soon(async () => (await countDrawn(page)).nodes).toBeGreaterThan(40);
    }));

  it('keeps the picture while the server is away, says so, and comes back', () =>
    withVisit({}, async (first) => {
      const page = await openUnwatched(first, '/');
      let isAway = true;
      await page.route('**/api/v1/nodes/**', (route) =>
        isAway ? route.fulfill({ status: 503, body: 'gone' }) : route.continue(),
      );
      const before = await countDrawn(page);
      await page.keyboard.press('/');
      await page.keyboard.type('red hat');
      await page.keyboard.press('Enter');
      await page
        .getByText(/The server cannot be reached/)
        .first()
        .waitFor();
      expect((await countDrawn(page)).nodes).toBe(before.nodes);
      isAway = false;
      await page.getByRole('heading', { level: 3, name: /^Relationships/ }).waitFor();
      expect(readView(page).get('s')).toBe('org:red-hat');
    }));

  it('answers an answer of the wrong shape with a sentence and another try', () =>
    withVisit({}, async (page) => {
      await page.route('**/api/v1/search?*', (route) => route.fulfill({ json: { items: 7 } }));
      await page.keyboard.press('/');
      await page.getByRole('combobox', { name: 'Search' }).fill('nova');
      await page
        .getByRole('alert')
        .getByText(/Something went wrong/)
        .waitFor();
      await page.unroute('**/api/v1/search?*');
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('option', { name: 'Nova' }).first().waitFor();
    }));

  it.each([
    { name: 'high contrast', options: { contrast: 'more' as const } },
    { name: 'colours of the system', options: { forcedColors: 'active' as const } },
    { name: 'twice as large', options: { viewport: { width: 640, height: 400 } } },
    { name: 'a phone', options: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  ])('has no barrier and nothing out of reach: $name', ({ options }) =>
    withVisit({ ...options, path: '/?v=2&s=org:red-hat' }, async (page) => {
      await page.getByRole('heading', { level: 2, name: 'Red Hat' }).first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      const [wide, visible] = await page.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, window.innerWidth]',
      );
      expect(wide).toBeLessThanOrEqual(visible);
    }),
  );
});

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { TOURS } from '../../client/tours/all-tours.ts';
import { findBarriers } from './support/accessibility.ts';
import { describeExplorer } from './support/describe-explorer.ts';
import { countDrawn, readView } from './support/explorer.ts';

const cardOf = (page: Page) => page.getByRole('region', { name: 'Tour', exact: true });
const nova = TOURS.find(({ name }) => name === 'who-builds-nova');

/** The text of the card once its figures are there. */
async function readCard(page: Page): Promise<string> {
  const text = cardOf(page).locator('.tour-card__text[data-ready="true"]');
  await text.waitFor();
  return (await text.textContent()) ?? '';
}

await describeExplorer('tours', (withVisit) => {
  it('the whole tour "Who builds Nova" can be walked by keyboard alone', () =>
    withVisit({}, async (page) => {
      await page.getByRole('button', { name: 'Tours', exact: true }).focus();
      await page.keyboard.press('Enter');
      const link = page.getByRole('link', { name: /^Who builds Nova/ });
      await link.waitFor();
      // From the button by Tab alone.
      for (let tries = 0; tries < 40; tries += 1) {
        const focused = await page.evaluate<string>('document.activeElement.textContent');
        if (focused.startsWith('Who builds Nova')) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      const steps = nova?.steps ?? [];
      expect(steps).toHaveLength(5);
      for (const [index, step] of steps.entries()) {
        await cardOf(page).getByRole('heading', { name: step.title.en, exact: true }).waitFor();
        expect(readView(page).get('tour')).toBe(`who-builds-nova~${index + 1}`);
        const text = await readCard(page);
        expect(text).not.toMatch(/\{|…|unknown number/);
        expect(text).toMatch(/\d/);
        expect((await countDrawn(page)).nodes).toBeGreaterThan(10);
        if (index < steps.length - 1) await page.keyboard.press('j');
      }
      // Back by key, on by its button, which the keyboard reaches from the heading.
      await page.keyboard.press('Shift+J');
      await cardOf(page).getByRole('heading', { name: 'The elections', exact: true }).waitFor();
      await page.keyboard.press('j');
      await cardOf(page).getByRole('heading', { name: 'What needs Nova', exact: true }).waitFor();
      await cardOf(page).getByRole('button', { name: 'Other tours' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => readView(page).get('tour')).toBeNull();
      await page.getByRole('link', { name: /^The founding/ }).waitFor();
    }));

  it('a link to a stop opens there, in Chinese too, and is without barriers', () =>
    withVisit({ path: '/?v=2&tour=the-founding~4', locale: 'zh-CN' }, async (page) => {
      const card = page.getByRole('region', { name: '导览', exact: true });
      await card.getByText('第 4 站，共 4 站').waitFor();
      await card.locator('.tour-card__text[data-ready="true"]').waitFor();
      expect(await card.textContent()).toContain('2010年10月21日');
      expect(await findBarriers(page)).toEqual([]);
      await card.getByRole('button', { name: '上一站' }).click();
      await card.getByText('第 3 站，共 4 站').waitFor();
      await page.locator('.connect__ways').waitFor();
      await page.goBack();
    }));

  it('a tour that is no longer there says so and lets one go on', () =>
    withVisit({ path: '/?v=2&tour=who-built-rome~1' }, async (page) => {
      await cardOf(page).getByText('This tour is not here any more.').waitFor();
      await cardOf(page).getByRole('button', { name: 'End the tour' }).click();
      await expect.poll(() => readView(page).get('tour')).toBeNull();
    }));
});

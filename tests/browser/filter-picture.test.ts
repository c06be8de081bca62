import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers } from './support/accessibility.ts';
import { describeExplorer } from './support/describe-explorer.ts';
import { countDrawn, readView, waitUntilDrawn } from './support/explorer.ts';

await describeExplorer('filters in a real browser', (withVisit) => {
  const openFilters = (page: Page) =>
    page.getByRole('button', { name: 'Filter', exact: true }).click();
  const choose = (page: Page, option: string) =>
    page.getByRole('combobox', { name: 'Add a filter' }).selectOption(option);

  it('leave what has many ties, say how much, and are switched off, on and away', () =>
    withVisit({}, async (page) => {
      const before = await countDrawn(page);
      await openFilters(page);
      await choose(page, 'core');
      await expect.poll(() => readView(page).get('q')).toBe('core~2');
      await expect.poll(async () => (await countDrawn(page)).nodes).toBeLessThan(before.nodes);
      const core = await countDrawn(page);
      const panel = page.getByRole('complementary', { name: 'Filter' });
      await panel.getByText(`leaves ${core.nodes} nodes`).waitFor();
      await panel.getByRole('combobox', { name: 'Ties at least' }).selectOption('4');
      await expect.poll(async () => (await countDrawn(page)).nodes).toBeLessThan(core.nodes);
      await panel.getByRole('checkbox', { name: /Use the filter/ }).uncheck();
      await expect.poll(() => countDrawn(page)).toEqual(before);
      expect(readView(page).get('q')).toBe('!core~4');
      await page.getByRole('region', { name: 'What restricts the picture' }).waitFor();
      await page.getByRole('button', { name: 'Remove: Core: ≥ 4' }).click();
      await expect.poll(() => readView(page).get('q')).toBeNull();
      await page.keyboard.press('Control+z');
      await expect.poll(() => readView(page).get('q')).toBe('!core~4');
    }));

  it('go by a number, with a histogram, sliders and exact bounds', () =>
    withVisit({}, async (page) => {
      const before = await countDrawn(page);
      await openFilters(page);
      await choose(page, 'node/degree');
      await page.getByRole('img', { name: /values of Degree/ }).waitFor();
      const least = page.getByRole('spinbutton', { name: 'Degree, from' });
      await least.fill('50');
      await least.press('Enter');
      await expect.poll(() => readView(page).get('q')).toBe('number~node~degree~50~');
      await expect.poll(async () => (await countDrawn(page)).nodes).toBeLessThan(before.nodes / 2);
      const some = await countDrawn(page);
      await page.getByRole('slider', { name: 'Degree, from' }).press('ArrowRight');
      await expect.poll(() => readView(page).get('q')).not.toBe('number~node~degree~50~');
      expect((await countDrawn(page)).nodes).toBeLessThanOrEqual(some.nodes);
      expect(await findBarriers(page)).toEqual([]);
    }));

  it('go by a text of a closed list and by a date, together, and come back with the link', () =>
    withVisit({}, async (page) => {
      await openFilters(page);
      await choose(page, 'node/projectType');
      const kind = page.getByRole('combobox', { name: 'Type of project: Is' });
      await kind.selectOption('=service');
      await expect.poll(() => readView(page).get('q')).toBe('text~node~projectType~=service');
      const services = await countDrawn(page);
      await choose(page, 'relationship/from');
      const from = page
        .getByRole('textbox', { name: 'From, from' })
        .or(page.getByLabel('From, from'));
      await from.fill('2020-01-01');
      await from.press('Enter');
      await expect
        .poll(async () => (await countDrawn(page)).relationships)
        .toBeLessThan(services.relationships);
      await page.getByText(/^Together they leave/).waitFor();
      const both = await countDrawn(page);
      await page.reload();
      await waitUntilDrawn(page);
      await expect.poll(() => countDrawn(page)).toEqual(both);
    }));

  it('go by type of relationship, with counts, one off or only one on', () =>
    withVisit({}, async (page) => {
      const before = await countDrawn(page);
      await openFilters(page);
      const leads = page.getByRole('checkbox', { name: /^leads/ });
      await leads.uncheck();
      await expect.poll(() => readView(page).get('ht')).toBe('LEADS');
      expect((await countDrawn(page)).relationships).toBeLessThan(before.relationships);
      await page.getByRole('button', { name: 'Only leads' }).focus();
      await page.keyboard.press('Enter');
      await expect
        .poll(async () => (await countDrawn(page)).relationships)
        .toBeLessThan(before.relationships / 4);
      await page.getByRole('button', { name: 'All types on' }).click();
      await expect.poll(() => countDrawn(page)).toEqual(before);
    }));

  it('leave what is close to the selected node', () =>
    withVisit({ path: '/?v=2&s=project:nova' }, async (page) => {
      const before = await countDrawn(page);
      await openFilters(page);
      await choose(page, 'near');
      await expect.poll(() => readView(page).get('q')).toBe('near~project:nova~1');
      // A thread of its own works it out; until then what stood before stands.
      await expect.poll(async () => (await countDrawn(page)).nodes).toBeLessThan(before.nodes);
      const one = await countDrawn(page);
      await page.getByRole('combobox', { name: 'Steps at most' }).selectOption('2');
      await expect.poll(async () => (await countDrawn(page)).nodes).toBeGreaterThan(one.nodes);
      expect(one.nodes).toBeGreaterThan(1);
    }));
});

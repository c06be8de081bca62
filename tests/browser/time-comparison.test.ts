import { expect, it } from 'vitest';
import { findBarriers } from './support/accessibility.ts';
import { describeExplorer } from './support/describe-explorer.ts';
import { countDrawn, readView } from './support/explorer.ts';

await describeExplorer('comparing two moments in a real browser', (withVisit) => {
  it('shows both in one picture, with counts, who led before and after, and receipts', () =>
    withVisit({ path: '/?v=2&t=2014-04-17' }, async (page) => {
      const then = await countDrawn(page);
      await page.getByRole('button', { name: 'What changed, and comparing' }).click();
      const panel = page.getByRole('complementary', { name: 'Time' });
      await panel.getByRole('combobox', { name: 'Later' }).selectOption('2016-04-07');
      await panel.getByRole('button', { name: 'Compare', exact: true }).click();
      await expect.poll(() => readView(page).get('d')).toBe('2014-04-17~2016-04-07');
      const total = await panel.getByText(/\d added, [\d,]+ gone, [\d,]+ changed/).innerText();
      const [added = 0, gone = 0, changed = 0] = total.match(/\d[\d,]*/g)?.map(toNumber) ?? [];
      expect(Math.min(added, gone, changed)).toBeGreaterThan(0);
      // Both moments are there: more than the first alone.
      expect((await countDrawn(page)).nodes).toBeGreaterThan(then.nodes);
      await panel.locator('summary').filter({ hasText: 'changed' }).click();
      await panel
        .getByText(/led by: .+ → .+/)
        .first()
        .waitFor();
      await panel
        .getByRole('button', { name: /^Receipt for / })
        .first()
        .click();
      await page.locator('.popover:popover-open').getByRole('link').first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+z');
      await expect.poll(() => readView(page).get('d')).toBeNull();
      expect(await countDrawn(page)).toEqual(then);
    }));

  it('shows both beside each other, and moves them together', () =>
    withVisit({ path: '/?v=2&d=2014-04-17~2016-04-07' }, async (page) => {
      await page.getByRole('button', { name: 'What changed, and comparing' }).click();
      await page.getByRole('radio', { name: 'Side by side' }).check();
      await expect.poll(() => readView(page).get('d')).toBe('2014-04-17~2016-04-07~beside');
      const halves = page.locator('.half');
      await halves.nth(1).locator('.stage__base canvas').first().waitFor();
      expect(await halves.count()).toBe(2);
      const legend = page.getByRole('region', { name: 'What restricts the picture' });
      await legend.getByText(/^added/).waitFor();
      await page.getByRole('region', { name: '17 April 2014' }).waitFor();
      await page.getByRole('region', { name: '7 April 2016' }).waitFor();
      // A hash of the names that the earlier map writes: it changes when the later one is moved.
      const readNames = () =>
        page.evaluate<number>(`(() => {
          const canvas = document.querySelector('.half--before .stage__names');
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          let hash = 0;
          for (let at = 3; at < data.length; at += 4) hash = (hash * 31 + data[at]) % 1_000_003;
          return hash;
        })()`);
      const before = await readNames();
      await halves.nth(1).getByRole('application').focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(readNames, { timeout: 15_000 }).not.toBe(before);
      await expect.poll(() => readView(page).get('c'), { timeout: 15_000 }).not.toBeNull();
    }));

  it('opens from a link, and ends by its chip above the picture', () =>
    withVisit({ path: '/?v=2&d=2014-04-17~2016-04-07' }, async (page) => {
      await page.getByRole('button', { name: /^Remove: 17 April 2014 compared with/ }).click();
      await expect.poll(() => readView(page).get('d')).toBeNull();
    }));
});

function toNumber(text: string): number {
  return Number(text.replaceAll(',', ''));
}

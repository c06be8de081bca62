import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers } from './support/accessibility.ts';
import { describeExplorer } from './support/describe-explorer.ts';
import { countDrawn, readView } from './support/explorer.ts';

await describeExplorer('the timeline in a real browser', (withVisit) => {
  const readTime = (page: Page): string | null => readView(page).get('t');

  /** The middle of the track's height, at a share of its width. */
  async function findOnTrack(page: Page, share: number): Promise<{ x: number; y: number }> {
    const box = await page.locator('.timeline__track').boundingBox();
    if (box === null) throw new Error('There is no timeline.');
    return { x: box.x + box.width * share, y: box.y + 20 };
  }

  it('shows what held at a moment that is clicked, as the server tells it, and all again', () =>
    withVisit({}, async (page) => {
      const before = await countDrawn(page);
      await page.locator('.timeline__track').waitFor();
      const place = await findOnTrack(page, 0.25);
      await page.mouse.click(place.x, place.y);
      await expect.poll(() => readTime(page)).toMatch(/^2014-\d\d-\d\d$/);
      const then = await countDrawn(page);
      expect(then.nodes).toBeLessThan(before.nodes);
      expect(then.nodes).toBeGreaterThan(100);
      await page.getByRole('slider', { name: 'Moment' }).waitFor();
      await page.getByRole('region', { name: 'What restricts the picture' }).waitFor();
      await page.getByRole('button', { name: 'Show all times' }).click();
      await expect.poll(() => readTime(page)).toBeNull();
      expect(await countDrawn(page)).toEqual(before);
    }));

  it('draws a range by hand, moves its ends and its middle, one step of the view each', () =>
    withVisit({}, async (page) => {
      await page.locator('.timeline__track').waitFor();
      const drag = async (from: number, to: number) => {
        const [start, end] = [await findOnTrack(page, from), await findOnTrack(page, to)];
        await page.mouse.move(start.x, start.y);
        await page.mouse.down();
        await page.mouse.move((start.x + end.x) / 2, end.y);
        await page.mouse.move(end.x, end.y, { steps: 3 });
        await page.mouse.up();
      };
      // The handles follow the view, on a busy machine a moment later.
      const settle = async (share: number) => {
        const last = page.locator('.timeline__handle[data-part="last"]');
        const goal = await findOnTrack(page, share);
        await expect
          .poll(async () => Math.abs(((await last.boundingBox())?.x ?? 0) - goal.x))
          .toBeLessThan(30);
      };
      await drag(0.2, 0.4);
      await expect.poll(() => readTime(page)).toMatch(/^2013-\d\d-\d\d~2016-\d\d-\d\d$/);
      const range = readTime(page);
      await settle(0.4);
      await drag(0.4, 0.6);
      await expect.poll(() => readTime(page)).toMatch(/^2013-\d\d-\d\d~20(?:19|20)-\d\d-\d\d$/);
      await settle(0.6);
      await drag(0.4, 0.5);
      await expect.poll(() => readTime(page)).toMatch(/^201[45]-\d\d-\d\d~202[12]-\d\d-\d\d$/);
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await expect.poll(() => readTime(page)).toBe(range);
    }));

  it('steps from release to release by keys, marks what changes, and tells it in words', () =>
    withVisit({ path: '/?v=2&t=2014-04-17' }, async (page) => {
      await page.locator('.timeline__track').waitFor();
      await page.keyboard.press('.');
      await expect.poll(() => readTime(page)).toBe('2014-10-16');
      const juno = await countDrawn(page);
      await page.getByText('16 October 2014, release Juno').first().waitFor();
      await page.getByRole('button', { name: 'What changed, and comparing' }).click();
      const panel = page.getByRole('complementary', { name: 'Time' });
      await panel.getByText(/\d+ appeared, \d+ disappeared/).waitFor();
      await panel.getByText(/undated facts are always shown/).waitFor();
      await panel.locator('summary').filter({ hasText: 'leads' }).click();
      await panel
        .getByRole('button', { name: /^Receipt for / })
        .first()
        .click();
      await page.locator('.popover:popover-open').getByRole('link').first().waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press(',');
      await expect.poll(() => readTime(page)).toBe('2014-04-17');
      await page.keyboard.press('.');
      await expect.poll(() => readTime(page)).toBe('2014-10-16');
      // What is gone is drawn for a moment, but counts no more.
      expect(await countDrawn(page)).toEqual(juno);
    }));

  it('is a group of sliders with values in words, moved by months, by releases and to the ends', () =>
    withVisit({ path: '/?v=2&t=2014-04-17' }, async (page) => {
      const until = page.getByRole('slider', { name: 'Until' });
      await until.focus();
      expect(await until.getAttribute('aria-valuetext')).toBe('17 April 2014, release Icehouse');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => readTime(page)).toBe('2014-04-17~2014-05-17');
      await page.keyboard.press('PageUp');
      await expect.poll(() => readTime(page)).toBe('2014-04-17~2014-10-16');
      await page.getByRole('slider', { name: 'From' }).focus();
      await page.keyboard.press('Home');
      await expect.poll(() => readTime(page)).toBe('2010-01-01~2014-10-16');
      expect(await findBarriers(page)).toEqual([]);
    }));

  it('plays until it is paused, and then is one step of the view', () =>
    withVisit({ path: '/?v=2&t=2014-04-17', reducedMotion: 'no-preference' }, async (page) => {
      await page.getByRole('combobox', { name: 'Speed' }).selectOption('4');
      await page.getByRole('button', { name: 'Play from release to release' }).click();
      // A busy machine may pass over a release.
      await page
        .getByText(/, release (?!Icehouse|Juno)/)
        .first()
        .waitFor();
      expect(readTime(page)).toBe('2014-04-17');
      await page.getByRole('button', { name: 'Pause' }).click();
      await expect.poll(() => readTime(page)).toMatch(/^201[5-9]/);
      await page.keyboard.press('Control+z');
      await expect.poll(() => readTime(page)).toBe('2014-04-17');
    }));

  it('does not move by itself where motion is reduced, but steps', () =>
    withVisit({}, async (page) => {
      const play = page.getByRole('button', { name: /^Motion is reduced/ });
      await play.waitFor();
      expect(await play.isDisabled()).toBe(true);
      await page.getByRole('button', { name: 'On to the next release' }).click();
      await expect.poll(() => readTime(page)).toBe('2010-10-21');
    }));

  it('is in a sheet on a phone, for a finger', () =>
    withVisit({ viewport: { width: 390, height: 844 }, hasTouch: true }, async (page) => {
      await page.getByRole('button', { name: 'Time', exact: true }).tap();
      await page.locator('.timeline__track').waitFor();
      const place = await findOnTrack(page, 0.5);
      await page.touchscreen.tap(place.x, place.y);
      await expect.poll(() => readTime(page)).toMatch(/^201[89]/);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
      expect(await findBarriers(page)).toEqual([]);
    }));
});

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeExplorer } from './support/describe-explorer.ts';
import { findPosition, findRestingPosition, readView, waitUntilDrawn } from './support/explorer.ts';

await describeExplorer('where nodes stand, in a real browser', (withVisit) => {
  async function dragNode(page: Page, id: string, by: { x: number; y: number }) {
    const start = await findRestingPosition(page, id);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + by.x / 2, start.y + by.y / 2, { steps: 4 });
    await page.mouse.move(start.x + by.x, start.y + by.y, { steps: 4 });
    await page.mouse.up();
    return start;
  }

  it('a dragged node stays where it was dropped, in the link too, and undo brings it back', () =>
    withVisit({}, async (page) => {
      const id = 'project:openstack';
      const start = await dragNode(page, id, { x: 90, y: -60 });
      await expect.poll(() => readView(page).get('n')).toMatch(/^project:openstack~/);
      // A drag is no click.
      expect(readView(page).get('s')).toBeNull();
      const dropped = await findRestingPosition(page, id);
      expect(dropped.x).toBeCloseTo(start.x + 90, -0.5);
      expect(dropped.y).toBeCloseTo(start.y - 60, -0.5);
      await page.reload();
      await waitUntilDrawn(page);
      const again = await findRestingPosition(page, id);
      expect(again.x).toBeCloseTo(dropped.x, -0.5);
      expect(again.y).toBeCloseTo(dropped.y, -0.5);
      await page.keyboard.press('Control+z');
      await expect.poll(() => readView(page).get('n')).toBeNull();
      // It travels back, on a busy machine in few frames.
      const isBack = async () => {
        const now = await findPosition(page, id);
        return now !== null && Math.hypot(now.x - start.x, now.y - start.y) < 2;
      };
      await expect.poll(isBack, { timeout: 10_000 }).toBe(true);
    }));

  it('a key pins what is selected, and lets it go again', () =>
    withVisit({ path: '/?v=2&s=project:openstack' }, async (page) => {
      await page.locator('.stage').focus();
      await page.keyboard.press('p');
      await expect.poll(() => readView(page).get('n')).toMatch(/^project:openstack~/);
      await page.keyboard.press('p');
      await expect.poll(() => readView(page).get('n')).toBeNull();
    }));

  it('Shift and 0 bring what is selected closer', () =>
    withVisit({ path: '/?v=2&s=org:rackspace,org:nasa' }, async (page) => {
      const apart = async () => {
        const [a, b] = [
          await findPosition(page, 'org:rackspace'),
          await findPosition(page, 'org:nasa'),
        ];
        return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
      };
      await findRestingPosition(page, 'org:nasa');
      const before = await apart();
      await page.keyboard.press('Shift+Digit0');
      await findRestingPosition(page, 'org:nasa');
      expect(await apart()).toBeGreaterThan(before * 1.3);
      expect(readView(page).get('c')).not.toBeNull();
    }));
});

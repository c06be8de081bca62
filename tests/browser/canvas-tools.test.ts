import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers } from './support/accessibility.ts';
import { describeExplorer } from './support/describe-explorer.ts';
import {
  countDrawn,
  findPosition,
  findRestingPosition,
  readView,
  waitUntilDrawn,
} from './support/explorer.ts';
import { soon } from './support/soon.ts';

await describeExplorer('tools of the map, in a real browser', (withVisit) => {
  const selected = (page: Page): string[] => readView(page).get('s')?.split(',') ?? [];

  async function dragAround(page: Page, id: string, reach = 60): Promise<void> {
    const { x, y } = await findRestingPosition(page, id);
    await page.mouse.move(x - reach, y - reach);
    await page.mouse.down();
    await page.mouse.move(x + reach, y - reach, { steps: 3 });
    await page.mouse.move(x + reach, y + reach, { steps: 3 });
    await page.mouse.move(x - reach + 4, y + reach, { steps: 3 });
    await page.mouse.move(x + reach - 2, y + reach - 2, { steps: 3 });
    await page.mouse.up();
  }

  it('a line drawn around nodes selects them, and the map stays where it was', () =>
    withVisit({}, async (page) => {
      const before = await findRestingPosition(page, 'org:rackspace');
      await page.keyboard.press('l');
      await dragAround(page, 'org:rackspace');
      await expect.poll(() => selected(page)).toContain('org:rackspace');
      expect(selected(page).length).toBeGreaterThan(1);
      expect(readView(page).get('c')).toBeNull();
      // The tool was for once: dragging moves the map again.
      expect(
        await page.getByRole('button', { name: 'Move the map' }).getAttribute('aria-pressed'),
      ).toBe('true');
      await page.keyboard.press('Control+z');
      await expect.poll(() => selected(page)).toEqual([]);
      const after = await findRestingPosition(page, 'org:rackspace');
      expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1);
    }));

  it('dragging with Shift selects by a box, and adds to what is selected', () =>
    withVisit({ path: '/?v=2&s=org:nasa' }, async (page) => {
      await page.keyboard.down('Shift');
      await dragAround(page, 'org:rackspace', 25);
      await page.keyboard.up('Shift');
      await expect.poll(() => selected(page)).toContain('org:rackspace');
      expect(selected(page)).toContain('org:nasa');
    }));

  it('the small map moves the camera, and can be folded away', () =>
    withVisit({}, async (page) => {
      const before = await findRestingPosition(page, 'project:openstack');
      const box = await page.locator('.minimap').boundingBox();
      await page.mouse.click((box?.x ?? 0) + 30, (box?.y ?? 0) + 30);
      await expect.poll(() => readView(page).get('c')).not.toBeNull();
      const after = await findRestingPosition(page, 'project:openstack');
      expect(after.x).toBeGreaterThan(before.x + 50);
      expect(after.y).toBeGreaterThan(before.y + 50);
      await page.keyboard.press('m');
      expect(await page.locator('.minimap').isVisible()).toBe(false);
      await page.reload();
      await waitUntilDrawn(page);
      expect(await page.locator('.minimap').isVisible()).toBe(false);
    }));

  it('a click on a relationship that stands out tells what it says, and hides that alone', () =>
    withVisit({ path: '/?v=2&f=project:nova' }, async (page) => {
      const card = page.locator('.edge-card');
      for (const share of [0.5, 0.4, 0.6, 0.35]) {
        // Where a click met a node instead, the map may have moved to show it beside its panel.
        const a = await findRestingPosition(page, 'project:nova');
        const b = await findPosition(page, 'project:openstack');
        const [x, y] = [a.x + ((b?.x ?? 0) - a.x) * share, a.y + ((b?.y ?? 0) - a.y) * share];
        await page.mouse.move(x, y);
        // Longer than between the clicks of a double one, and until nothing is hovered.
        await page.waitForTimeout(800);
        await page.mouse.click(x, y);
        await page.waitForTimeout(800);
        if ((await card.count()) > 0) break;
      }
      await card
        .getByRole('button', { name: /receipt/i })
        .first()
        .waitFor();
      expect(await card.innerText()).toMatch(/Nova .+ OpenStack/);
      expect(await findBarriers(page)).toEqual([]);
      await card.getByRole('button', { name: 'Hide this line' }).click();
      await expect.poll(() => card.count()).toBe(0);
      expect(readView(page).get('x')).toBe('PART_OF|project:nova|project:openstack');
      await page.getByRole('button', { name: '1 hidden' }).click();
      await page.getByRole('button', { name: /^Bring back Nova .+ OpenStack$/ }).click();
      await expect.poll(() => readView(page).get('x')).toBeNull();
    }));

  it('two relationships of the same two nodes are lines apart, each with what it says', () =>
    withVisit({ path: '/?v=2&f=org:rackspace&o=org:rackspace,project:openstack' }, async (page) => {
      const a = await findRestingPosition(page, 'org:rackspace');
      const b = await findRestingPosition(page, 'project:openstack');
      const length = Math.hypot(b.x - a.x, b.y - a.y);
      const card = page.locator('.edge-card');
      const said = new Set<string>();
      // Across the middle, from one side to the other, as a hand would look for them.
      for (let off = -60; off <= 60 && said.size < 2; off += 4) {
        const across = off / length;
        await page.mouse.click(
          (a.x + b.x) / 2 - (b.y - a.y) * across,
          (a.y + b.y) / 2 + (b.x - a.x) * across,
        );
        await page.waitForTimeout(350);
        if ((await card.count()) === 0) continue;
        said.add(/(founded|adopted)/.exec(await card.innerText())?.[0] ?? 'something else');
        await page.keyboard.press('Escape');
      }
      expect([...said].toSorted()).toEqual(['adopted', 'founded']);
    }));

  it('another layout moves the nodes, says so in the link, and leads back to the map', () =>
    withVisit({}, async (page) => {
      const before = await findRestingPosition(page, 'org:rackspace');
      await page.getByLabel('Layout', { exact: true }).selectOption('circular');
      await expect.poll(() => readView(page).get('y')).toBe('circular');
      const moved = async () => {
        const now = await findPosition(page, 'org:rackspace');
        return now === null ? 0 : Math.hypot(now.x - before.x, now.y - before.y);
      };
      await expect.poll(moved, { timeout: 10_000 }).toBeGreaterThan(40);
      await page.getByRole('button', { name: 'Back to the map' }).click();
      await expect.poll(moved, { timeout: 10_000 }).toBeLessThan(1);
      expect(readView(page).get('y')).toBeNull();
    }));

  it('the layout by forces runs in a thread of its own, tells how far it is and can be stopped', () =>
    withVisit({ path: '/?v=2&y=force' }, async (page) => {
      const stop = page.getByRole('button', { name: 'Stop here' });
      await stop.waitFor();
      // It moves while the bar beside it grows.
      await stop.click({ force: true });
      await page.getByText(/^Stopped at \d+/).waitFor();
      await page.getByLabel('Layout', { exact: true }).selectOption('spread');
      await expect.poll(() => page.getByRole('progressbar').count(), { timeout: 30_000 }).toBe(0);
      expect(await findBarriers(page)).toEqual([]);
    }));

  it('the legend tells teams where colours do, and takes out the nodes of one', () =>
    withVisit({}, async (page) => {
      const before = await countDrawn(page);
      await page.getByLabel('Colour tells').selectOption('team');
      const charms = page.getByRole('checkbox', { name: /OpenStack Charms/ });
      await charms.uncheck();
      await expect.poll(async () => (await countDrawn(page)).nodes).toBeLessThan(before.nodes - 50);
      expect(readView(page).get('hg')).toBe('team:openstack-charms');
      expect(await findPosition(page, 'team:openstack-charms')).toBeNull();
      await page.keyboard.press('Control+z');
      await expect.poll(async () => (await countDrawn(page)).nodes).toBe(before.nodes);
    }));

  it('colours tell communities and sizes PageRank where one asks, by name, and undo takes it back', () =>
    withVisit({}, async (page) => {
      await findRestingPosition(page, 'project:openstack');
      const look = () => page.locator('.stage').screenshot();
      const before = await look();
      await page.getByLabel('Size tells').selectOption('pagerank');
      await soon(() => readView(page).get('si')).toBe('pagerank');
      await soon(async () => before.equals(await look())).toBe(false);
      await page.getByLabel('Colour tells').selectOption('community');
      await soon(() => readView(page).get('co')).toBe('community');
      // The legend names each community after what stands in its middle.
      await page.getByRole('checkbox', { name: /^Telecoms/ }).waitFor();
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await soon(() => readView(page).get('si')).toBeNull();
      await page.getByRole('checkbox', { name: /^People/ }).waitFor();
    }));

  it('a second tap expands, and a phone has no small map', () =>
    withVisit(
      { hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } },
      async (page) => {
        const { x, y } = await findRestingPosition(page, 'project:openstack');
        // As quick as fingers are: the second does not wait for what the first one does.
        await Promise.all([page.touchscreen.tap(x, y), page.touchscreen.tap(x, y)]);
        await expect.poll(() => readView(page).get('e') ?? '').toContain('project:openstack');
        expect(await page.locator('.minimap').isVisible()).toBe(false);
      },
    ));
});

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers } from './support/accessibility.ts';
import { describeExplorer } from './support/describe-explorer.ts';
import { countDrawn, findPosition, findRestingPosition, readView } from './support/explorer.ts';
import { soon } from './support/soon.ts';

async function openMenuAt(page: Page, id: string) {
  const { x, y } = await findRestingPosition(page, id);
  await page.mouse.click(x, y, { button: 'right' });
  const menu = page.getByRole('menu');
  await menu.waitFor();
  return menu;
}

await describeExplorer('walking from node to node', (withVisit) => {
  it('a right click offers the neighbours by type, with their counts, and shows them', () =>
    withVisit({}, async (page) => {
      const before = await countDrawn(page);
      const menu = await openMenuAt(page, 'project:nova');
      const line = menu.getByRole('menuitemcheckbox', { name: /^released in/ });
      await line.waitFor();
      const count = Number((await line.innerText()).replace(/\D/g, ''));
      expect(count).toBeGreaterThan(20);
      expect(await findBarriers(page)).toEqual([]);
      await line.click();
      await soon(() => readView(page).get('e')).toBe('project:nova~RELEASED_IN');
      const after = await countDrawn(page);
      expect(after.relationships).toBeGreaterThan(before.relationships);
      // It is ticked from now on.
      await page.locator('.stage').focus();
      await page.keyboard.press('Shift+F10');
      const again = page.getByRole('menu');
      const ticked = again.getByRole('menuitemcheckbox', { name: /^released in/ });
      await ticked.waitFor();
      expect(await ticked.getAttribute('aria-checked')).toBe('true');
      await page.keyboard.press('Escape');
      await again.waitFor({ state: 'detached' });
    }));

  it('a hub comes by the page, says how much there is, and shows more', () =>
    withVisit({ path: '/?v=2&s=project:nova' }, async (page) => {
      const menu = await openMenuAt(page, 'project:nova');
      await menu.getByRole('menuitemcheckbox', { name: /^contributed to/ }).click();
      await soon(() => readView(page).get('e')).toBe('project:nova~CONTRIBUTED_TO~100');
      const more = page.getByRole('button', { name: /show more.*neighbours of Nova/ });
      const first = await countDrawn(page);
      await more.click();
      expect(readView(page).get('e')).toBe('project:nova~CONTRIBUTED_TO~200');
      await soon(async () => (await countDrawn(page)).relationships).toBeGreaterThan(
        first.relationships,
      );
    }));

  it('the menu can be used by keyboard alone, and gives the focus back', () =>
    withVisit({ path: '/?v=2&s=project:nova' }, async (page) => {
      await page.locator('.stage').focus();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menu').waitFor();
      await page.keyboard.press('k');
      await page.keyboard.press('Enter');
      await soon(() => readView(page).get('o')).toContain('project:nova');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await soon(() => page.evaluate(`document.activeElement?.classList.contains('stage')`)).toBe(
        true,
      );
      expect((await countDrawn(page)).nodes).toBeLessThan(200);
    }));

  it('hides one node, tells what is hidden, and brings it back', () =>
    withVisit({}, async (page) => {
      const menu = await openMenuAt(page, 'org:rackspace');
      await menu.getByRole('menuitem', { name: 'Hide' }).click();
      await soon(() => findPosition(page, 'org:rackspace')).toBeNull();
      await page.getByRole('button', { name: '1 hidden' }).click();
      await page.getByRole('button', { name: 'Bring back Rackspace' }).click();
      await soon(() => findPosition(page, 'org:rackspace')).not.toBeNull();
      expect(readView(page).get('x')).toBeNull();
    }));

  it('folds away the leaves of a node, and unfolds them', () =>
    withVisit({}, async (page) => {
      const before = await countDrawn(page);
      const menu = await openMenuAt(page, 'project:openstack');
      const fold = menu.getByRole('menuitem', { name: /^Fold away [\d,]+ leaves/ });
      const leaves = Number((await fold.innerText()).replace(/\D/g, ''));
      await fold.click();
      await soon(async () => (await countDrawn(page)).nodes).toBe(before.nodes - leaves);
      await page.getByRole('button', { name: '1 folded' }).click();
      await page.getByRole('button', { name: 'Unfold OpenStack' }).click();
      await soon(() => countDrawn(page)).toEqual(before);
    }));

  it('asks how a node is connected to another that is searched for', () =>
    withVisit({ path: '/?v=2&s=project:nova' }, async (page) => {
      await page.getByRole('button', { name: 'What else can be done' }).click();
      await page.getByRole('menuitem', { name: 'How is this connected to …' }).click();
      await page.getByPlaceholder('Connect Nova to …').waitFor();
      await page.keyboard.type('rackspace');
      await page.keyboard.press('Enter');
      await soon(() => readView(page).get('p')).toMatch(/^project:nova,org:rackspace~/);
    }));

  it('a finger that rests opens the menu as a sheet', () =>
    withVisit({ viewport: { width: 390, height: 844 }, hasTouch: true }, async (page) => {
      const { x, y } = await findRestingPosition(page, 'project:openstack');
      const client = await page.context().newCDPSession(page);
      await client.send('Input.dispatchTouchEvent', {
        type: 'touchStart',
        touchPoints: [{ x, y }],
      });
      await page.getByRole('menu').waitFor();
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      const sheet = await page.getByRole('menu').boundingBox();
      expect(sheet).toMatchObject({ x: 0, width: 390 });
      await page.getByRole('menuitem', { name: 'Focus' }).click();
      await soon(() => readView(page).get('f')).toBe('project:openstack');
    }));
});

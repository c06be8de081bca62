import { expect, it } from 'vitest';
import { findBarriers } from './support/accessibility.ts';
import { describeExplorer } from './support/describe-explorer.ts';
import { countDrawn, findRestingPosition, readView } from './support/explorer.ts';
import { soon } from './support/soon.ts';

const TWO = '/?v=2&s=org:rackspace,project:openstack';

await describeExplorer('several nodes at once', (withVisit) => {
  it('tells what they are and what ties them to one another', () =>
    withVisit({}, async (page) => {
      const first = await findRestingPosition(page, 'org:rackspace');
      await page.mouse.click(first.x, first.y);
      const second = await findRestingPosition(page, 'project:openstack');
      await page.keyboard.down('Shift');
      await page.mouse.click(second.x, second.y);
      await page.keyboard.up('Shift');
      const panel = page.getByRole('complementary', { name: 'Selection' });
      await panel.getByRole('heading', { name: '2 nodes selected' }).waitFor();
      await panel.getByText('Rackspace adopted OpenStack').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await panel.getByRole('button', { name: 'Take Rackspace out of the selection' }).click();
      await page.getByRole('heading', { level: 2, name: 'OpenStack', exact: true }).waitFor();
    }));

  it('are expanded, kept, and let go by keys, each a step that can be undone', () =>
    withVisit({ path: TWO }, async (page) => {
      const before = await countDrawn(page);
      await page.keyboard.press('Shift+E');
      expect(readView(page).get('e')).toContain('org:rackspace');
      expect(readView(page).get('e')).toContain('project:openstack');
      await page.keyboard.press('k');
      expect((await countDrawn(page)).nodes).toBe(2);
      await page.keyboard.press('Shift+H');
      expect((await countDrawn(page)).nodes).toBeGreaterThan(2);
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
      await soon(() => countDrawn(page)).toEqual(before);
      expect(readView(page).get('s')).toBe('org:rackspace,project:openstack');
    }));

  it('are chosen by all that is shown, by kind, by what is around, and by their contrary', () =>
    withVisit({}, async (page) => {
      const { nodes } = await countDrawn(page);
      const panel = page.getByRole('complementary', { name: 'Selection' });
      const heading = panel.getByRole('heading', { level: 2 });
      const readCount = async () => Number((await heading.innerText()).replace(/\D/g, ''));
      await page.keyboard.press('Control+a');
      await heading.waitFor();
      expect(await readCount()).toBe(nodes);
      await panel.getByTitle('Leave only Foundations selected').click();
      const foundations = await readCount();
      expect(foundations).toBeLessThan(10);
      await page.keyboard.press('i');
      expect(await readCount()).toBe(nodes - foundations);
      await page.keyboard.press('Control+z');
      await soon(readCount).toBe(foundations);
      await page.keyboard.press('n');
      expect(await readCount()).toBeGreaterThan(foundations);
    }));

  it('are asked how they are connected', () =>
    withVisit({ path: TWO }, async (page) => {
      const panel = page.getByRole('complementary', { name: 'Selection' });
      await panel.getByRole('button', { name: 'Connect', exact: true }).click();
      await soon(() => readView(page).get('p') ?? '').toContain('org:rackspace,project:openstack');
    }));

  it('are a sheet on a phone, and nobody meets a barrier', () =>
    withVisit({ viewport: { width: 390, height: 844 }, path: TWO }, async (page) => {
      const sheet = page.getByRole('complementary', { name: 'Selection' });
      await sheet.waitFor();
      expect(await sheet.boundingBox()).toMatchObject({ x: 0, width: 390 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      expect(await findBarriers(page)).toEqual([]);
    }));
});

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers } from './support/accessibility.ts';
import { describeExplorer } from './support/describe-explorer.ts';
import { findPosition, readView } from './support/explorer.ts';

/** How much the layer in front has drawn: pixels that are not clear. */
const countFrontPixels = (page: Page) =>
  page.evaluate<number>(`(() => {
    const canvas = document.querySelector('.stage__front');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.reduce((sum, value, index) => sum + (index % 4 === 3 && value > 0 ? 1 : 0), 0);
  })()`);

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Connect' });

await describeExplorer('connecting nodes', (withVisit) => {
  it('a link to a connection opens it: the ways stand out and are told with a receipt a step', () =>
    withVisit({ path: '/?v=2&p=org:nasa,person:jonathan-bryce~shortest~4' }, async (page) => {
      const panel = panelOf(page);
      await panel.getByRole('heading', { name: 'NASA to Jonathan Bryce' }).waitFor();
      const way = panel.locator('.connect__ways > li').filter({ hasText: 'which Jonathan' });
      const text = (await way.textContent())?.replaceAll(/\s+/g, ' ') ?? '';
      expect(text).toMatch(/NASA .*founded.* OpenStack ?, which Jonathan Bryce founded/);
      await expect.poll(() => page.locator('.stage').getAttribute('data-standout')).toBe('full');
      expect(await countFrontPixels(page)).toBeGreaterThan(10_000);
      for (const id of ['org:nasa', 'project:openstack', 'person:jonathan-bryce']) {
        expect(await findPosition(page, id)).not.toBeNull();
      }
      const marks = way.getByRole('button', { name: /^Receipt/ });
      expect(await marks.count()).toBe(2);
      await marks.first().click();
      await page.getByRole('link', { name: 'Open the source' }).first().waitFor();
      await page.keyboard.press('Escape');
      expect(await findBarriers(page)).toEqual([]);
    }));

  it('ways go round a hub when one asks, and through it again when one steps back', () =>
    withVisit({ path: '/?v=2&p=org:nasa,person:jonathan-bryce~shortest~4' }, async (page) => {
      const panel = panelOf(page);
      await panel.getByRole('button', { name: 'Go round OpenStack' }).click();
      await expect.poll(() => readView(page).get('p')).toContain('project:openstack');
      const told = panel.locator('.connect__ways');
      await expect.poll(() => told.textContent()).not.toContain('OpenStack');
      await page.keyboard.press('Control+z');
      await expect.poll(() => told.textContent()).toContain('OpenStack');
    }));

  it('two nodes are found and connected by keyboard alone, and what ties both is listed', () =>
    withVisit({}, async (page) => {
      await page.getByRole('button', { name: 'Connect', exact: true }).focus();
      await page.keyboard.press('Enter');
      const field = panelOf(page).getByRole('combobox', { name: 'Add a node' });
      await field.focus();
      await page.keyboard.type('rackspace');
      await panelOf(page).getByRole('option', { name: 'Rackspace', exact: true }).waitFor();
      await page.keyboard.press('Enter');
      await panelOf(page).getByRole('button', { name: 'Rackspace', exact: true }).waitFor();
      // Whoever types fast does not wait for the list.
      await page.keyboard.type('nasa');
      await page.keyboard.press('Enter');
      await expect.poll(() => readView(page).get('p')).toBe('org:rackspace,org:nasa~shortest~4');
      const common = panelOf(page).getByRole('region', { name: 'Tied to all of them' });
      await common.getByRole('button', { name: 'OpenStack', exact: true }).waitFor();
      await panelOf(page).getByRole('button', { name: 'End', exact: true }).click();
      await expect.poll(() => readView(page).get('p')).toBeNull();
      await expect
        .poll(() => page.locator('.stage').getAttribute('data-standout'), { timeout: 10_000 })
        .toBe('none');
    }));

  it('where there is no way it says so, and what to try leads to one', () =>
    withVisit({ path: '/?v=2&p=org:nasa,person:jonathan-bryce~shortest~1' }, async (page) => {
      await panelOf(page)
        .getByText('No way of 1 step or fewer leads from NASA to Jonathan Bryce.')
        .waitFor();
      await panelOf(page).getByRole('button', { name: 'Allow longer ways' }).click();
      await panelOf(page).getByRole('button', { name: 'OpenStack', exact: true }).first().waitFor();
      expect(readView(page).get('p')).toBe('org:nasa,person:jonathan-bryce~shortest~3');
    }));

  it('three nodes are a chain, told in Chinese where the page is', () =>
    withVisit(
      {
        path: '/?v=2&p=org:nasa,project:openstack,foundation:openinfra-foundation~shortest~3',
        locale: 'zh-CN',
      },
      async (page) => {
        const panel = page.getByRole('complementary', { name: '连接' });
        await panel.getByText('创立了').first().waitFor();
        expect(await panel.locator('.connect__pair').count()).toBe(2);
      },
    ));
});

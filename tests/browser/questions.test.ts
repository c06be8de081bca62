import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers } from './support/accessibility.ts';
import { describeExplorer } from './support/describe-explorer.ts';
import type { WithVisit } from './support/describe-explorer.ts';
import { countDrawn, readView, waitUntilDrawn } from './support/explorer.ts';

await describeExplorer('questions without Cypher', (withVisit) => {
  /** A visit with the panel open. */
  const withPanel: WithVisit = (options, use) =>
    withVisit(options, async (page) => {
      await page.getByRole('button', { name: /^(?:Ask|提问)$/ }).click();
      await use(page);
    });

  async function openQuestion(page: Page, title: string): Promise<void> {
    await page.locator('.question-list').getByRole('button', { name: title }).click();
  }

  it('are found by their words and answered as soon as they are opened', () =>
    withPanel({}, async (page) => {
      const list = page.locator('.question-list').getByRole('button');
      await list.first().waitFor();
      const all = await list.count();
      expect(all).toBeGreaterThan(20);
      await page.getByLabel('Filter the questions').fill('leads TEAM');
      await expect.poll(() => list.count()).toBeLessThan(all);
      await openQuestion(page, 'Who leads or led a team');
      await page.locator('.result-table tbody tr').first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'All questions' }).click();
      await expect.poll(() => list.count()).toBe(all);
    }));

  it('take an entity by typing its name, with the keyboard alone', () =>
    withPanel({}, async (page) => {
      await openQuestion(page, 'Which organisations built a project');
      const field = page.getByRole('combobox', { name: 'Project' });
      await expect.poll(() => field.inputValue()).toBe('Nova');
      await field.focus();
      await page.keyboard.type('neutr');
      await page.locator('.entity-field [role="option"]').first().waitFor();
      // Of projects only: the team of the same name is not offered.
      const kinds = await page
        .locator('.entity-field [role="option"] .kind-mark')
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-kind')));
      expect(new Set(kinds)).toEqual(new Set(['Project']));
      await page.keyboard.press('Enter');
      await expect.poll(() => field.inputValue()).toBe('Neutron');
      const asked = page.waitForRequest((request) => request.url().includes('/questions/'));
      await page.keyboard.press('Enter');
      expect((await asked).postDataJSON()).toEqual({ parameters: { project: 'project:neutron' } });
      await page.locator('.result-table tbody tr').first().waitFor();
    }));

  it('answer as text, chart and picture too, and rows are found in the picture', () =>
    withPanel({}, async (page) => {
      await openQuestion(page, 'Which organisations built a project');
      const rows = page.locator('.result-table tbody tr');
      await rows.first().waitFor();
      await rows.first().click();
      await expect.poll(() => readView(page).get('s')).toMatch(/^org:/);
      await page.getByRole('button', { name: 'Text', exact: true }).click();
      expect(await page.locator('.answer__text').innerText()).toMatch(
        /Organisation, \d+ different/,
      );
      await page.getByRole('button', { name: 'Chart', exact: true }).click();
      expect(await page.locator('.bar').count()).toBeGreaterThan(3);
      await page.getByLabel('Figure').selectOption({ label: 'Number of releases' });
      await page.getByRole('button', { name: 'Picture', exact: true }).click();
      const count = Number.parseInt(await page.locator('.picture-actions .quiet').innerText(), 10);
      await page.getByRole('button', { name: 'Show only these' }).click();
      await expect.poll(async () => (await countDrawn(page)).nodes).toBe(count);
      await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(async () => (await countDrawn(page)).nodes).toBeGreaterThan(count);
    }));

  it('say beside the field what is wrong, and ask nothing then', () =>
    withPanel({}, async (page) => {
      await openQuestion(page, 'Who sat on the Technical Committee at a moment');
      await page.locator('.result-table tbody tr').first().waitFor();
      const field = page.getByLabel('Date or release');
      await field.fill('2025-13');
      await page.getByRole('button', { name: 'Ask', exact: true }).last().click();
      await page.getByRole('alert').filter({ hasText: 'takes a date' }).waitFor();
      await field.fill('2012');
      await page.getByRole('button', { name: 'Ask', exact: true }).last().click();
      await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    }));

  it('stand in Chinese, fit a phone, and the panel keeps its width', async () => {
    await withPanel({ locale: 'zh-CN', viewport: { width: 390, height: 844 } }, async (page) => {
      await openQuestion(page, '谁创立了它');
      await page.locator('.result-table tbody tr').first().waitFor();
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    });
    await withPanel({}, async (page) => {
      const edge = page.getByRole('separator', { name: 'Width of the panel' });
      const widthOf = async (): Promise<number> =>
        (await page.locator('.ask-panel').boundingBox())?.width ?? 0;
      const before = await widthOf();
      await edge.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(widthOf).toBeGreaterThan(before);
      const after = await widthOf();
      await page.reload();
      await waitUntilDrawn(page);
      await expect.poll(widthOf).toBe(after);
    });
  });
});

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers } from './support/accessibility.ts';
import { describeExplorer } from './support/describe-explorer.ts';

const sectionOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

await describeExplorer('what each kind answers', (withVisit) => {
  it('a project: who made how much, the whole of it, as a chart and as a table with receipts', () =>
    withVisit({ path: '/?v=2&s=project:nova' }, async (page) => {
      const builders = sectionOf(page, 'Who made how much, release by release');
      await builders.locator('svg').first().waitFor({ state: 'attached' });
      await builders.getByText('not attributed', { exact: true }).first().waitFor();
      await builders.getByText('As a table, with receipts').click();
      const rows = builders.locator('tbody tr').filter({ hasText: 'Austin' });
      const shares = (await rows.allInnerTexts()).map((text) =>
        Number(/([\d.]+)%/.exec(text)?.[1]),
      );
      expect(shares.length).toBeGreaterThan(2);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
      await rows
        .first()
        .getByRole('button', { name: /^Receipt/ })
        .click();
      await page.getByRole('link', { name: 'Open the source' }).first().waitFor();
      await page.keyboard.press('Escape');
      await sectionOf(page, 'Leads over time')
        .locator('svg')
        .first()
        .waitFor({ state: 'attached' });
      const bar = sectionOf(page, 'Leads over time').locator('svg rect').first();
      await bar.hover({ force: true });
      await page.locator('svg g[aria-label="tip"] *').first().waitFor({ state: 'attached' });
      expect(await findBarriers(page)).toEqual([]);
    }));

  it.each([
    ['person:melanie-witt', 'Career', 'Nova'],
    ['team:nova', 'Candidates by cycle', 'Melanie Witt'],
    ['org:att', 'What it runs', 'OpenStack'],
    ['release:austin', 'Beside the other releases', 'not attributed'],
    ['foundation:openinfra-foundation', 'Members at the end of each year', 'platinum'],
    ['technology:eventlet', 'Who left, and in which release', 'Ironic'],
    ['cloud:cleura-public-cloud', 'What it runs', 'OpenStack'],
    ['event:moffett-field-meeting', 'Who and what took part', 'NASA'],
    ['source:governance', 'What it is a receipt of', 'maintains'],
  ])('%s answers “%s”', (id, title, told) =>
    withVisit({ path: `/?v=2&s=${id}` }, async (page) => {
      const section = sectionOf(page, title);
      await section.waitFor();
      await expect.poll(() => section.textContent(), { timeout: 30_000 }).toContain(told);
    }),
  );
});

import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { findBarriers } from './support/accessibility.ts';
import { describeExplorer } from './support/describe-explorer.ts';
import { soon } from './support/soon.ts';

await describeExplorer('the table', (withVisit) => {
  it('lists nodes and relationships, with columns to choose, sorts and filters by keyboard', () =>
    withVisit({ path: '/?v=2&m=table' }, async (page) => {
      const table = page.getByRole('table', { name: 'All nodes that are shown' });
      const rows = table.locator('tbody tr');
      await rows.first().waitFor();
      await page.getByText('Columns', { exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('checkbox', { name: 'Commits', exact: true }).check();
      await page.getByText('Columns', { exact: true }).click();
      await table.getByRole('button', { name: 'Commits' }).click();
      const heading = table.getByRole('columnheader', { name: 'Commits' });
      expect(await heading.getAttribute('aria-sort')).toBe('descending');
      const place = await page.evaluate<number>(
        `document.querySelector('th[data-column=".commits"]').cellIndex`,
      );
      await soon(() => rows.first().locator('th, td').nth(place).textContent()).toMatch(
        /^[\d,]{5,}$/,
      );
      await page.getByRole('searchbox', { name: 'Filter the rows' }).fill('rackspace');
      await expect.poll(() => rows.count()).toBeLessThan(20);
      await rows.getByRole('button', { name: 'Rackspace', exact: true }).click();
      await page.getByRole('heading', { level: 2, name: 'Rackspace', exact: true }).waitFor();
      await page.getByRole('searchbox', { name: 'Filter the rows' }).fill('');
      await page.getByRole('button', { name: /^Relationships [\d,]+$/ }).click();
      await page.getByRole('table', { name: 'All relationships that are shown' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
    }));

  it('is saved as CSV with every row that the filter leaves', () =>
    withVisit({ path: '/?v=2&m=table' }, async (page) => {
      await page.getByRole('searchbox', { name: 'Filter the rows' }).fill('foundation');
      const rows = page.locator('.table tbody tr');
      await expect.poll(() => rows.count()).toBeLessThan(50);
      const shown = await rows.count();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'CSV', exact: true }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('stackscape-nodes.csv');
      const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
      expect(lines[0]).toBe('\uFEFF"Name","Kind","Since","Until","Relationships"');
      expect(lines).toHaveLength(shown + 1);
    }));
});

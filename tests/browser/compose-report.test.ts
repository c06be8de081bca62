import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { findBarriers } from './support/accessibility.ts';
import { describeExplorer } from './support/describe-explorer.ts';

await describeExplorer('the report panel', (withVisit) => {
  it('composes a report of what the view shows, previews it, and gives the file', () =>
    withVisit(
      { path: '/?v=2&o=team:nova,project:nova,project:openstack&h=Person' },
      async (page) => {
        await page.keyboard.press('r');
        const panel = page.getByRole('complementary', { name: 'Report' });
        await panel.getByRole('textbox', { name: 'Title' }).fill('On Nova <b>');
        await panel.getByRole('textbox', { name: 'Notes' }).fill('First.\n\nSecond.');
        await panel.getByText(/^Filters: .*People/).waitFor();
        await panel.getByRole('checkbox', { name: 'Figures as charts' }).uncheck();
        expect(await findBarriers(page)).toEqual([]);

        await panel.getByRole('button', { name: 'Preview' }).click();
        const text = panel.getByRole('textbox', { name: /file$/ });
        await expect.poll(() => text.inputValue()).toContain('# On Nova \\<b\\>');
        await panel.getByText(/in all\.$/).waitFor();

        const [file] = await Promise.all([
          page.waitForEvent('download'),
          panel.getByRole('button', { name: 'Download the report' }).click(),
        ]);
        expect(file.suggestedFilename()).toMatch(/^stackscape-.*\.html$/);
        const report = await readFile(await file.path(), 'utf8');
        expect(report).toContain('<h1>On Nova &lt;b&gt;</h1>');
        expect(report).toContain('<p>Second.</p>');
        expect(report).toMatch(/<li>[^<]*People<\/li>/);
        expect(report).toContain('/?v=2&amp;');
        expect(report).not.toContain('class="charts"');

        // What was written is still there when the panel opens again.
        await page.keyboard.press('Escape');
        await panel.getByRole('button', { name: 'Close' }).click();
        await page.getByRole('button', { name: 'Report', exact: true }).click();
        expect(await panel.getByRole('textbox', { name: 'Title' }).inputValue()).toBe(
          'On Nova <b>',
        );

        // More than people can read is refused before it is asked for.
        await panel.getByRole('radio', { name: /^Everything/ }).check();
        await panel.getByRole('alert').getByText('at most 1,000 nodes').waitFor();
      },
    ));
});

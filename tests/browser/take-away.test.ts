import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers } from './support/accessibility.ts';
import { describeExplorer } from './support/describe-explorer.ts';
import { countDrawn } from './support/explorer.ts';
import { soon } from './support/soon.ts';

const openPanel = (page: Page) => page.keyboard.press('d');

await describeExplorer('taking away', (withVisit) => {
  it('gives what the view shows as the file that was previewed, with the way back', () =>
    withVisit({ path: '/?v=2&s=org:nasa&ht=ADOPTED&t=2012-01-01' }, async (page) => {
      const drawn = await countDrawn(page);
      await openPanel(page);
      const panel = page.getByRole('complementary', { name: 'Take away' });
      await panel.getByLabel('Format').selectOption('gexf');
      await panel.getByText('Gephi, also with its timeline').waitFor();
      await panel.getByText('As it was on 1 January 2012.').waitFor();
      await panel.getByRole('button', { name: 'Preview' }).click();
      const beginning = panel.getByRole('textbox', { name: 'The beginning of the file' });
      await beginning.waitFor();
      expect(await beginning.inputValue()).toContain('<gexf');
      expect(await findBarriers(page)).toEqual([]);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        panel.getByRole('button', { name: 'Download' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^stackscape-.*-nodes-2012-01-01\.gexf$/);
      const text = await readFile(await download.path(), 'utf8');
      expect(text.match(/<node id=/g)).toHaveLength(drawn.nodes);
      expect(text.match(/<edge id=/g)).toHaveLength(drawn.relationships);
      expect(text).not.toContain('kind="ADOPTED"');
      expect(text).toContain(`view: ${page.url().replaceAll('&', '&amp;')}`);
      await panel.getByText(/is downloaded, [\d.]+ [kM]B\.$/).waitFor();
    }));

  it('says what is too large for a picture, offers another format, and stops when told to', () =>
    withVisit({}, async (page) => {
      await openPanel(page);
      const panel = page.getByRole('complementary', { name: 'Take away' });
      await panel.getByRole('radio', { name: /^Everything/ }).check();
      await panel.getByRole('alert').getByText('SVG picture holds at most 2,000 nodes').waitFor();
      const asked = page.waitForRequest('**/api/v1/export');
      const ended = page.waitForEvent('requestfailed');
      await panel.getByRole('button', { name: 'Take GEXF' }).click();
      await panel.getByRole('button', { name: 'Download' }).click();
      await asked;
      await panel.getByRole('button', { name: 'Cancel' }).click();
      expect((await ended).url()).toContain('/api/v1/export');
      await panel.getByText('Cancelled. Nothing was kept.').waitFor();
    }));

  it('is as easy in Chinese, with the last answer as a picture that shows before it is kept', () =>
    withVisit({ locale: 'zh-CN' }, async (page) => {
      await page.getByRole('button', { name: '提问' }).click();
      await page.getByRole('button', { name: /创立/ }).first().click();
      await page.locator('.answer__head output').waitFor();
      await page.getByRole('button', { name: '导出' }).click();
      const panel = page.getByRole('complementary', { name: '导出' });
      await panel.getByRole('radio', { name: /^最近一次回答/ }).check();
      await panel.getByRole('button', { name: '预览' }).click();
      const picture = panel.getByRole('img', { name: '图片效果' });
      await picture.waitFor();
      const readWidth = (): Promise<number> =>
        page.evaluate<number>(`document.querySelector('.take-away__picture').naturalWidth`);
      await soon(readWidth).toBeGreaterThan(500);
      await panel.getByText(/^共 [\d.]+ ?kB。$/).waitFor();
      expect(await findBarriers(page)).toEqual([]);
    }));

  it('copies the picture and the table, and cites the view with the way back to it', () =>
    withVisit(
      {
        path: '/?v=2&s=org:nasa&o=org:nasa,project:openstack',
        permissions: ['clipboard-read', 'clipboard-write'],
      },
      async (page) => {
        const readTypes = () =>
          page.evaluate<string[]>(
            'navigator.clipboard.read().then((items) => items.flatMap(({ types }) => types))',
          );
        await openPanel(page);
        const panel = page.getByRole('complementary', { name: 'Take away' });
        await panel.getByRole('button', { name: 'Nodes as a table' }).click();
        await panel.getByText('2 rows are copied').waitFor();
        expect(await readTypes()).toEqual(expect.arrayContaining(['text/plain', 'text/html']));
        await panel.getByRole('button', { name: 'Picture', exact: true }).click();
        await panel.getByText('The picture is copied.').waitFor();
        expect(await readTypes()).toEqual(['image/png']);
        await page.keyboard.press('Control+k');
        await page.keyboard.type('cite');
        await page.keyboard.press('Enter');
        const bibtex = await panel.getByRole('textbox', { name: 'BibTeX' }).inputValue();
        expect(bibtex).toContain(`url = {${page.url()}}`);
        expect(bibtex).toContain('title = {NASA. In: Stackscape');
        await panel.getByRole('button', { name: 'Copy BibTeX' }).click();
        await panel.getByText('Copied.').waitFor();
        expect(await page.evaluate('navigator.clipboard.readText()')).toBe(bibtex);
        expect(await findBarriers(page)).toEqual([]);
      },
    ));
});

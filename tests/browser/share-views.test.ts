import { expect, it } from 'vitest';
import { findBarriers } from './support/accessibility.ts';
import { describeExplorer } from './support/describe-explorer.ts';
import { countDrawn, findPosition, readView, waitUntilDrawn } from './support/explorer.ts';
import { soon } from './support/soon.ts';

await describeExplorer('steps and views', (withVisit) => {
  it('lists the steps in words, goes to any of them, and still does after a reload', () =>
    withVisit({}, async (page) => {
      const first = await countDrawn(page);
      await page.getByRole('checkbox', { name: /^People/ }).uncheck();
      await page.keyboard.press('/');
      await page.keyboard.type('red hat');
      await page.keyboard.press('Enter');
      await soon(() => readView(page).get('s')).toBe('org:red-hat');
      await page.keyboard.press('h');
      await soon(() => findPosition(page, 'org:red-hat')).toBeNull();
      await page.getByRole('button', { name: 'Steps' }).click();
      const steps = page.locator('.history__step');
      await steps.nth(3).waitFor();
      expect(await steps.allInnerTexts()).toEqual([
        'Red Hat hidden',
        'Red Hat selected',
        'People hidden',
        'Where this visit began',
      ]);
      expect(await findBarriers(page)).toEqual([]);
      await steps.nth(3).click();
      await soon(() => countDrawn(page)).toEqual(first);
      await page.reload();
      await waitUntilDrawn(page);
      expect(await steps.nth(3).getAttribute('aria-current')).toBe('step');
      await steps.nth(1).click();
      await soon(() => readView(page).get('s')).toBe('org:red-hat');
      await page.keyboard.press('Control+Shift+z');
      await soon(() => readView(page).get('x')).toBe('org:red-hat');
    }));

  it('reaches steps that the browser has long forgotten', () =>
    withVisit({ path: '/?v=2&s=project:nova' }, async (page) => {
      for (let step = 0; step < 61; step += 1) await page.keyboard.press('f');
      await page.keyboard.press('z');
      const steps = page.locator('.history__step');
      await soon(() => steps.count()).toBe(62);
      await steps.last().click();
      await soon(() => steps.count()).toBe(63);
      expect(readView(page).get('f')).toBeNull();
      expect(readView(page).get('s')).toBe('project:nova');
    }));

  it('keeps a view under a name, renames it, opens it, deletes it and brings it back', () =>
    withVisit({ path: '/?v=2&s=project:nova&h=Person' }, async (page) => {
      await page.getByRole('button', { name: 'Views' }).click();
      await page.getByRole('textbox', { name: 'Name of this view' }).fill('Nova alone');
      await page.keyboard.press('Enter');
      await page.getByText('“Nova alone” is kept.').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Rename Nova alone' }).click();
      await page.getByRole('textbox', { name: 'New name' }).fill('Nova without people');
      await page.keyboard.press('Enter');
      await page.goto(new URL('/', page.url()).href);
      await waitUntilDrawn(page);
      await page.getByRole('button', { name: 'Open Nova without people' }).click();
      expect(readView(page).get('s')).toBe('project:nova');
      expect(readView(page).get('h')).toBe('Person');
      await page.getByRole('button', { name: 'Delete Nova without people' }).click();
      await page.getByText('No view is kept yet.').waitFor();
      await page.getByRole('button', { name: 'Bring back' }).click();
      await page.getByRole('button', { name: 'Open Nova without people' }).waitFor();
    }));

  it('takes views elsewhere as a file, and answers a hostile file with a sentence', () =>
    withVisit({ path: '/?v=2&s=project:nova' }, async (page) => {
      await page.getByRole('button', { name: 'Views' }).click();
      await page.getByRole('textbox', { name: 'Name of this view' }).fill('<b>Nova</b>');
      await page.keyboard.press('Enter');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Export as a file' }).click(),
      ]);
      const exported = await download.path();
      await page.getByRole('button', { name: 'Delete <b>Nova</b>' }).click();
      const input = page.locator('input[type="file"]');
      const send = (text: string) =>
        input.setInputFiles({
          name: 'views.json',
          mimeType: 'application/json',
          buffer: Buffer.from(text),
        });
      await send('<script>alert(1)</script>');
      await page.getByText(/This is no file of views: it is not JSON/).waitFor();
      await send('{"format":"stackscape-views","version":9}');
      await page.getByText(/made by a newer Stackscape/).waitFor();
      await send('{"format":"stackscape-views","version":1,"views":[{"name":7}]}');
      await page.getByText(/is damaged/).waitFor();
      await input.setInputFiles(exported);
      await page.getByText('One view came in.').waitFor();
      await page.getByRole('button', { name: 'Open <b>Nova</b>' }).waitFor();
    }));

  it('copies the link and says so', () =>
    withVisit(
      { path: '/?v=2&s=project:nova', permissions: ['clipboard-read', 'clipboard-write'] },
      async (page) => {
        await page.getByRole('button', { name: 'Copy link to this view' }).click();
        await page.getByText('The link to this view is copied.').waitFor();
        const copied = await page.evaluate<string>('navigator.clipboard.readText()');
        expect(new URL(copied).searchParams.get('s')).toBe('project:nova');
      },
    ));
});

import { expect, it } from 'vitest';
import { findBarriers } from './support/accessibility.ts';
import { describeExplorer } from './support/describe-explorer.ts';
import { countDrawn, readView, waitUntilDrawn } from './support/explorer.ts';
import { soon } from './support/soon.ts';

await describeExplorer('finding by keyboard', (withVisit) => {
  it('Enter adds what was found to the picture, where it stays when something else is selected', () =>
    withVisit({}, async (page) => {
      const before = await countDrawn(page);
      await page.keyboard.press('/');
      // A document: not in the first picture. Enter may come before the answer does.
      await page.keyboard.type('Documentation of Nova');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: 'Documentation of Nova' }).waitFor();
      const id = readView(page).get('s') ?? '';
      expect(id).toMatch(/^source:/);
      expect(readView(page).get('a')).toBe(id);
      await page.keyboard.press('/');
      await page.keyboard.type('red hat');
      await page.keyboard.press('Enter');
      await soon(() => readView(page).get('s')).toBe('org:red-hat');
      expect(readView(page).get('a')).toBe(id);
      expect((await countDrawn(page)).nodes).toBe(before.nodes + 1);
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await soon(async () => (await countDrawn(page)).nodes).toBe(before.nodes);
    }));

  it('Shift and Enter focus on what was found', () =>
    withVisit({}, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('rackspace');
      await page.getByRole('option', { name: 'Rackspace', exact: true }).waitFor();
      await page.keyboard.press('Shift+Enter');
      await page.locator('.stage[data-standout="full"]').waitFor();
      expect(readView(page).get('f')).toBe('org:rackspace');
    }));

  it('an empty field has what was found before, until that is forgotten', () =>
    withVisit({}, async (page) => {
      const listed = page.getByRole('listbox', { name: 'Search results' }).getByRole('option');
      await page.keyboard.press('/');
      expect(await listed.count()).toBe(0);
      await page.keyboard.type('rackspace');
      await page.keyboard.press('Enter');
      await soon(() => readView(page).get('s')).toBe('org:rackspace');
      await page.reload();
      await waitUntilDrawn(page);
      await page.keyboard.press('/');
      await page.getByRole('option', { name: 'Rackspace' }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Forget recent finds' }).click();
      await soon(() => listed.count()).toBe(0);
    }));

  it('forgives mistakes, knows initials, and offers the nearest where nothing is found', () =>
    withVisit({}, async (page) => {
      const field = page.getByRole('combobox', { name: 'Search' });
      await field.fill('rakcspcae');
      await page.getByRole('option', { name: 'Rackspace', exact: true }).waitFor();
      await field.fill('cncf');
      await page.getByRole('option', { name: /Cloud Native Computing Foundation/ }).waitFor();
      await field.fill('Racksapce Hostig Incc');
      await page.getByText('Nothing is called “Racksapce Hostig Incc”.').waitFor();
      await page.getByRole('group', { name: 'Nearest names' }).waitFor();
      await page.keyboard.press('Enter');
      await soon(() => readView(page).get('s')).toBe('org:rackspace');
    }));

  it('every command is at hand by its name in either language', () =>
    withVisit({}, async (page) => {
      await page.keyboard.press('Control+k');
      const palette = page.getByRole('dialog', { name: 'Commands' });
      await palette.getByRole('option', { name: /Show the whole graph/ }).waitFor();
      // What cannot be done now says why.
      const focus = palette.getByRole('option', { name: /Focus on what is selected/ });
      expect(await focus.getAttribute('aria-disabled')).toBe('true');
      expect(await focus.innerText()).toContain('Select one node first.');
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.type('表格');
      await page.keyboard.press('Enter');
      await page.getByRole('table').first().waitFor();
      expect(readView(page).get('m')).toBe('table');
    }));

  it('a search that begins with > is for a command', () =>
    withVisit({ path: '/?v=2&s=org:rackspace' }, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('>');
      const palette = page.getByRole('dialog', { name: 'Commands' });
      await palette.waitFor();
      await page.keyboard.type('focus on');
      await palette.getByRole('option').nth(0).waitFor();
      await page.keyboard.press('Enter');
      await soon(() => readView(page).get('f')).toBe('org:rackspace');
      await page.keyboard.press('Control+k');
      await palette.waitFor();
      await page.keyboard.type('nothing of the kind');
      await page.getByText('No command is called “nothing of the kind”.').waitFor();
      await page.keyboard.press('Escape');
      await palette.waitFor({ state: 'detached' });
    }));
});

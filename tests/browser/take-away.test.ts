import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LAYERS } from '../../client/graph/layers.ts';
import { findBarriers } from './support/accessibility.ts';
import { describeExplorer } from './support/describe-explorer.ts';
import {
  countDrawn,
  findPosition,
  findRestingPosition,
  readView,
  waitUntilDrawn,
} from './support/explorer.ts';
import { soon } from './support/soon.ts';

const MARKUP = '<b>Mine</b>';
const FILE = [
  { type: 'node', id: 'org:nasa', labels: ['Entity', 'Organisation'] },
  { type: 'node', id: 'project:openstack', labels: ['Entity', 'Project'] },
  {
    type: 'node',
    id: 'org:mine',
    labels: ['Entity', 'Organisation'],
    properties: { name: MARKUP },
  },
  {
    type: 'relationship',
    id: 'ADOPTED|org:mine|project:openstack',
    label: 'ADOPTED',
    start: { id: 'org:mine' },
    end: { id: 'project:openstack' },
  },
]
  .map((line) => JSON.stringify(line))
  .join('\n');
const OWN = `nodes:
  - id: org:mine
    labels: [Organisation]
    name: Mine
    sources: ['source:governance#mine']
relationships:
  - type: ADOPTED
    start: org:mine
    end: project:nova
    sources: ['source:governance#mine']
`;

/** As a browser does that has no room left, or a private window. */
const REFUSE_TO_KEEP = `IDBFactory.prototype.open = () => {
  throw new DOMException('No room.', 'QuotaExceededError');
}`;

/** Lets a file fall onto the page, as a hand does that brings it from a folder. */
const drop = (page: Page, name: string, text: string) =>
  page.evaluate(`(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    for (const type of ['dragover', 'drop']) {
      window.dispatchEvent(new DragEvent(type, { dataTransfer, cancelable: true }));
    }
  })()`);

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

  it('takes a large view whole, says what is too large for a picture, and stops when told to', () =>
    withVisit({ path: `/?v=2&l=${LAYERS.join()}&h=Foundation` }, async (page) => {
      const drawn = await countDrawn(page);
      expect(drawn.relationships).toBeGreaterThan(12_000);
      await openPanel(page);
      const panel = page.getByRole('complementary', { name: 'Take away' });
      await panel.getByLabel('Format').selectOption('jsonl');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        panel.getByRole('button', { name: 'Download' }).click(),
      ]);
      const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n');
      expect(lines).toHaveLength(drawn.nodes + drawn.relationships);
      await panel.getByLabel('Format').selectOption('svg');
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
        await page.getByRole('dialog', { name: 'Commands' }).waitFor();
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

  it('opens a dropped file as a view, draws what the dataset has not, also when the page is reloaded, and removes it whole', () =>
    withVisit({}, async (page) => {
      const first = await countDrawn(page);
      await drop(page, 'mine.jsonl', FILE);
      const panel = page.getByRole('complementary', { name: 'Take away' });
      await panel.getByText('Not in the dataset: 1 of 3 nodes.').waitFor();
      await soon(() => countDrawn(page)).toEqual({ nodes: 3, relationships: 2 });
      await waitUntilDrawn(page);
      await findRestingPosition(page, 'org:mine');
      await page.keyboard.press('Control+a');
      await page.getByRole('button', { name: MARKUP, exact: true }).first().click();
      const details = page.getByRole('complementary', { name: 'Details' });
      await details.getByRole('heading', { name: MARKUP }).waitFor();
      await details.getByText('From the file mine.jsonl').waitFor();
      await details.getByText('adopted: OpenStack').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.reload();
      await waitUntilDrawn(page);
      expect(await countDrawn(page)).toEqual({ nodes: 3, relationships: 2 });
      expect(await findPosition(page, 'org:mine')).not.toBeNull();
      await panel.getByText('Left out: 2 from your own files').waitFor();
      await drop(page, 'mine.gexf', '<gexf><graph><nodes><node');
      await panel.getByRole('alert').getByText('It is damaged').waitFor();
      await panel.getByRole('button', { name: 'Remove mine.jsonl' }).click();
      await soon(() => findPosition(page, 'org:mine')).toBeNull();
      await soon(() => readView(page).get('a') ?? '').not.toContain('org:mine');
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('Escape');
      await page.goto(new URL('/', page.url()).href);
      await waitUntilDrawn(page);
      expect(await countDrawn(page)).toEqual(first);
    }));

  it("lays one's own facts over the dataset, or says with file and line what is wrong", () =>
    withVisit({ path: '/?v=2&s=project:nova' }, async (page) => {
      const before = await countDrawn(page);
      await page.evaluate(REFUSE_TO_KEEP);
      await drop(page, 'own.yaml', OWN.replace('project:nova', 'project:nowhere'));
      const panel = page.getByRole('complementary', { name: 'Take away' });
      await panel.getByRole('alert').getByText('own.yaml, line 9:').waitFor();
      await drop(page, 'own.yaml', OWN);
      await panel.getByText('own.yaml (your own facts)').waitFor();
      await panel.getByRole('alert').getByText('this browser does not keep it').waitFor();
      await soon(() => countDrawn(page)).toMatchObject({ nodes: before.nodes + 1 });
      const details = page.getByRole('complementary', { name: 'Details' });
      await details.getByText('Your own facts, from own.yaml').waitFor();
      await details.getByRole('button', { name: 'adopted: Mine' }).click();
      await details.getByRole('heading', { name: 'Mine', exact: true }).waitFor();
      await panel.getByRole('button', { name: 'Remove own.yaml' }).click();
      await soon(() => countDrawn(page)).toMatchObject({ nodes: before.nodes });
    }));
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportSchema } from '../../graph-data/model/api/report.ts';
import { FORMATS } from '../../server/exports/format.ts';
import type { WriteOptions } from '../../server/exports/report/write-report.ts';
import { findMissingForBrowser, launchBrowser } from '../support/browser.ts';
import { readBundledDataset } from '../support/bundled-dataset.ts';
import { toChunks, toExportBytes } from '../support/export-bytes.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { describeUnlessMissing } from '../support/real-part.ts';
import { findBarriers } from './support/accessibility.ts';
import { findFonts } from './support/fonts.ts';

const SIZE = 500;
const LARGEST_BYTES = 1_000_000;
/** Without these there are some 3,800 relationships, which a test draws in a bearable time. */
const LEFT_OUT = new Set(['DEPENDS_ON', 'CONTRIBUTED_TO', 'STOOD_FOR']);
const ABOUT = {
  title: 'Report',
  selection: 'The 500 most important',
  dataset: 'bundled',
  at: null,
  view: 'http://127.0.0.1:4000/?v=2',
  between: null,
  language: 'en',
} as const;

/** The most important nodes with most of what is between them. */
async function writeLargeReport() {
  const { nodes, relationships } = await readBundledDataset();
  const importance = (index: number) => Number(nodes[index]?.properties['pagerank'] ?? 0);
  const ranked = [...nodes.keys()].toSorted((a, b) => importance(b) - importance(a));
  const chosen = ranked
    .flatMap((index) => nodes[index] ?? [])
    .filter(({ labels }) => !labels.includes('Source'))
    .slice(0, SIZE);
  const ids = new Set(chosen.map(({ id }) => id));
  const between = relationships.filter(
    ({ type, start, end }) => !LEFT_OUT.has(type) && ids.has(start) && ids.has(end),
  );
  const sources = new Map(nodes.map((node) => [node.id, node]));
  const report: WriteOptions['report'] = {
    order: reportSchema.parse({ title: 'Who builds OpenStack' }),
    selection: { nodeIds: [...ids] },
    answer: null,
    readSources: async (wanted) => wanted.flatMap((id) => sources.get(id) ?? []),
  };
  async function* stream() {
    yield { nodes: chosen };
    yield { relationships: between };
  }
  const parts: Buffer[] = [];
  for await (const part of FORMATS['report-html'].write(stream(), ABOUT, { report })) {
    parts.push(Buffer.from(part));
  }
  return { bytes: Buffer.concat(parts), between };
}

const missing = await findMissingForBrowser();
describeUnlessMissing({ name: 'A report opened from disk', missing }, () => {
  let browser: Browser;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stackscape-report-'));
    browser = await launchBrowser();
  });

  /** As a person opens a file, with the network off; whatever the page asks for is a complaint. */
  async function open(bytes: Buffer, options: BrowserContextOptions) {
    const file = path.join(folder, `report-${bytes.length}.html`);
    await writeFile(file, bytes);
    const address = pathToFileURL(file).href;
    const page = await browser.newPage({ offline: true, ...options });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => {
      if (request.url() !== address) complaints.push(request.url());
    });
    await page.goto(address);
    return { page, complaints };
  }

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('draws 500 nodes and thousands of relationships in a megabyte, is searched and clicked, shows receipts, and asks nobody', async () => {
    const { bytes, between } = await writeLargeReport();
    expect(bytes.length).toBeLessThanOrEqual(LARGEST_BYTES);
    expect(between.length).toBeGreaterThan(3_000);
    // Who has no script is told that rows are packed, and how many.
    expect(bytes.toString()).toContain(`Rows: ${between.length.toLocaleString('en')}. `);
    const { page, complaints } = await open(bytes, { viewport: { width: 1280, height: 900 } });
    await page.locator('h1', { hasText: 'Who builds OpenStack' }).waitFor();
    await page.locator('#tools').getByRole('searchbox').waitFor();
    expect(await page.locator('#discs circle').count()).toBe(SIZE);
    expect(await page.locator('#lines path').count()).toBe(between.length);
    expect(await page.locator('#nodes > tbody > tr').count()).toBe(SIZE);
    expect(await page.locator('#relationships > tbody > tr').count()).toBe(between.length);
    expect(await page.locator('.packed').count()).toBe(0);

    // By keyboard: search, then the facts with their receipts.
    await page.locator('#tools').getByRole('searchbox').fill('nova');
    await page.keyboard.press('Enter');
    // Roles are sought within parts of the page: among all its rows that takes seconds.
    const card = page.locator('aside[aria-label="Details"]');
    await card.getByRole('heading', { name: 'Nova', exact: true }).waitFor();
    await card.getByText('Type of project').waitFor();
    const receipt = card.getByRole('link', { name: /^reference\/projects\.yaml\/nova/ }).first();
    expect(await receipt.getAttribute('href')).toMatch(/\/commit\/[0-9a-f]{40}\/reference/);
    expect(await card.textContent()).toMatch(/commit [0-9a-f]{40}/);
    // Close by the names are written anew, and the neighbours stand out.
    await expect.poll(() => page.locator('#live text').count()).toBeGreaterThan(5);
    expect(await page.locator('#discs circle.on').count()).toBeGreaterThan(2);

    // By pointer: a relationship of the card, its end, then the empty picture's Escape.
    await card.getByRole('button', { name: 'part of' }).first().click();
    await card.getByRole('button', { name: 'OpenStack', exact: true }).first().click();
    await card.getByRole('heading', { name: 'OpenStack', exact: true }).waitFor();
    const map = page.locator('#map');
    await map.focus();
    await page.keyboard.press('0');
    await page.keyboard.press('Escape');
    await expect.poll(() => card.count()).toBe(0);

    // A disc in the picture, with the pointer over it first.
    const disc = page.locator('#discs circle').nth(3);
    await disc.scrollIntoViewIfNeeded();
    await expect.poll(() => page.locator('#view').getAttribute('transform')).toContain('scale(1)');
    await disc.hover({ force: true });
    await expect.poll(() => page.locator('#tip').isVisible()).toBe(true);
    const [name = ''] = (await page.locator('#tip').textContent())?.split(' · ') ?? [];
    await page.mouse.down();
    await page.mouse.up();
    await card.getByRole('heading', { name, exact: true }).waitFor();
    await map.hover();
    await page.mouse.wheel(0, -400);
    await expect
      .poll(() => page.locator('#view').getAttribute('transform'))
      .not.toContain('scale(1)');

    // In print all of it is there, whatever was seen before.
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    expect(await page.locator('#view').getAttribute('transform')).toContain('scale(1)');
    expect(await page.locator('#names').isVisible()).toBe(true);
    expect(await card.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('has no barriers, in the dark, on a phone and in Chinese, which is set in a font of its own', async () => {
    const bytes = await toExportBytes(FORMATS['report-html'].write, toChunks(SMALL_GRAPH), {
      ...ABOUT,
      language: 'zh',
    });
    const { page, complaints } = await open(bytes, {
      colorScheme: 'dark',
      viewport: { width: 390, height: 844 },
    });
    await page.getByRole('searchbox', { name: '在本报告中搜索' }).fill('中国移动');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').getByRole('heading', { name: '中国移动' }).waitFor();
    for (const selector of ['h2', '#card h3', '#live']) {
      const find = () => findFonts(page, selector);
      await expect.poll(find).toContain('Noto Sans S Chinese Regular');
    }
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

import { readFile, writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findMissingForBrowser, launchBrowser } from '../support/browser.ts';
import { findNeo4j } from '../support/find-neo4j.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { describeUnlessMissing } from '../support/real-part.ts';
import { serveStore } from '../support/serve.ts';
import type { ServedStore } from '../support/serve.ts';
import { openLoadedEmbedded, openLoadedNeo4j } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';
import { findBarriers } from './support/accessibility.ts';
import { countDrawn, readView, visit, waitUntilDrawn } from './support/explorer.ts';

const missing = await findMissingForBrowser();
const neo4j = missing === null ? await findNeo4j(process.env) : { missing };

/**
 * What the browser says by itself: of an answer that refuses a query, and when it would keep the looks
 * of a text that is replaced as a whole in a field of its own.
 */
const OF_THE_BROWSER = /^console: (?:Failed to load resource|Applying inline style)/;

const FOUNDERS = 'MATCH (o:Organisation)-[f:FOUNDED]->(p:Project) RETURN o, f, p ORDER BY o.id';

/** The same things done over a store, whichever it is. */
function describeWorkbench(open: () => Promise<LoadedStore>, planOperator: RegExp): void {
  let browser: Browser;
  let loaded: LoadedStore;
  let served: ServedStore;

  beforeAll(async () => {
    [browser, loaded] = await Promise.all([launchBrowser(), open()]);
    served = await serveStore(loaded.store, loaded.settings);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await loaded?.close();
  });

  async function withWorkbench(where: string, use: (page: Page) => Promise<void>): Promise<void> {
    const one = await visit(browser, served.origin, {
      path: where,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    try {
      await waitUntilDrawn(one.page);
      if (where === '/') {
        await one.page.getByRole('button', { name: 'Ask', exact: true }).click();
        await one.page.getByRole('tab', { name: 'Cypher' }).click();
      }
      await one.page.locator('.cm-content').waitFor();
      await use(one.page);
      expect(one.complaints.filter((each) => !OF_THE_BROWSER.test(each))).toEqual([]);
    } finally {
      await one.close();
    }
  }

  const readText = async (page: Page): Promise<string> =>
    (await page.locator('.cm-line').allTextContents()).join('\n');

  async function write(page: Page, text: string): Promise<void> {
    await page.locator('.cm-content').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(text);
  }

  async function run(page: Page, text: string): Promise<void> {
    await write(page, text);
    await page.keyboard.press('ControlOrMeta+Enter');
  }

  const showView = (page: Page, name: string): Promise<void> =>
    page.locator('.answer .segments').getByRole('button', { name, exact: true }).click();
  const showSection = (page: Page, name: string): Promise<void> =>
    page
      .getByRole('group', { name: 'Below the query' })
      .getByRole('button', { name, exact: true })
      .click();

  it('completes from the schema, tells arguments, underlines what is wrong and lays out', () =>
    withWorkbench('/', async (page) => {
      await page.locator('.cm-content').click();
      await page.keyboard.type('MATCH (p:Perso');
      const option = page.locator('.cm-tooltip-autocomplete li').filter({ hasText: 'Person' });
      // The schema may come after the first letters: then the list is asked for.
      await expect
        .poll(async () => {
          await page.keyboard.press('Control+Space');
          return option.count();
        })
        .toBeGreaterThan(0);
      // The editor takes no key for a choice that comes before one can have seen the list.
      await page.waitForTimeout(300);
      await page.keyboard.press('Enter');
      await page.keyboard.type(') RETURN substring(');
      await page.locator('.cm-signature b').filter({ hasText: 'original' }).waitFor();
      await page.keyboard.type('p.name, 0, 3) AS start');
      await expect
        .poll(() => page.locator('.cm-lintRange-error').count(), { timeout: 20_000 })
        .toBe(0);
      expect(await readText(page)).toBe('MATCH (p:Person) RETURN substring(p.name, 0, 3) AS start');
      await write(page, 'match (p:Persn) retrun p');
      await page.locator('.cm-lintRange-error').first().waitFor();
      await write(page, 'match (p:Persn) return p');
      await page.locator('.cm-lintRange-warning').first().waitFor();
      await page.getByRole('button', { name: 'Format' }).click();
      await expect.poll(() => readText(page)).toBe('MATCH (p:Persn)\nRETURN p');
      // What only the server refuses is underlined too, and nothing was run for it.
      await write(page, 'MATCH (p:Person) SET p.name = 1 RETURN p');
      await page.locator('.cm-lintRange-error').filter({ hasText: 'SET' }).first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
    }));

  it('shows an answer as table, graph, JSON and plan, and takes it into the picture', () =>
    withWorkbench('/', async (page) => {
      await run(page, FOUNDERS);
      await page.getByText(/^2 rows in /).waitFor();
      expect(await page.locator('.cm-tooltip-autocomplete').count()).toBe(0);
      const rows = page.locator('.result-table tbody tr');
      expect(await rows.first().innerText()).toContain('NASA');
      await rows.first().getByRole('button', { name: 'Find in the picture' }).click();
      await expect.poll(() => readView(page).get('s')).toContain('org:nasa');
      await page.getByRole('button', { name: 'o', exact: true }).click();
      await page.getByRole('button', { name: /^o/ }).first().click();
      await expect.poll(() => rows.first().innerText()).toContain('Rackspace');
      await showView(page, 'Graph');
      await expect.poll(() => page.locator('.result-graph__node').count()).toBe(3);
      expect(await page.locator('.result-graph__line').count()).toBe(2);
      await showView(page, 'JSON');
      expect(await page.locator('.json-view pre').innerText()).toContain('"id": "org:nasa"');
      await showView(page, 'Plan');
      await page.locator('.plan strong').filter({ hasText: planOperator }).first().waitFor();
      const before = await countDrawn(page);
      await page.getByRole('button', { name: 'Show only these' }).click();
      await expect.poll(() => countDrawn(page)).toEqual({ nodes: 3, relationships: 2 });
      expect(before.nodes).toBeGreaterThan(3);
    }));

  it('shows the relationships between what was returned where that is asked for', () =>
    withWorkbench('/', async (page) => {
      await run(page, "MATCH (n:Entity) WHERE n.id IN ['org:nasa', 'project:openstack'] RETURN n");
      await showView(page, 'Graph');
      await expect.poll(() => page.locator('.result-graph__node').count()).toBe(2);
      expect(await page.locator('.result-graph__line').count()).toBe(0);
      await page.getByLabel('With the relationships between').check();
      await expect.poll(() => page.locator('.result-graph__line').count()).toBe(1);
      await page.getByRole('button', { name: 'Add to the picture' }).click();
      await expect.poll(() => readView(page).get('a')).toBe('org:nasa,project:openstack');
    }));

  it('says which limit cut the answer, runs what is selected, and stops', () =>
    withWorkbench('/', async (page) => {
      await run(page, 'UNWIND range(1, 10000) AS n UNWIND [1, 2] AS m RETURN n, m');
      await page.getByText('The server gives no more rows of one query').waitFor();
      await write(page, 'RETURN 1 AS first');
      await page.keyboard.press('ControlOrMeta+a');
      await page.getByRole('button', { name: 'Run selection' }).click();
      await page.getByText(/^1 row in /).waitFor();
      // An answer that never comes, as of a store that is at work.
      await page.route('**/api/v1/cypher', () => {});
      const given = page.waitForEvent('requestfailed');
      await run(page, 'RETURN 2 AS second');
      await page.getByRole('button', { name: 'Stop' }).click();
      await page.getByText('Stopped.').waitFor();
      await given;
    }));

  it('takes parameters of every type, and says which one lacks its value', () =>
    withWorkbench('/', async (page) => {
      await run(
        page,
        'RETURN $t AS t, $i AS i, $f AS f, $b AS b, $l AS l, $d AS d, valueType($f) AS k',
      );
      await page.getByRole('alert').filter({ hasText: '$i' }).waitFor({ state: 'detached' });
      const set = async (name: string, type: string, value: string): Promise<void> => {
        await page.getByLabel(`Type of $${name}`).selectOption(type);
        const field = page.getByLabel(`Value of $${name}`);
        if (type === 'boolean') await field.selectOption(value);
        else await field.fill(value);
      };
      await set('t', 'text', '开源');
      await set('i', 'integer', '1.5');
      await page.getByText('A whole number, such as 12.').waitFor();
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await page.getByRole('alert').filter({ hasText: 'parameter $i' }).waitFor();
      await set('i', 'integer', '12');
      await set('f', 'float', '2.0');
      await set('b', 'boolean', 'true');
      await set('l', 'list', 'Nova, Glance');
      await set('d', 'date', '2025-10-01');
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await page.getByText(/^1 row in /).waitFor();
      await showView(page, 'JSON');
      const [row] = JSON.parse(await page.locator('.json-view pre').innerText());
      expect(row).toMatchObject({ t: '开源', i: 12, f: 2, b: true, l: ['Nova', 'Glance'] });
      expect(row.k).toContain('FLOAT');
    }));

  it('shows a refusal at its place, with the sentence', () =>
    withWorkbench('/', async (page) => {
      await run(page, 'MATCH (n:Person)\nDELETE n');
      await page.getByRole('alert').filter({ hasText: 'line 2, column 1' }).waitFor();
      await page.locator('.cm-lintRange-error').filter({ hasText: 'DELETE' }).first().waitFor();
    }));

  it('keeps queries with names and tags, gives them as a file, and refuses a damaged one', () =>
    withWorkbench('/', async (page) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'stackscape-queries-'));
      try {
        await run(page, FOUNDERS);
        await page.getByText(/^2 rows in /).waitFor();
        await showSection(page, 'Saved');
        await page.getByLabel('Name', { exact: true }).fill('Founders');
        await page.getByLabel('Tags, with commas between').fill('history, first');
        await page.getByRole('button', { name: 'Save this query' }).click();
        await page.getByText('“Founders” is saved').waitFor();
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: 'Export as a file' }).click(),
        ]);
        const file = path.join(folder, 'queries.json');
        await download.saveAs(file);
        expect(await readFile(file, 'utf8')).toContain('stackscape-queries');
        await page.getByRole('button', { name: 'Delete Founders' }).click();
        await page.getByText('Nothing is saved yet').waitFor();
        await writeFile(path.join(folder, 'bad.json'), '{"queries":"<script>"}');
        await page.getByLabel('Import a file').setInputFiles(path.join(folder, 'bad.json'));
        await page.getByText('This is no file of saved queries').waitFor();
        await page.getByLabel('Import a file').setInputFiles(file);
        await page.getByText('1 query was imported.').waitFor();
        await page.reload();
        await waitUntilDrawn(page);
        await page.getByRole('tab', { name: 'Cypher' }).click();
        await showSection(page, 'Saved');
        await page.getByLabel('Only tagged').selectOption('history');
        await write(page, 'RETURN 1 AS one');
        await page.getByRole('button', { name: 'Open Founders' }).click();
        await expect.poll(() => readText(page)).toBe(FOUNDERS);
        await showSection(page, 'History');
        expect(await page.locator('.kept__list li').first().innerText()).toContain('2 rows');
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }));

  it('opens the query of a link without running it', () =>
    withWorkbench('/', async (page) => {
      await write(page, 'MATCH (n:Entity {id: $node}) RETURN n');
      await page.getByLabel('Type of $node').selectOption('node');
      await page.getByRole('combobox', { name: 'Value of $node' }).fill('nasa');
      await page.getByRole('option').filter({ hasText: 'NASA' }).click();
      await page.getByRole('button', { name: 'Copy link', exact: true }).click();
      await page.getByText('The link opens this query').waitFor();
      const link = await page.evaluate<string>('navigator.clipboard.readText()');
      const { pathname, search } = new URL(link);
      await withWorkbench(`${pathname}${search}`, async (other) => {
        const asked: string[] = [];
        other.on('request', (request) => asked.push(request.url()));
        expect(await readText(other)).toBe('MATCH (n:Entity {id: $node}) RETURN n');
        await expect
          .poll(() => other.getByRole('combobox', { name: 'Value of $node' }).inputValue())
          .toBe('NASA');
        await other.waitForTimeout(1_000);
        expect(asked.filter((url) => url.endsWith('/cypher'))).toEqual([]);
        await other.getByRole('button', { name: 'Run', exact: true }).click();
        await other.getByText(/^1 row in /).waitFor();
      });
    }));

  it('begins with examples, the schema, a question or a pattern', () =>
    withWorkbench('/', async (page) => {
      await page.getByRole('button', { name: /^Who founded OpenStack/ }).click();
      expect(await readText(page)).toContain('[f:FOUNDED]');
      await showSection(page, 'Schema');
      await page.locator('.schema__item').filter({ hasText: 'FOUNDED' }).first().click();
      await write(page, 'MATCH (n');
      await page.keyboard.press('End');
      await page.getByRole('button', { name: 'Insert FOUNDED' }).click();
      await expect.poll(() => readText(page)).toContain(':FOUNDED');
      await page.getByRole('tab', { name: 'Questions' }).click();
      await page.locator('.question-list').getByRole('button', { name: 'Who founded it' }).click();
      await page.getByRole('button', { name: 'Show me the Cypher' }).click();
      await expect.poll(() => readText(page)).toContain('$founded');
      await page.getByRole('tab', { name: 'Build' }).click();
      await page.getByLabel('Begin with').selectOption('Organisation');
      const founded = page
        .getByLabel('Tied to')
        .locator('option')
        .filter({ hasText: /^founded → Project \(2\)/ });
      await founded.waitFor({ state: 'attached' });
      await page.getByLabel('Tied to').selectOption({ label: await founded.innerText() });
      await page.getByRole('button', { name: 'Add a condition' }).first().click();
      await page.getByLabel('Value').fill('nasa');
      await expect
        .poll(() => page.locator('.pattern__query').innerText())
        .toContain('(a:Organisation)-[r1:FOUNDED]->(b:Project)');
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await page.getByText(/^1 row in /).waitFor();
      await page.getByRole('button', { name: 'Open in the workbench' }).click();
      await expect.poll(() => readText(page)).toContain('toLower(a.name) CONTAINS');
      expect(await findBarriers(page)).toEqual([]);
    }));
}

describeUnlessMissing({ name: 'the workbench over the embedded store', missing }, () => {
  describeWorkbench(() => openLoadedEmbedded(SMALL_GRAPH), /Return|Project/i);
});

describeUnlessMissing(
  { name: 'the workbench over Neo4j', missing: 'missing' in neo4j ? (neo4j.missing ?? '') : null },
  () => {
    afterAll(async () => {
      if ('stop' in neo4j) await neo4j.stop();
    });
    describeWorkbench(async () => {
      if (!('address' in neo4j)) throw new Error('This suite has a Neo4j.');
      return openLoadedNeo4j(neo4j.address, SMALL_GRAPH);
    }, /ProduceResults/i);
  },
);

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers } from './support/accessibility.ts';
import { describeExplorer } from './support/describe-explorer.ts';
import {
  countDrawn,
  findPosition,
  findRestingPosition,
  readView,
  waitUntilDrawn,
} from './support/explorer.ts';

/** What the browser itself says of a request that is refused, cut or answered wrongly. */
/** Stands at the right, where the panel of a node opens. */
const CHARMS = 'team:openstack-charms';
const FAILED_REQUEST = /^console: Failed to load resource/;

await describeExplorer('the explorer in a real browser', (withVisit, getAddress) => {
  const visitNowhere = () =>
    withVisit({ path: '/?v=1&s=project:nowhere', mayComplain: FAILED_REQUEST }, async (page) => {
      await page.getByText('This is not in the graph.').waitFor();
      expect(await page.getByRole('button', { name: 'Show neighbours' }).count()).toBe(0);
      expect(await page.locator('.stage').getAttribute('data-standout')).toBe('none');
    });

  it('shows the whole first layer as soon as it has loaded, with nothing asked of elsewhere', () =>
    withVisit({}, async (page) => {
      const drawn = await countDrawn(page);
      expect(drawn.nodes).toBeGreaterThan(40);
      expect(drawn.relationships).toBeGreaterThan(40);
      expect(await findPosition(page, 'project:openstack')).not.toBeNull();
      const overview = await page.request.get(`${getAddress()}/api/v1/overview`);
      const { total } = await overview.json();
      // What ties everything to everything is not in the first picture.
      expect(drawn.relationships).toBeLessThan(total.relationships);
      const requests = await page.evaluate<string[]>(
        `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('/overview'))`,
      );
      expect(requests).toHaveLength(1);
    }));

  it('has no name under a panel, and forgets what was hovered when something comes before it', () =>
    withVisit({}, async (page) => {
      // Pixels of a layer of the map within a part of the window.
      const countPixels = (layer: string, left: number, width: number) =>
        page.evaluate<number>(`(() => {
          const canvas = document.querySelector('.${layer}');
          const { data } = canvas.getContext('2d').getImageData(${left}, 0, ${width}, canvas.height);
          return data.reduce((sum, value, index) => sum + (index % 4 === 3 && value > 0 ? 1 : 0), 0);
        })()`);
      const panel = await page.locator('.show-panel').boundingBox();
      expect(await countPixels('stage__names', 0, Math.floor(panel?.width ?? 0))).toBe(0);
      expect(await countPixels('stage__names', 300, 600)).toBeGreaterThan(0);
      const place = await findPosition(page, 'project:openstack');
      await page.mouse.move(place?.x ?? 0, place?.y ?? 0);
      await expect.poll(() => countPixels('stage__front', 300, 600)).toBeGreaterThan(0);
      await page.keyboard.press('/');
      await page.keyboard.type('open');
      await page.getByRole('option').nth(8).waitFor();
      await expect.poll(() => countPixels('stage__front', 300, 600)).toBe(0);
    }));

  it('undoes a switch while that switch still has the focus', () =>
    withVisit({}, async (page) => {
      const layer = page.getByRole('checkbox', { name: /Projects in releases/ });
      await layer.check();
      expect(readView(page).get('l')).toBe('RELEASED_IN');
      await page.keyboard.press('Control+z');
      await expect.poll(() => readView(page).get('l')).toBeNull();
      expect(await layer.isChecked()).toBe(false);
    }));

  it('an address that names nothing says so, and offers nothing to do with it', () =>
    visitNowhere());

  it('finds a node by keyboard, brings it to the middle and tells what is known, with receipts', () =>
    withVisit({}, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('rackspa');
      await page.getByRole('option', { name: 'Rackspace' }).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: 'Rackspace', exact: true }).waitFor();
      expect(readView(page).get('s')).toBe('org:rackspace');
      // In the middle of what the panels leave free of a window of 1280 by 800.
      await expect
        .poll(
          async () => {
            const { x, y } = await findRestingPosition(page, 'org:rackspace');
            return Math.max(Math.abs(x - 614), Math.abs(y - 376));
          },
          { timeout: 30_000 },
        )
        .toBeLessThan(4);

      const panel = page.getByRole('complementary', { name: 'Details' });
      await panel
        .getByRole('button', { name: /^Receipt: / })
        .first()
        .click();
      const source = page.locator('.popover:popover-open').getByRole('link').first();
      await source.waitFor();
      expect(await source.getAttribute('href')).toMatch(/^https?:\/\//);
      expect(await source.getAttribute('rel')).toBe('noopener noreferrer');
      expect(await page.locator('.popover:popover-open').innerText()).toMatch(/\S+\/\S+/);
    }));

  it('says what to do when nothing is found', () =>
    withVisit({}, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('zzzzqqqq');
      await page.getByText('Nothing is called “zzzzqqqq”.').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.locator('#search').inputValue()).toBe('');
    }));

  it('opens a node that is clicked beside what tells of it, marks what is pointed at, and closes by Escape', () =>
    withVisit({}, async (page) => {
      // Without the card of a first visit the map takes its room, and stays.
      await page.getByRole('button', { name: 'Got it' }).click();
      const far = await findRestingPosition(page, CHARMS);
      await page.mouse.click(far.x, far.y);
      const panel = page.getByRole('complementary', { name: 'Details' });
      await panel.getByRole('heading', { level: 2, name: 'OpenStack Charms' }).waitFor();
      const edge = (await panel.boundingBox())?.x ?? 0;
      expect(edge).toBeLessThan(far.x);
      expect((await findRestingPosition(page, CHARMS)).x).toBeLessThan(edge);
      const { x, y } = await findRestingPosition(page, 'project:openstack');
      await page.mouse.move(x, y);
      await page.locator('.stage[data-standout="full"]').waitFor();
      await page.mouse.click(x, y);
      await page.getByRole('heading', { level: 2, name: 'OpenStack', exact: true }).waitFor();
      await page.mouse.move(640, 790);
      await page.locator('.stage[data-standout="mild"]').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.stage[data-standout="none"]').waitFor();
      expect(await page.getByRole('complementary', { name: 'Details' }).count()).toBe(0);
    }));

  it('shows the neighbours of a node on a double click, lists it, and takes them back', () =>
    withVisit({ path: '/?v=1&s=project:nova' }, async (page) => {
      const before = await countDrawn(page);
      const { x, y } = await findRestingPosition(page, 'project:nova');
      await page.mouse.dblclick(x, y);
      await page.getByRole('list', { name: 'Expanded' }).waitFor();
      const expanded = await countDrawn(page);
      expect(expanded.relationships).toBeGreaterThan(before.relationships);
      expect(readView(page).get('e')).toBe('project:nova~100');
      await page.getByRole('button', { name: 'Collapse Nova' }).click();
      expect(await countDrawn(page)).toEqual(before);
      await page.keyboard.press('Control+z');
      await page.getByRole('list', { name: 'Expanded' }).waitFor();
      expect(await countDrawn(page)).toEqual(expanded);
      await page.keyboard.press('Control+Shift+z');
      await page.getByRole('list', { name: 'Expanded' }).waitFor({ state: 'detached' });
    }));

  it('expands by one type of relationship, from its count in the panel', () =>
    withVisit({ path: '/?v=1&s=project:nova' }, async (page) => {
      const before = await countDrawn(page);
      await page.getByRole('button', { name: 'Show in the map: released in' }).first().click();
      expect(readView(page).get('e')).toBe('project:nova~RELEASED_IN');
      expect((await countDrawn(page)).relationships).toBeGreaterThan(before.relationships);
    }));

  it('filters by kind, by one kind only, and by layer', () =>
    withVisit({}, async (page) => {
      const before = await countDrawn(page);
      const people = page.getByRole('checkbox', { name: /^People/ });
      await people.uncheck();
      const without = await countDrawn(page);
      expect(without.nodes).toBeLessThan(before.nodes);
      await people.check();
      expect(await countDrawn(page)).toEqual(before);

      await page.getByRole('button', { name: 'Show People only' }).focus();
      await page.keyboard.press('Enter');
      expect((await countDrawn(page)).nodes).toBe(before.nodes - without.nodes);
      await page.getByRole('button', { name: 'Show all kinds' }).click();
      await page.getByRole('checkbox', { name: /^Projects in releases/ }).check();
      expect((await countDrawn(page)).relationships).toBeGreaterThan(before.relationships);
    }));

  it('gives the exact view back after a reload, and the one before by the back button', () =>
    withVisit({ path: '/?v=1&s=org:rackspace' }, async (page) => {
      await page.getByRole('checkbox', { name: /^People/ }).uncheck();
      await page.getByRole('button', { name: 'Zoom in' }).click();
      const place = await findRestingPosition(page, 'org:rackspace');
      await page.waitForURL(/[?&]c=/);
      const address = page.url();
      const drawn = await countDrawn(page);
      await page.reload();
      await waitUntilDrawn(page);
      expect(page.url()).toBe(address);
      expect(await countDrawn(page)).toEqual(drawn);
      const again = await findRestingPosition(page, 'org:rackspace');
      expect(Math.hypot(again.x - place.x, again.y - place.y)).toBeLessThan(2);
      await page.getByRole('heading', { level: 2, name: 'Rackspace', exact: true }).waitFor();

      await page.goBack();
      await page.getByRole('checkbox', { name: /^People/, checked: true }).waitFor();
      expect((await countDrawn(page)).nodes).toBeGreaterThan(drawn.nodes);
    }));

  it('speaks Chinese at once, names included, and keeps to it', () =>
    withVisit({ path: '/?v=1&s=foundation:openstack-foundation' }, async (page) => {
      await page.getByRole('button', { name: '切换为中文' }).click();
      await page.getByRole('heading', { level: 2, name: '显示' }).waitFor();
      await page.getByRole('heading', { level: 2, name: 'OpenStack 基金会' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
      expect(readView(page).get('lang')).toBe('zh');
      await page.goto(getAddress());
      await waitUntilDrawn(page);
      await page.getByRole('heading', { level: 2, name: '显示' }).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('基金会');
      await page
        .getByRole('option', { name: /OpenStack 基金会/ })
        .first()
        .waitFor();
    }));

  it('is light, dark, or as the system, changes at once where nothing shall move, and remembers which', () =>
    withVisit({ colorScheme: 'dark' }, async (page) => {
      // Asked in the same task as the colours: a transition that has begun would still be there.
      const countMoving = () =>
        page.evaluate<number>(
          `(getComputedStyle(document.body).color, document.getAnimations().length)`,
        );
      await page.emulateMedia({ colorScheme: 'light' });
      await page.waitForSelector('html[data-scheme="light"]', { state: 'attached' });
      expect(await countMoving()).toBe(0);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.waitForSelector('html[data-scheme="dark"]', { state: 'attached' });
      expect(await countMoving()).toBe(0);
      const scheme = () => page.locator('html').getAttribute('data-scheme');
      expect(await scheme()).toBe('dark');
      await page.getByRole('button', { name: /^Theme/ }).click();
      expect(await scheme()).toBe('light');
      await page.reload();
      await waitUntilDrawn(page);
      expect(await scheme()).toBe('light');
      await page.getByRole('button', { name: /^Theme/ }).click();
      expect(await scheme()).toBe('dark');
    }));

  it('moves and zooms by keys, and lists them', () =>
    withVisit({}, async (page) => {
      const start = await findRestingPosition(page, 'project:openstack');
      await page.keyboard.press('ArrowRight');
      const moved = await findRestingPosition(page, 'project:openstack');
      expect(moved.x).toBeLessThan(start.x - 50);
      await page.keyboard.press('+');
      await page.waitForURL(/[?&]c=/);
      await page.keyboard.press('0');
      await expect
        .poll(async () => {
          const back = await findRestingPosition(page, 'project:openstack');
          return Math.hypot(back.x - start.x, back.y - start.y);
        })
        .toBeLessThan(1);
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByText('Ctrl Shift Z').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }));

  it('keeps the sound parts of a broken link and says what it left out', () =>
    withVisit({ path: '/?v=1&s=%3Cscript%3E&h=Person,Nonsense&c=here' }, async (page) => {
      await page.getByText(/could not be read/).waitFor();
      expect(await page.getByRole('checkbox', { name: /^People/ }).isChecked()).toBe(false);
    }));

  it('says that a node is not there, and stays whole', () =>
    withVisit({ path: '/?v=1&s=project:never-was', mayComplain: FAILED_REQUEST }, async (page) => {
      await page.getByText(/This is not in the graph/).waitFor();
      expect((await countDrawn(page)).nodes).toBeGreaterThan(40);
    }));

  it('comes back by itself when the server was away', async () => {
    let isAway = true;
    const prepare = (page: Page) =>
      page.route('**/api/v1/overview', (route) => (isAway ? route.abort() : route.continue()));
    await withVisit({ prepare, isDrawn: false, mayComplain: FAILED_REQUEST }, async (page) => {
      await page.getByText(/The server cannot be reached/).waitFor();
      isAway = false;
      await waitUntilDrawn(page);
      expect((await countDrawn(page)).nodes).toBeGreaterThan(40);
    });
  });

  it('shows an answer of the wrong shape as an error, and a way on', () => {
    const prepare = (page: Page) =>
      page.route('**/api/v1/overview', (route) => route.fulfill({ json: { nodes: 'none' } }));
    return withVisit({ prepare, isDrawn: false, mayComplain: FAILED_REQUEST }, async (page) => {
      await page.getByRole('alert').waitFor();
      await page.unroute('**/api/v1/overview');
      await page.getByRole('button', { name: 'Try again' }).click();
      await waitUntilDrawn(page);
      expect((await countDrawn(page)).nodes).toBeGreaterThan(40);
    });
  });

  it('shows markup in data as text', () =>
    withVisit({}, async (page) => {
      const name = '<img src=x onerror="document.title=1">\u202Eevil';
      const match = { property: 'name', text: name, how: 'prefix' };
      const node = { id: 'org:evil', labels: ['Entity', 'Organisation'], properties: { name } };
      await page.route('**/api/v1/search?*', (route) =>
        route.fulfill({ json: { items: [{ node, match }], truncated: false } }),
      );
      await page.keyboard.press('/');
      await page.keyboard.type('evil');
      await page.getByRole('option').getByText(name).waitFor();
      expect(await page.locator('.search__results img').count()).toBe(0);
    }));

  it('draws again by itself when the drawing context is lost', () =>
    withVisit({}, async (page) => {
      await page.evaluate(`(() => {
        window.lost = document.querySelector('.stage__base canvas');
        const canvases = document.querySelectorAll('.stage__base canvas');
        for (const canvas of canvases) {
          canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
        }
      })()`);
      await expect
        .poll(() =>
          page.evaluate<boolean>(
            `document.querySelector('.stage__base canvas') !== null && !window.lost.isConnected`,
          ),
        )
        .toBe(true);
      const { x, y } = await findRestingPosition(page, 'project:openstack');
      await page.mouse.click(x, y);
      await page.getByRole('heading', { level: 2, name: 'OpenStack', exact: true }).waitFor();
      expect(readView(page).get('s')).toBe('project:openstack');
    }));

  it('gives a table where nothing can be drawn', () => {
    const prepare = (page: Page) =>
      page.addInitScript(`HTMLCanvasElement.prototype.getContext = () => null`);
    return withVisit({ prepare, isDrawn: false }, async (page) => {
      await page.getByText(/This browser cannot draw the map/).waitFor();
      const rows = page.locator('tbody').getByRole('row');
      // The table comes after the sentence.
      await rows.nth(11).waitFor();
      const counts = (await rows.allInnerTexts()).map((row) => Number(/[\d,]+$/.exec(row)?.[0]));
      expect(counts.length).toBeGreaterThan(10);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      await page.getByRole('button', { name: 'Name' }).click();
      expect(await page.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe(
        'ascending',
      );
      await page.getByRole('searchbox').fill('rackspace');
      await rows.getByRole('button', { name: 'Rackspace', exact: true }).click();
      await page.getByRole('heading', { level: 2, name: 'Rackspace', exact: true }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
    });
  });

  it('has sheets from below on a phone', () =>
    withVisit(
      { viewport: { width: 390, height: 844 }, hasTouch: true, path: '/?v=1&s=project:nova' },
      async (page) => {
        const sheet = await page.getByRole('complementary', { name: 'Details' }).boundingBox();
        expect(sheet).toMatchObject({ x: 0, width: 390 });
        expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBe(844);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect(wide).toBe(390);
        expect(await findBarriers(page)).toEqual([]);
        // The map has half of the height until somebody pulls the sheet up.
        expect(sheet?.y).toBeGreaterThan(422);
        await page.getByRole('button', { name: 'Taller' }).tap();
        await page.getByRole('button', { name: 'Lower' }).waitFor();
        const tall = await page.getByRole('complementary', { name: 'Details' }).boundingBox();
        expect(tall?.y).toBeLessThan(120);
      },
    ));

  it.each(['light', 'dark'] as const)('puts no barrier in anyone’s way (%s)', (colorScheme) =>
    withVisit({ colorScheme, path: '/?v=1&s=project:nova&e=project:nova' }, async (page) => {
      // What stands there by itself is looked at with every view.
      await page.getByRole('heading', { level: 3, name: /^Relationships/ }).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.type('o');
      await page.getByRole('option').first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Table' }).click();
      await page.getByRole('table').waitFor();
      expect(await findBarriers(page)).toEqual([]);
    }),
  );
});

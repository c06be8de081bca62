import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { withPage } from '../support/browser.ts';
import { countDrawings, PROBE, readProbe, resetProbe } from '../support/draw-probe.ts';
import { describeServed } from './support/describe-explorer.ts';
import { countDrawn, findRestingPosition, readView, waitUntilDrawn } from './support/explorer.ts';

/** Long enough for whatever comes after the picture, such as the timeline. */
const QUIET_MS = 1_500;

/** Whether the picture of the stage is another without a layer, and the same again with it. */
async function isSeen(page: Page, layer: string): Promise<boolean> {
  const look = () => page.locator('.stage').screenshot();
  const show = (visibility: string) =>
    page.evaluate(`document.querySelector('.${layer}').style.visibility = '${visibility}'`);
  const before = await look();
  await show('hidden');
  const without = await look();
  await show('');
  return !without.equals(before) && (await look()).equals(before);
}

await describeServed('how often the whole graph is drawn', (explored) => {
  it('is once until the picture stands, never while a pointer passes nodes, and once or twice to expand', () =>
    withPage(
      explored().browser,
      async (page) => {
        await page.addInitScript(PROBE);
        await page.goto(explored().address);
        await waitUntilDrawn(page);
        await page.waitForTimeout(QUIET_MS);
        const { draws } = await readProbe(page);
        expect(countDrawings(draws)).toBe(1);
        expect(new Set(draws.map(({ layer }) => layer))).toEqual(
          new Set(['sigma-nodes', 'sigma-edges']),
        );

        await expect.poll(() => isSeen(page, 'sigma-nodes')).toBe(true);
        await expect.poll(() => isSeen(page, 'sigma-edges')).toBe(true);

        const openstack = await findRestingPosition(page, 'project:openstack');
        const foundation = await findRestingPosition(page, 'foundation:linux-foundation');
        await resetProbe(page, false);
        for (const place of [openstack, foundation]) {
          await page.mouse.move(place.x, place.y, { steps: 12 });
          await page.locator('.stage[data-standout="full"]').waitFor();
        }
        await page.mouse.move(foundation.x + 1, foundation.y + 200, { steps: 8 });
        expect(countDrawings((await readProbe(page)).draws)).toBe(0);

        const before = await countDrawn(page);
        await page.mouse.dblclick(openstack.x, openstack.y);
        await page.locator(`.app:not([data-nodes="${before.nodes}"])`).waitFor();
        await page.waitForTimeout(QUIET_MS);
        expect(readView(page).get('e')).toContain('openstack');
        const after = (await countDrawn(page)).nodes;
        const expanded = (await readProbe(page)).draws.filter(({ shown }) => shown === after);
        expect(countDrawings(expanded)).toBeGreaterThan(0);
        expect(countDrawings(expanded)).toBeLessThanOrEqual(2);
      },
      { viewport: { width: 1280, height: 800 }, locale: 'en-GB' },
    ));
});

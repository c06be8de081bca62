import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds against WCAG 2.2 AA, a sentence each; empty on a clean page. What passes by, such as
 * a notice over a control, is looked at again.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await look(page);
  if (found.length === 0) return found;
  await page.waitForTimeout(PASSING_MS);
  return look(page);
}

const PASSING_MS = 1500;

function look(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`axe
    .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.map(
      ({ id, help, nodes }) => id + ': ' + help + ' at ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | '),
    ))`);
}

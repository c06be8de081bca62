import type { Page } from 'playwright-core';

/** The fonts that came with a page and in which the browser sets an element, and what is in it. */
export async function findFonts(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return fonts.flatMap(({ isCustomFont, familyName }) => (isCustomFont ? [familyName] : []));
}

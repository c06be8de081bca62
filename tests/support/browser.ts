import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** WebGL without a graphics card, and no calls home. */
const FLAGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--font-render-hinting=none',
] as const;

/** Why `launchBrowser` would fail on this machine: a sentence, or null. */
export async function findMissingForBrowser(env = process.env): Promise<string | null> {
  const found = await findBrowser(env);
  return 'missing' in found ? found.missing : null;
}

/** Starts the browser that `findBrowser` finds; the caller closes it. */
export async function launchBrowser(env = process.env): Promise<Browser> {
  const found = await findBrowser(env);
  if ('missing' in found) throw new Error(found.missing);
  return chromium.launch({
    executablePath: found.executable,
    args: [...FLAGS],
    env: { ...env, ...found.env },
  });
}

/** Gives a page in a context of its own (no cookies, no storage of others) and closes it. */
export async function withPage<T>(
  browser: Browser,
  use: (page: Page) => Promise<T>,
  options?: BrowserContextOptions,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

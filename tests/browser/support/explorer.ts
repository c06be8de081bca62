import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ensureLoaded } from '../../../scripts/import/ensure-loaded.ts';
import { parseSettings } from '../../../server/config.ts';
import { startServer } from '../../../server/main.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export interface ServedExplorer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * The built explorer, the real server, and the bundled dataset in an embedded store: the one that
 * all browser suites visit, or one of its own where there is none.
 */
export async function serveExplorer(): Promise<ServedExplorer> {
  const shared = process.env['STACKSCAPE_SHARED_EXPLORER'];
  if (shared !== undefined) return { address: shared, close: async () => {} };
  const storeDirectory = await mkdtemp(path.join(tmpdir(), 'stackscape-explorer-'));
  const settings = parseSettings(
    {
      STACKSCAPE_PORT: '0',
      STACKSCAPE_STORE_DIR: storeDirectory,
      STACKSCAPE_RATE_LIMIT: '0',
      STACKSCAPE_LOG_LEVEL: 'silent',
    },
    ROOT,
  );
  const io = { stdout: process.stdout, stderr: process.stderr, env: {} };
  const dataDirectory = path.join(ROOT, 'graph-data');
  await ensureLoaded({ settings, io, dataDirectory });
  const server = await startServer({
    settings,
    clientDirectory: path.join(ROOT, 'dist/client'),
    questionsDirectory: path.join(ROOT, 'graph-data/questions'),
    version: '0.0.0-test',
  });
  return {
    address: server.address,
    close: async () => {
      await server.close();
      await rm(storeDirectory, { recursive: true, force: true });
    },
  };
}

export interface Visit {
  readonly page: Page;
  /** What a clean visit has none of: errors, and requests to elsewhere. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  readonly path?: string;
  /** What is done to the page before it goes anywhere. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/**
 * A visitor with a window, a language and colours of their own, who writes down every complaint.
 * Nothing moves by itself unless `reducedMotion` says so: motion is what a few tests are about, and
 * takes its time in all.
 */
export async function visit(
  browser: Browser,
  address: string,
  { path: where = '/', prepare, ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(`${address}/`) || /^(?:data|blob):/.test(request.url());
    if (!isOurs) complaints.push(`request: ${request.url()}`);
  });
  await prepare?.(page);
  await page.goto(`${address}${where}`);
  return { page, complaints, close: () => context.close() };
}

/** A picture of a busy machine takes its time. */
const LONGEST_PICTURE_MS = 45_000;

/** Waits until the whole graph is on the screen; fails with what is there instead. */
export async function waitUntilDrawn(page: Page): Promise<void> {
  try {
    await page.waitForSelector('html[data-ready="true"]', {
      state: 'attached',
      timeout: LONGEST_PICTURE_MS,
    });
  } catch (cause) {
    throw new Error(`The picture did not come. ${await tellWhatIsThere(page)}`, { cause });
  }
}

async function tellWhatIsThere(page: Page): Promise<string> {
  try {
    const shown = await page.locator('body').innerText({ timeout: 5_000 });
    return `The page says: “${shown.replace(/\s+/g, ' ').slice(0, 400)}”`;
  } catch {
    return 'The browser does not answer for the page.';
  }
}

/** How much is drawn, as the page itself says. */
export async function countDrawn(page: Page): Promise<{ nodes: number; relationships: number }> {
  const app = page.locator('.app');
  const [nodes, relationships] = await Promise.all([
    app.getAttribute('data-nodes'),
    app.getAttribute('data-relationships'),
  ]);
  return { nodes: Number(nodes), relationships: Number(relationships) };
}

/** Where a node is drawn; null while it is not. */
export function findPosition(page: Page, id: string): Promise<{ x: number; y: number } | null> {
  return page.evaluate<{ x: number; y: number } | null>(
    `window.__stackscape?.nodePosition(${JSON.stringify(id)}) ?? null`,
  );
}

/** Looks in a row, 150 ms apart, that find a node where it was. */
const STILL_LOOKS = 4;

/** The same, once the camera has come to rest; fails when the node is not drawn. */
export async function findRestingPosition(
  page: Page,
  id: string,
): Promise<{ x: number; y: number }> {
  let before = await findPosition(page, id);
  let still = 0;
  for (let tries = 0; tries < 80; tries += 1) {
    await page.waitForTimeout(150);
    const now = await findPosition(page, id);
    const rests =
      now !== null && before !== null && Math.hypot(now.x - before.x, now.y - before.y) < 0.01;
    still = rests ? still + 1 : 0;
    // On a busy machine a moving camera may draw nothing for a while: one look is no rest.
    if (now !== null && still === STILL_LOOKS) return now;
    before = now;
  }
  throw new Error(`${id} is not drawn, or the camera never rests.`);
}

/** The view of the address bar, as its parameters. */
export function readView(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}

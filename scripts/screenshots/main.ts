import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import type { Browser } from 'playwright-core';
import { AppError } from '../../graph-data/model/app-error.ts';
import { serveExplorer, waitUntilDrawn } from '../../tests/browser/support/explorer.ts';
import { findMissingForBrowser, launchBrowser } from '../../tests/support/browser.ts';
import type { CommandIo } from '../command-line/command.ts';
import { findProjectRoot } from '../command-line/project-root.ts';
import { runCommand } from '../command-line/run-command.ts';
import { SHOWN_VIEWS } from './views.ts';
import type { ShownView } from './views.ts';

const SCHEMES = ['light', 'dark'] as const;

/** Milliseconds that panels and charts have to come after the map. */
const SETTLE_MS = 1_500;

/** `npm run screenshots`: the pictures of the documentation, in a real browser, light and dark. */
export function run(argv: string[], io: CommandIo): Promise<number> {
  const command = new Command('stackscape screenshots')
    .description('Make the pictures of the documentation: the main views, light and dark.')
    .option('--out <dir>', 'the folder for the pictures', path.join('docs', 'screenshots'))
    .addOption(
      new Option('--only <names...>', 'these views only').choices(
        SHOWN_VIEWS.map(({ name }) => name),
      ),
    )
    .allowExcessArguments(false);
  return runCommand({ command, argv, io }, async () => {
    const { out, only } = command.opts<{ out: string; only?: string[] }>();
    const missing = await findMissingForBrowser();
    if (missing !== null) throw new AppError('unavailable', missing);
    const folder = path.resolve(findProjectRoot(import.meta.url), out);
    await mkdir(folder, { recursive: true });
    const views = SHOWN_VIEWS.filter(({ name }) => only === undefined || only.includes(name));
    const [served, browser] = await Promise.all([serveExplorer(), launchBrowser()]);
    try {
      for (const view of views) {
        for (const scheme of SCHEMES) {
          const file = path.join(folder, `${view.name}-${scheme}.png`);
          await takePicture(browser, { address: served.address, view, scheme, file });
          io.stdout.write(`${path.relative(process.cwd(), file)}\n`);
        }
      }
    } finally {
      await Promise.all([browser.close(), served.close()]);
    }
    return 0;
  });
}

interface Shot {
  readonly address: string;
  readonly view: ShownView;
  readonly scheme: (typeof SCHEMES)[number];
  readonly file: string;
}

async function takePicture(browser: Browser, { address, view, scheme, file }: Shot): Promise<void> {
  const context = await browser.newContext({
    viewport: view.size,
    locale: view.locale,
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    const isBare = view.panel === 'none';
    // A visitor who has been here before: no greeting, and the panel that was open last.
    await page.addInitScript(
      `localStorage.setItem('stackscape:open-panel', ${JSON.stringify(isBare ? '-' : (view.panel ?? 'show'))});
       localStorage.setItem('stackscape:greeted', 'yes');`,
    );
    await page.goto(`${address}${view.link}`);
    await waitUntilDrawn(page);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(SETTLE_MS);
    await page.screenshot({ path: file });
  } finally {
    await context.close();
  }
}

process.exitCode = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
});

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import { AppError } from '../../graph-data/model/app-error.ts';
import { serveExplorer } from '../../tests/browser/support/explorer.ts';
import { findMissingForBrowser, launchBrowser } from '../../tests/support/browser.ts';
import type { CommandIo } from '../command-line/command.ts';
import { findProjectRoot } from '../command-line/project-root.ts';
import { runCommand } from '../command-line/run-command.ts';
import { visitView } from './visit-view.ts';
import { SHOWN_VIEWS } from './views.ts';

const SCHEMES = ['light', 'dark'] as const;

/** Of 100: letters stay clear, and all pictures together are a few megabytes. */
const QUALITY = 85;

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
          const file = path.join(folder, `${view.name}-${scheme}.jpg`);
          const one = await visitView(browser, { address: served.address, view, scheme });
          await one.page.screenshot({ path: file, quality: QUALITY });
          await one.close();
          io.stdout.write(`${path.relative(process.cwd(), file)}\n`);
        }
      }
    } finally {
      await Promise.all([browser.close(), served.close()]);
    }
    return 0;
  });
}

process.exitCode = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
});

import { serveExplorer } from '../browser/support/explorer.ts';

/** Serves the bundled dataset once for all browser suites, which only read it. */
export async function setup(): Promise<() => Promise<void>> {
  const served = await serveExplorer();
  process.env['STACKSCAPE_SHARED_EXPLORER'] = served.address;
  return served.close;
}

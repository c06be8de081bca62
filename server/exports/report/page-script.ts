import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The script of a report's page, beside the bundle of the server. */
export const PAGE_SCRIPT = 'report-page.js';

const ENTRY = '../../../client/report/main.ts';

/** What brings the picture of a report to life: bundled with the server, or made of the sources. */
export async function readPageScript(): Promise<string> {
  return import.meta.url.endsWith('.ts')
    ? bundlePageScript(fileURLToPath(new URL(ENTRY, import.meta.url)))
    : readFileSync(new URL(`./${PAGE_SCRIPT}`, import.meta.url), 'utf8');
}

/** One plain script, that needs nothing else and leaves no name behind. */
export async function bundlePageScript(entry: string): Promise<string> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: ['chrome116', 'firefox124', 'safari17.4'],
      lib: { entry, formats: ['iife'], name: 'report' },
    },
  });
  const [bundle] = [built].flat();
  const chunk = bundle !== undefined && 'output' in bundle ? bundle.output[0] : undefined;
  if (chunk === undefined) throw new Error(`${entry} gave no script.`);
  return chunk.code.trim();
}

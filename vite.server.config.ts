import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { PAGE_SCRIPT, bundlePageScript } from './server/exports/report/page-script.ts';

const root = import.meta.dirname;

/** Each command-line program of `scripts/`, the stores' child processes, the threads. */
function entries(): Record<string, string> {
  const programs = readdirSync(path.join(root, 'scripts'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file): [string, string] => [path.parse(file).name, path.join(root, 'scripts', file)]);
  return Object.fromEntries([
    ...programs,
    ['embedded-child', path.join(root, 'server/store/embedded-child.ts')],
    ['neo4j-child', path.join(root, 'server/store/neo4j-child.ts')],
    ['guard-worker', path.join(root, 'server/guard/guard-worker.ts')],
    ['picture-thread', path.join(root, 'server/exports/picture/picture-thread.ts')],
    ['report-thread', path.join(root, 'server/exports/report/report-thread.ts')],
  ]);
}

/** The page of the API is served from one file of its package; the rest of the package is not needed. */
function carryApiViewer(): Plugin {
  const file = 'openapi-explorer.min.js';
  return {
    name: 'carry-api-viewer',
    generateBundle() {
      const source = createRequire(import.meta.url).resolve(
        `openapi-explorer/dist/browser/${file}`,
      );
      this.emitFile({ type: 'asset', fileName: file, source: readFileSync(source) });
    },
  };
}

/** What brings a report's picture to life stands in the file itself, so the server carries it. */
function carryPageScript(): Plugin {
  return {
    name: 'carry-page-script',
    async generateBundle() {
      const source = await bundlePageScript(path.join(root, 'client/report/main.ts'));
      this.emitFile({ type: 'asset', fileName: PAGE_SCRIPT, source });
    },
  };
}

/** The server and the commands as plain JavaScript, so that starting them costs no translation. */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [carryApiViewer(), carryPageScript()],
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/server',
    emptyOutDir: true,
    // Error messages are translated to sentences; what reaches the log should name real functions.
    minify: false,
    sourcemap: false,
    rollupOptions: {
      input: entries(),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

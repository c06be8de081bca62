import path from 'node:path';
import { constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';

const root = path.join(import.meta.dirname, 'client');

/** The explorer: built to `dist/client`, or served with reload, its `/api` passed on. */
export default defineConfig({
  root,
  plugins: [
    react(),
    // Compressed once, and not while somebody waits for the page. Brotli's last two levels would
    // take as long as all the rest of the build, for 8 % less.
    compression({
      algorithms: [
        defineAlgorithm('brotliCompress', {
          params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
        }),
        defineAlgorithm('gzip', { level: 9 }),
      ],
      threshold: 1_000,
    }),
  ],
  server: { proxy: { '/api': `http://127.0.0.1:${process.env['STACKSCAPE_PORT'] || 4000}` } },
  build: {
    outDir: path.join(import.meta.dirname, 'dist/client'),
    emptyOutDir: true,
    target: ['chrome116', 'firefox124', 'safari17.4'],
    // Sigma and React in one file; told once here rather than at each build.
    chunkSizeWarningLimit: 1_000,
    // The page preloads the graph; its few script files are found by the entry's own imports.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { pluginTimings: false },
      // What the first picture needs is one file: twenty small ones cost it a request each.
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
    },
  },
});

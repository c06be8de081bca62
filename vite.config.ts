import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

const root = path.join(import.meta.dirname, 'client');

/** The explorer: built to `dist/client`, or served with reload, its `/api` passed on. */
export default defineConfig({
  root,
  plugins: [
    react(),
    // Compressed once, with the most that pays, and not while somebody waits for the page.
    compression({
      algorithms: [
        ['brotliCompress', {}],
        ['gzip', {}],
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
      // What the first picture needs is one file: twenty small ones cost it a request each.
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
    },
  },
});

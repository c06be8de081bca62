import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Builds the plain page into a folder; one that is there already is built anew. */
export async function buildYardstick(root: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: path.join(root, 'scripts/bench/yardstick'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'chrome116', modulePreload: { polyfill: false } },
  });
}

/**
 * Serves the plain page and, under the same address as our server, the same bytes of the overview
 * that our server answers, compressed beforehand.
 */
export async function serveYardstick<Result>(
  { folder, overview }: { readonly folder: string; readonly overview: string },
  work: (address: string) => Promise<Result>,
): Promise<Result> {
  const body = await (await fetch(overview)).arrayBuffer();
  const files = new Map<string, Promise<Buffer>>();
  const graph = Promise.resolve(brotliCompressSync(Buffer.from(body)));
  const server = createServer((request, response) => {
    const name = request.url === '/' ? '/index.html' : (request.url ?? '/');
    const isGraph = name === '/api/v1/overview';
    const file = isGraph ? graph : (files.get(name) ?? compress(path.join(folder, name)));
    files.set(name, file);
    const type = isGraph ? 'application/json' : (TYPES[path.extname(name)] ?? 'text/plain');
    const head = { 'content-type': type, 'content-encoding': 'br' };
    file.then(
      (bytes) => response.writeHead(200, head).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  try {
    return await work(`http://127.0.0.1:${port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

async function compress(file: string): Promise<Buffer> {
  return brotliCompressSync(await readFile(file));
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemSchema } from '../../graph-data/model/app-error.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { serveStore } from '../support/serve.ts';
import type { ServedStore } from '../support/serve.ts';
import { openLoadedEmbedded } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';

const PAGE = '<!doctype html><title>Explorer</title>';
/** What a browser says when it opens a page. */
const NAVIGATION = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

describe("The explorer's files", () => {
  let loaded: LoadedStore;
  let served: ServedStore;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stackscape-client-'));
    const clientDirectory = path.join(folder, 'client');
    await mkdir(path.join(clientDirectory, 'assets'), { recursive: true });
    await writeFile(path.join(clientDirectory, 'index.html'), PAGE);
    await writeFile(path.join(clientDirectory, 'favicon.svg'), '<svg/>');
    await writeFile(path.join(clientDirectory, 'assets/main-abc123.js'), 'export {};');
    for (const [ending, compress] of [
      ['br', brotliCompressSync],
      ['gz', gzipSync],
    ] as const) {
      const name = `assets/main-abc123.js.${ending}`;
      await writeFile(path.join(clientDirectory, name), compress('export {};'));
      await writeFile(path.join(clientDirectory, `assets/gone-abc123.js.${ending}`), '');
    }
    await writeFile(path.join(clientDirectory, '.hidden'), 'secret');
    await writeFile(path.join(folder, 'outside.txt'), 'secret');
    loaded = await openLoadedEmbedded(SMALL_GRAPH);
    served = await serveStore(loaded.store, loaded.settings, { clientDirectory });
  });
  afterAll(async () => {
    await served?.close();
    await loaded?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('the page is asked for anew each time, so that a new build shows', async () => {
    const response = await fetch(`${served.origin}/`);
    expect(await response.text()).toBe(PAGE);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  test('a file whose name carries a hash is kept for good', async () => {
    const response = await fetch(`${served.origin}/assets/main-abc123.js`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('to who takes %s it comes compressed by the build as %s', async (accepted, encoding) => {
    const response = await fetch(`${served.origin}/assets/main-abc123.js`, {
      headers: { 'accept-encoding': accepted },
    });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    expect(await response.text()).toBe('export {};');
  });

  test('one that a newer build took away is missing in plain words', async () => {
    for (const ending of ['br', 'gz']) {
      await rm(path.join(folder, `client/assets/gone-abc123.js.${ending}`));
    }
    const response = await fetch(`${served.origin}/assets/gone-abc123.js`);
    expect(response.status).toBe(404);
    problemSchema.parse(await response.json());
  });

  test('other files may be kept and asked about', async () => {
    const response = await fetch(`${served.origin}/favicon.svg`);
    expect(response.headers.get('content-type')).toContain('image/svg+xml');
    expect(response.headers.get('cache-control')).toContain('max-age=0');
  });

  test('any address that a browser opens is a view of the explorer', async () => {
    const response = await fetch(`${served.origin}/somewhere/else`, NAVIGATION);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(PAGE);
  });

  test.each(['/assets/gone.js', '/assets/%ff.js', '/robots.txt', '/.hidden', '/.env'])(
    'a file that is not there (%s) is not the page',
    async (file) => {
      const response = await fetch(`${served.origin}${file}`);
      expect(response.status).toBe(404);
      problemSchema.parse(await response.json());
    },
  );

  test('an unknown address of the API is a problem, even for a browser', async () => {
    const response = await fetch(`${served.origin}/api/v2/schema`, NAVIGATION);
    expect(response.status).toBe(404);
    problemSchema.parse(await response.json());
  });

  test.each([
    '/../outside.txt',
    '/..%2foutside.txt',
    '/assets/../../outside.txt',
    '/%2e%2e/outside.txt',
  ])('%s leads nowhere outside', async (address) => {
    expect(await getRaw(served.origin, address)).not.toContain('secret');
  });

  test('a posted form is not for the explorer', async () => {
    const response = await fetch(`${served.origin}/`, { method: 'POST' });
    expect(response.status).toBe(404);
  });

  test('before it is built, a page says what to do, and the API answers', async () => {
    const clientDirectory = path.join(folder, 'not-built');
    const bare = await serveStore(loaded.store, loaded.settings, { clientDirectory });
    try {
      const response = await fetch(`${bare.origin}/`, NAVIGATION);
      expect(response.status).toBe(503);
      expect(await response.text()).toContain('npm run build');
      expect((await fetch(`${bare.api}/schema`)).status).toBe(200);
    } finally {
      await bare.close();
    }
  });
});

/** `fetch` would tidy the path before it is sent. */
function getRaw(origin: string, address: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: address }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });
}

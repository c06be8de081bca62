/// <reference types="node" />
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseWith, requestJson } from './request.ts';

const running: Server[] = [];
const realFetch = globalThis.fetch;

afterEach(() => {
  globalThis.fetch = realFetch;
  for (const server of running.splice(0)) server.close();
});

/** A real server for one answer; the page's relative addresses are sent there. */
async function serve(answer: (response: ServerResponse, path: string) => void): Promise<void> {
  const server = createServer((request, response) => answer(response, request.url ?? ''));
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  // A listening TCP server has an address with a port.
  const { port } = server.address() as AddressInfo;
  globalThis.fetch = (path, init) => realFetch(`http://127.0.0.1:${port}${String(path)}`, init);
}

function ask(): Promise<{ name: string }> {
  const parse = parseWith(z.object({ name: z.string() }));
  return requestJson('/nodes/project%3Anova', parse, new AbortController().signal);
}

describe('a request', () => {
  it('gives the parsed answer of the path under the API', async () => {
    await serve((response, path) => response.end(JSON.stringify({ name: path })));
    expect(await ask()).toEqual({ name: '/api/v1/nodes/project%3Anova' });
  });

  it('fails with the code that the server gave', async () => {
    const problem = { type: 'about:blank', title: 'Not found', detail: 'No such node.' };
    await serve((response) => {
      response.writeHead(404, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ ...problem, status: 404, code: 'not_found', requestId: '1' }));
    });
    await expect(ask()).rejects.toMatchObject({ code: 'not_found', message: 'No such node.' });
  });

  it('takes a page of a proxy that has lost the server for a server that is away', async () => {
    await serve((response) => {
      response.writeHead(502, { 'content-type': 'text/html' });
      response.end('<h1>Bad gateway</h1>');
    });
    await expect(ask()).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('fails as internal when the answer has another shape', async () => {
    await serve((response) => response.end('{"name":7}'));
    await expect(ask()).rejects.toMatchObject({ code: 'internal' });
  });

  it('fails as unavailable when nobody answers', async () => {
    globalThis.fetch = (path, init) => realFetch(`http://127.0.0.1:9${String(path)}`, init);
    await expect(ask()).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('given up by the one who asked is no error of the server', async () => {
    await serve(() => {});
    const controller = new AbortController();
    const asked = requestJson('/x', (body) => body, controller.signal);
    controller.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});

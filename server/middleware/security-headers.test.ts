import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, expect, test } from 'vitest';
import { setSecurityHeaders } from './security-headers.ts';

let close: () => void = () => {};
afterEach(() => close());

async function ask(framedBy: readonly string[], path: string) {
  const app = express();
  app.use(setSecurityHeaders({ framedBy }));
  app.get(/.*/, (_request, response) => response.send('page'));
  const server = createServer(app);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  close = () => server.close();
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const { headers } = await fetch(`http://127.0.0.1:${port}${path}`);
  const policy = headers.get('content-security-policy') ?? '';
  return {
    ancestors: /frame-ancestors ([^;]*)/.exec(policy)?.[1]?.trim(),
    old: headers.get('x-frame-options'),
  };
}

test('no other page may frame ours unless the operator names it', async () => {
  const closed = { ancestors: "'self'", old: 'SAMEORIGIN' };
  expect(await ask([], '/?v=2&embed=1')).toEqual(closed);
  expect(await ask(['https://blog.example.org'], '/?v=2&s=project:nova')).toEqual(closed);
  expect(await ask(['https://blog.example.org'], '/api/v1/docs?embed=1')).toEqual(closed);
});

test('a page that is named may frame an embedded view', async () => {
  expect(await ask(['https://blog.example.org', 'https://a.example'], '/?v=2&embed=1')).toEqual({
    ancestors: "'self' https://blog.example.org https://a.example",
    old: null,
  });
});

import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError, problemSchema } from '../../graph-data/model/app-error.ts';
import { healthSchema } from '../../graph-data/model/api/health.ts';
import { tableAnswerSchema } from '../../graph-data/model/api/table.ts';
import { startServer } from '../../server/main.ts';
import type { ServerParts } from '../../server/main.ts';
import { QuestionError } from '../../server/questions/parse-question.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { openLoadedEmbedded, toEmbeddedSettings } from '../support/stores.ts';

/** Takes a good part of a second. */
const SLOW_QUESTION = `/*
title: { en: Slow, zh: 慢 }
columns:
  total: { en: Total, zh: 总数 }
*/
UNWIND range(1, 500) AS a UNWIND range(1, 500) AS b
WITH a, b WHERE a * b = -1 RETURN count(a) AS total`;

describe('The server', () => {
  let folder = '';
  let parts: ServerParts;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stackscape-server-'));
    parts = {
      settings: toEmbeddedSettings(path.join(folder, 'store')),
      clientDirectory: path.join(folder, 'client'),
      questionsDirectory: path.resolve('graph-data/questions'),
      version: '1.2.3',
    };
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('says where it listens, and is not ready while nothing is loaded', async () => {
    const server = await startServer(parts);
    try {
      expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      const response = await fetch(`${server.address}/api/v1/health/ready`);
      expect(response.status).toBe(503);
      const health = healthSchema.parse(await response.json());
      expect(health).toMatchObject({ status: 'not_ready', graph: { dataset: null } });
      expect(health.reason).toContain('npm run import');
      expect((await fetch(`${server.address}/api/v1/schema`)).status).toBe(503);
    } finally {
      await server.close();
    }
  });

  test('that listens to everybody names an address that can be opened here', async () => {
    const server = await startServer({
      ...parts,
      settings: { ...parts.settings, host: '0.0.0.0' },
    });
    try {
      expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect((await fetch(`${server.address}/api/v1/health/live`)).status).toBe(200);
    } finally {
      await server.close();
    }
  });

  test('whose port is taken says which setting to change', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    // It listens on a port, so its address has this form.
    const { port } = other.address() as AddressInfo;
    const starting = startServer({ ...parts, settings: { ...parts.settings, port } });
    await expect(starting).rejects.toThrow(AppError);
    await expect(starting).rejects.toThrow(`Port ${port} is in use`);
    await expect(starting).rejects.toThrow('STACKSCAPE_PORT');
    other.close();
  });

  test('whose address is not of this machine says which setting to change', async () => {
    const settings = { ...parts.settings, host: '192.0.2.1' };
    const starting = startServer({ ...parts, settings });
    await expect(starting).rejects.toThrow(AppError);
    await expect(starting).rejects.toThrow('STACKSCAPE_HOST');
  });

  test('with a question that is wrong names its file', async () => {
    const questionsDirectory = await mkdtemp(path.join(folder, 'questions-'));
    await writeFile(path.join(questionsDirectory, 'broken.cypher'), 'MATCH (n) RETURN n');
    const starting = startServer({ ...parts, questionsDirectory });
    await expect(starting).rejects.toThrow(QuestionError);
    await expect(starting).rejects.toThrow('broken.cypher');
  });

  test('that is told to stop lets a running request end', async () => {
    const loaded = await openLoadedEmbedded(SMALL_GRAPH);
    const questionsDirectory = await mkdtemp(path.join(folder, 'questions-'));
    await writeFile(path.join(questionsDirectory, 'slow.cypher'), SLOW_QUESTION);
    const server = await startServer({ ...parts, settings: loaded.settings, questionsDirectory });
    try {
      const asked = fetch(`${server.address}/api/v1/questions/slow`, { method: 'POST' });
      // Time for the request to arrive; the answer takes longer.
      await new Promise((resolve) => setTimeout(resolve, 150));
      await server.close();
      const answer = tableAnswerSchema.parse(await (await asked).json());
      expect(answer.rows).toEqual([[0]]);
    } finally {
      await loaded.close();
    }
  });

  test.each([
    ['a method that nobody knows', 'FOO /api/v1/schema HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['no HTTP', 'hello\r\n\r\n', 400],
    [
      'a head that is too long',
      `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`,
      431,
    ],
  ])('answers %s with a problem document', async (_what, sent, status) => {
    const server = await startServer(parts);
    try {
      const answer = await sendRaw(Number(new URL(server.address).port), sent);
      const [head, body] = answer.split('\r\n\r\n');
      expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
      expect(head).toContain('application/problem+json');
      expect(problemSchema.parse(JSON.parse(body ?? ''))).toMatchObject({ status });
    } finally {
      await server.close();
    }
  });

  test('is gone when it was closed, although clients keep their connections', async () => {
    const server = await startServer(parts);
    await (await fetch(`${server.address}/api/v1/health/live`)).text();
    await server.close();
    await expect(fetch(`${server.address}/api/v1/health/live`)).rejects.toThrow();
  });
});

/** Sends bytes that no client of sense would, and gives what comes back. */
async function sendRaw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

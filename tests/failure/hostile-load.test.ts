import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pressHostile, searchMeanwhile, watchMemory } from '../support/hostile-load.ts';
import { startProgram } from '../support/start-program.ts';

const SECONDS = 10;
const MEBIBYTE = 1_048_576;
const AT_ONCE = 4;

test('runaway queries of twenty clients neither end the server, nor fill its memory, nor stop others', async () => {
  const store = await mkdtemp(path.join(tmpdir(), 'stackscape-load-'));
  // Queries of three seconds and a fifth of a gigabyte each, so that many run into their ends.
  const limits = {
    STACKSCAPE_QUERY_TIMEOUT_MS: '3000',
    STACKSCAPE_QUERY_MEMORY_MB: '256',
    STACKSCAPE_RATE_LIMIT: '0',
    STACKSCAPE_QUERIES_AT_ONCE: String(AT_ONCE),
  };
  const server = await startProgram({ STACKSCAPE_STORE_DIR: store, ...limits });
  try {
    const load = pressHostile({ address: server.address, clients: 20, seconds: SECONDS });
    const [statuses, searches, memory] = await Promise.all([
      load,
      searchMeanwhile(server.address, SECONDS),
      watchMemory(server.pid, load),
    ]);
    expect(server.isRunning()).toBe(true);
    expect(searches.length).toBeGreaterThan(SECONDS);
    expect(searches.filter(({ status }) => status !== 200)).toEqual([]);
    // Each hostile query was ended, cut, or told to wait; none broke its connection.
    expect(
      [...statuses.keys()].filter((status) => ![200, 413, 429, 503, 504].includes(status)),
    ).toEqual([]);
    expect(memory).toBeGreaterThan(50 * MEBIBYTE);
    // The server, the store's process, and the queries at once with room to be noticed in.
    expect(memory).toBeLessThan((600 + AT_ONCE * 400) * MEBIBYTE);

    const health = await fetch(`${server.address}/api/v1/health/ready`);
    expect(health.status).toBe(200);
    await expect
      .poll(
        async () => {
          const response = await fetch(`${server.address}/api/v1/cypher`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ query: 'RETURN 1 AS one' }),
          });
          return response.status;
        },
        { timeout: 20_000 },
      )
      .toBe(200);
  } finally {
    await server.stop();
    await rm(store, { recursive: true, force: true });
  }
});

import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CypherEngine } from '../../server/store/cypher-engine.ts';
import { createEmbeddedEngine } from '../../server/store/embedded-engine.ts';
import { readCurrentGraph } from '../../server/store/embedded-files.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { openLoadedEmbedded } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';

const run = promisify(execFile);

/** Long enough to be killed within, short enough to end by itself: some seconds of counting. */
const LONG = 'UNWIND range(1, 6000000) AS a WITH a WHERE a % 3 = 1 RETURN count(a) AS answer';
const ENDLESS = `UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b
WITH a, b WHERE a * b < 0 RETURN count(*) AS answer`;
const HUNGRY = `UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b
RETURN collect(toString(a) + '-' + toString(b)) AS answer`;
const COUNT = 'MATCH (n:Entity) RETURN count(n) AS answer';

/** The children of this process that hold the database. */
async function findChildren(path: string, mode = 'read'): Promise<number[]> {
  const { stdout } = await run('ps', ['-eo', 'pid=,ppid=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, program = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    const isOurs = Number(parent) === process.pid && program.includes(`${path} ${mode}`);
    return isOurs ? [Number(pid)] : [];
  });
}

describe('The embedded database in its own process', () => {
  let loaded: LoadedStore;
  let engine: CypherEngine;
  let path: string;
  beforeEach(async () => {
    loaded = await openLoadedEmbedded(SMALL_GRAPH);
    path = (await readCurrentGraph(loaded.settings.storeDirectory))?.path ?? '';
    engine = createEmbeddedEngine({ path, mode: 'read', memoryMegabytes: 700, timeoutMs: 60_000 });
    await engine.getVersion();
  });
  afterEach(async () => {
    await engine?.close();
    await loaded?.close();
  });
  const ask = async (text: string, options: object = {}) =>
    (await engine.read({ text }, options)).rows[0]?.[0];

  test('is killed during a query: the query is run again and answers right', async () => {
    const asked = ask(LONG);
    await delay(150);
    const [before] = await findChildren(path);
    expect(before).toBeDefined();
    process.kill(before ?? 0, 'SIGKILL');
    expect(await asked).toBe(2_000_000);
    const [after] = await findChildren(path);
    expect(after).not.toBe(before);
    expect(await ask(COUNT)).toBe(SMALL_GRAPH.nodes.length);
  });

  test('leaves nothing in the folder for temporary files, killed or not', async () => {
    const temporary = await mkdtemp(join(tmpdir(), 'stackscape-temporary-'));
    vi.stubEnv('TMPDIR', temporary);
    try {
      const limits = { memoryMegabytes: 700, timeoutMs: 60_000 };
      const other = createEmbeddedEngine({ path, mode: 'read', ...limits });
      await other.read({ text: COUNT });
      expect(await readdir(temporary)).toHaveLength(1);
      const children = await findChildren(path);
      for (const pid of children) process.kill(pid, 'SIGKILL');
      await other.read({ text: COUNT });
      await other.close();
      await vi.waitFor(async () => expect(await readdir(temporary)).toEqual([]), 5_000);
    } finally {
      vi.unstubAllEnvs();
      await rm(temporary, { recursive: true, force: true });
    }
  });

  test('is killed between two queries: the next one answers right', async () => {
    const [child] = await findChildren(path);
    process.kill(child ?? 0, 'SIGKILL');
    expect(await ask(COUNT)).toBe(SMALL_GRAPH.nodes.length);
  });

  test('a query that would not end is ended, and those that wait are answered', async () => {
    const endless = ask(ENDLESS, { timeoutMs: 300 });
    const waiting = ask(COUNT);
    await expect(endless).rejects.toMatchObject({ code: 'timeout' });
    expect(await waiting).toBe(SMALL_GRAPH.nodes.length);
  });

  test('a query that takes too much memory is ended, and the next one is answered', async () => {
    await expect(ask(HUNGRY)).rejects.toMatchObject({ code: 'too_large' });
    expect(await ask(COUNT)).toBe(SMALL_GRAPH.nodes.length);
  });

  test('the memory that earlier queries left is not held against the next one', async () => {
    const large = `UNWIND range(1, 1500) AS a UNWIND range(1, 600) AS b
RETURN collect(toString(a) + '-' + toString(b)) AS answer`;
    for (let round = 0; round < 3; round += 1) {
      await engine.read({ text: large });
      expect(await ask(LONG)).toBe(2_000_000);
    }
  });

  test('closed while it starts, it leaves no process behind', async () => {
    const early = createEmbeddedEngine({
      path,
      mode: 'read',
      memoryMegabytes: 700,
      timeoutMs: 9_000,
    });
    const before = await findChildren(path);
    const asked = early.getVersion();
    await early.close();
    await expect(asked).rejects.toMatchObject({ code: 'unavailable' });
    await vi.waitFor(async () => expect(await findChildren(path)).toEqual(before), 10_000);
  });

  test('exports and long queries have processes of their own, which end with the engine', async () => {
    const [answering] = await findChildren(path);
    // It has its database open from here on: one that dies before has run nothing to run again.
    await engine.read({ text: COUNT }, { aside: 'question' });
    const long = engine.read({ text: LONG }, { aside: 'question' });
    const chunks = engine.readChunks({ text: 'UNWIND range(1, 100000) AS a RETURN a AS a' });
    const reading = chunks[Symbol.asyncIterator]();
    await reading.next();
    expect(await ask(COUNT)).toBe(SMALL_GRAPH.nodes.length);
    // Between its birth and its own program a process has no name yet.
    const children = await vi.waitFor(async () => {
      const found = await findChildren(path);
      expect(found).toHaveLength(3);
      return found;
    }, 10_000);
    for (const child of children) if (child !== answering) process.kill(child, 'SIGKILL');
    // What was handed over cannot be taken back, so only the query is run again.
    expect((await long).rows).toEqual([[2_000_000]]);
    const rest = async () => {
      while ((await reading.next()).done !== true);
    };
    await expect(rest()).rejects.toMatchObject({ code: 'unavailable' });
    await engine.close();
    await vi.waitFor(async () => expect(await findChildren(path)).toEqual([]), 10_000);
  });

  test('a query that nobody waits for any more is ended with its process', async () => {
    const controller = new AbortController();
    const given = ask(ENDLESS, { signal: controller.signal });
    await delay(100);
    const [child] = await findChildren(path);
    controller.abort();
    await expect(given).rejects.toMatchObject({ code: 'timeout' });
    expect(await ask(COUNT)).toBe(SMALL_GRAPH.nodes.length);
    expect(await findChildren(path)).not.toContain(child);
  });

  test('a query that is given up while it waits disturbs nobody', async () => {
    const controller = new AbortController();
    const running = ask(LONG);
    const waiting = ask(COUNT, { signal: controller.signal });
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'timeout' });
    expect(await running).toBe(2_000_000);
  });

  test('rows and bytes stop where they were told to, and the answer says so', async () => {
    const rows = { text: 'UNWIND range(1, 100000) AS a RETURN a' };
    const byRows = await engine.read(rows, { maxRows: 10 });
    expect([byRows.rows.length, byRows.limit]).toEqual([10, 'rows']);
    const byBytes = await engine.read(rows, { maxBytes: 100 });
    expect(byBytes.limit).toBe('bytes');
    expect(JSON.stringify(byBytes.rows).length).toBeLessThan(200);
  });

  test('a reader that leaves early ends the query, and the next one is answered', async () => {
    const chunks = engine.readChunks({ text: 'UNWIND range(1, 1000000) AS a RETURN a' });
    for await (const chunk of chunks) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    expect(await ask(COUNT)).toBe(SMALL_GRAPH.nodes.length);
  });

  test('a store that cannot be written to its end says so, and leaves no process behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stackscape-lost-'));
    const file = join(folder, 'graph.grafeo');
    const writer = createEmbeddedEngine({
      path: file,
      mode: 'write',
      memoryMegabytes: 700,
      timeoutMs: 9_000,
    });
    await writer.write([{ text: "CREATE (n:Entity {id: 'project:lost'})" }]);
    expect(await findChildren(file, 'write')).toHaveLength(1);
    await rm(folder, { recursive: true });
    await expect(writer.close()).rejects.toMatchObject({ code: 'unavailable' });
    await writer.close();
    await vi.waitFor(async () => expect(await findChildren(file, 'write')).toEqual([]), 10_000);
  });

  test('writing is refused where only reading was opened', async () => {
    await expect(engine.write([{ text: 'CREATE (n:Stray)' }])).rejects.toMatchObject({
      code: 'forbidden_query',
    });
  });
});

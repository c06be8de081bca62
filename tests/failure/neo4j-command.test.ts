import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findFreePort } from '../support/find-free-port.ts';
import { findMissingForLocalNeo4j } from '../support/find-neo4j.ts';
import { openDriver } from '../support/neo4j.ts';
import { describeUnlessMissing } from '../support/real-part.ts';

const missing = await findMissingForLocalNeo4j();
const PROGRAM = path.join(import.meta.dirname, '../programs/neo4j-command.ts');

describeUnlessMissing({ name: 'npm run neo4j -- --java', missing }, () => {
  let folder: string;
  let child: ChildProcess | null = null;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stackscape-command-'));
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  const start = (argv: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const started = spawn(
      process.execPath,
      ['--import', 'tsx', PROGRAM, '--data', folder, ...argv],
      { env: { ...process.env, NEO4J_PASSWORD: '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    child = started;
    return started;
  };
  /** The settings that it prints before it waits. */
  const readSettings = async (program: ReturnType<typeof start>) => {
    const settings: Record<string, string> = {};
    createInterface(program.stdout).on('line', (line) => {
      const [name = '', value = ''] = line.split('=');
      settings[name] = value;
    });
    let said = '';
    for await (const chunk of program.stderr) {
      said += String(chunk);
      if (said.includes('Neo4j is ready')) break;
    }
    return settings;
  };

  it('prints a new password once, keeps it for this user only, and stops at Ctrl-C', async () => {
    const port = await findFreePort();
    const first = start(['--java', '--port', String(port)]);
    const printed = await readSettings(first);
    expect(printed['NEO4J_URI']).toBe(`neo4j://127.0.0.1:${port}`);
    const password = printed['NEO4J_PASSWORD'] ?? '';
    expect(password.length).toBeGreaterThanOrEqual(20);
    const kept = path.join(folder, 'password');
    expect((await readFile(kept, 'utf8')).trim()).toBe(password);
    expect((await stat(kept)).mode & 0o777).toBe(0o600);
    first.kill('SIGINT');
    expect(await once(first, 'exit')).toEqual([0, null]);

    const second = start(['--java', '--port', String(port)]);
    const again = await readSettings(second);
    expect(again).toEqual({ NEO4J_URI: printed['NEO4J_URI'], NEO4J_USERNAME: 'neo4j' });
    const driver = openDriver({
      uri: again['NEO4J_URI'] ?? '',
      username: 'neo4j',
      password,
      database: 'neo4j',
    });
    await expect(driver.getServerInfo()).resolves.toMatchObject({ address: `127.0.0.1:${port}` });
    await driver.close();
  });

  it('says in one sentence what to do about a password that is too short', async () => {
    const program = start(['--java', '--port', String(await findFreePort())], {
      NEO4J_PASSWORD: 'short',
    });
    const [said, [code]] = await Promise.all([text(program.stderr), once(program, 'exit')]);
    expect(said.trim().split('\n').at(-1)).toBe(
      'Neo4j refuses the password: it needs at least 8 characters.',
    );
    expect(code).toBe(1);
  });

  it('ends with 2 for wrong usage', async () => {
    const program = start(['--port', 'many']);
    const [said, [code]] = await Promise.all([text(program.stderr), once(program, 'exit')]);
    expect(said).toContain('whole number from 1 to 65535');
    expect(code).toBe(2);
  });
});

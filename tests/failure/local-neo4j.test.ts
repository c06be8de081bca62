import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LocalNeo4j, startLocalNeo4j } from '../../scripts/neo4j/local-neo4j.ts';
import { findJava } from '../../scripts/neo4j/java.ts';
import { prepareNeo4jJars } from '../../scripts/neo4j/jars.ts';
import { findMissingForLocalNeo4j } from '../support/find-neo4j.ts';
import { openDriver } from '../support/neo4j.ts';
import { describeUnlessMissing } from '../support/real-part.ts';

const missing = await findMissingForLocalNeo4j();

describeUnlessMissing({ name: 'a local Neo4j', missing }, () => {
  const toCleanUp: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const cleanUp of toCleanUp.splice(0).toReversed()) await cleanUp();
  });

  const makeHome = async () => {
    const home = await mkdtemp(path.join(tmpdir(), 'stackscape-home-'));
    toCleanUp.push(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));
    return home;
  };
  const start = async (options: Parameters<typeof startLocalNeo4j>[0]) => {
    const neo4j = await startLocalNeo4j(options);
    toCleanUp.push(() => neo4j.stop());
    return neo4j;
  };

  it('keeps what was committed when it is killed, answers at the same port, and asks for the password it was last started with', async () => {
    const home = await makeHome();
    const first = await start({ home, auth: { password: 'first-password' } });
    expect(await ask(first, 'CREATE (n:Kept {at: 1}) RETURN n.at AS answer')).toBe(1);
    await first.kill();
    await expect(ask(first, 'RETURN 1 AS answer')).rejects.toThrow(/connect/i);

    const second = await start({ home, port: first.port, auth: { password: 'second-password' } });
    expect(second.uri).toBe(first.uri);
    expect(await ask(second, 'MATCH (n:Kept) RETURN count(n) AS answer')).toBe(1);
    await expect(
      ask({ ...second, password: 'first-password' }, 'RETURN 1 AS answer'),
    ).rejects.toThrow(/unauthorized/i);
    await second.stop();
    const again = await start({ home, auth: { password: 'second-password' } });
    expect(await ask(again, 'RETURN 1 AS answer')).toBe(1);
  });

  it('ends with the process that started it, even when that is killed', async () => {
    const parent = spawn(
      process.execPath,
      ['--import', 'tsx', path.join(import.meta.dirname, '../programs/start-neo4j-and-wait.ts')],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    toCleanUp.push(async () => void parent.kill('SIGKILL'));
    const [line] = await once(createInterface(parent.stdout), 'line');
    const { pid, home } = JSON.parse(String(line));
    toCleanUp.push(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));
    expect(isRunning(pid)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => isRunning(pid), { timeout: 60_000 }).toBe(false);
  });

  describe('that runs', () => {
    let neo4j: LocalNeo4j;
    beforeAll(async () => {
      neo4j = await startLocalNeo4j();
    });
    afterAll(() => neo4j?.stop());

    it('says in a sentence that the folder, the port or the password will not do', async () => {
      const { home, port } = neo4j;
      await expect(start({ home })).rejects.toThrow(/in use by another Neo4j/);
      await expect(start({ port })).rejects.toThrow(/port.*in use; choose another/);
      await expect(start({ auth: { password: 'short' } })).rejects.toThrow(/at least 8 characters/);
    });

    it('reads no file of the machine and brings the offline importer', async () => {
      await expect(
        ask(neo4j, "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line AS answer"),
      ).rejects.toThrow(/allow_csv_import_from_file_urls/);

      const library = await prepareNeo4jJars({ env: process.env });
      const importer = ['org.neo4j.cli.AdminTool', 'database', 'import', 'full', '--help'];
      const { stdout } = await promisify(execFile)(
        await findJava(process.env),
        ['-cp', path.join(library, '*'), ...importer],
        {
          env: {
            ...process.env,
            NEO4J_HOME: neo4j.home,
            NEO4J_CONF: path.join(neo4j.home, 'conf'),
          },
        },
      );
      expect(stdout).toContain('--nodes');
    });
  });
});

async function ask(neo4j: Omit<LocalNeo4j, 'kill' | 'stop'>, query: string): Promise<unknown> {
  const driver = openDriver(neo4j);
  // Not `executeQuery`, which would go on trying for half a minute when nobody answers.
  const session = driver.session();
  try {
    const { records } = await session.run(query);
    const answer: unknown = records[0]?.get('answer');
    // The driver's own integer type, which knows how to become a number.
    return typeof answer === 'object' && answer !== null ? Number(answer) : answer;
  } finally {
    await session.close();
    await driver.close();
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareNeo4jJars } from './jars.ts';
import { findJava } from './java.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stackscape-tools-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Programs that say what such a Java or Maven says: the machine has one of each at most. */
async function writeProgram(name: string, script: string): Promise<void> {
  const file = path.join(folder, 'bin', name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
}

const sayVersion = (version: string) => `echo "    java.specification.version = ${version}" >&2`;

describe.skipIf(process.platform === 'win32')('findJava', () => {
  const find = () => findJava({ JAVA_HOME: folder, PATH: process.env['PATH'] });

  it('takes Java 17 with its compiler', async () => {
    await writeProgram('java', `${sayVersion('17')}; echo jdk.compiler@17`);
    expect(await find()).toBe(path.join(folder, 'bin', 'java'));
  });

  it('refuses an older one, and names its version even where that begins with 1', async () => {
    await writeProgram('java', sayVersion('11'));
    await expect(find()).rejects.toThrow(/needs Java 17 or later; .* is Java 11\.$/);
    await writeProgram('java', sayVersion('1.8'));
    await expect(find()).rejects.toThrow(/is Java 8\.$/);
  });

  it('refuses one that cannot compile', async () => {
    await writeProgram('java', `${sayVersion('21')}; echo java.base@21`);
    await expect(find()).rejects.toThrow(/needs a JDK/);
  });

  it('says when there is none', async () => {
    await expect(find()).rejects.toThrow(/needs Java 17 or later; .* does not run\.$/);
  });
});

describe.skipIf(process.platform === 'win32')('prepareNeo4jJars', () => {
  const prepare = () =>
    prepareNeo4jJars({
      env: { PATH: `${path.join(folder, 'bin')}:/bin:/usr/bin`, STACKSCAPE_CACHE: folder },
    });
  const listCache = () => readdir(path.join(folder, 'neo4j'));
  const COPY = 'for word; do case $word in -DoutputDirectory=*) mkdir "${word#*=}";; esac; done';

  it('says in a sentence what Maven could not do, and leaves nothing half-made', async () => {
    await writeProgram('mvn', 'echo "[ERROR] Unknown host -> [Help 1]"; exit 1');
    await expect(prepare()).rejects.toThrow(
      'Maven could not fetch Neo4j (Unknown host); is its repository reachable?',
    );
    expect(await listCache()).toEqual([]);
  });

  it('says when there is no Maven', async () => {
    const env = { PATH: path.join(folder, 'bin'), STACKSCAPE_CACHE: folder };
    await expect(prepareNeo4jJars({ env })).rejects.toThrow(/"mvn" is not on the PATH/);
  });

  it('begins again after an interruption, and clears away what that left', async () => {
    // No process has an id that large.
    const abandoned = path.join(folder, 'neo4j', '5.0.0-abc.preparing-999999999-x');
    await mkdir(abandoned, { recursive: true });
    await writeProgram('mvn', COPY);
    const library = await prepare();
    expect(existsSync(library)).toBe(true);
    expect(await listCache()).toEqual([path.basename(path.dirname(library))]);
  });

  it('asks Maven once, and gives two at the same time the same folder', async () => {
    await writeProgram('mvn', COPY);
    const [one, other] = await Promise.all([prepare(), prepare()]);
    expect(one).toBe(other);
    await writeProgram('mvn', 'exit 1');
    expect(await prepare()).toBe(one);
  });
});

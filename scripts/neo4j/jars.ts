import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { findProjectRoot } from '../command-line/project-root.ts';
import { Neo4jUnavailableError } from './unavailable.ts';

const execute = promisify(execFile);

/** Where `pom.xml` and `Server.java` are, from the sources and from the built bundle alike. */
export function findNeo4jSources(): string {
  return path.join(findProjectRoot(import.meta.url), 'scripts', 'neo4j');
}

/**
 * A folder with the jars that make a Neo4j server and its offline importer (`java -cp 'LIB/*'`),
 * copied by Maven when it is not there yet: 125 MB, in `STACKSCAPE_CACHE` or `.stackscape` of the
 * project. It appears whole or not at all, so an interrupted copy is simply begun again, and of two
 * processes that copy at once one wins. Throws `Neo4jUnavailableError`.
 */
export async function prepareNeo4jJars(options: {
  readonly env: NodeJS.ProcessEnv;
  readonly onProgress?: (sentence: string) => void;
}): Promise<string> {
  const { env, onProgress } = options;
  const pom = path.join(findNeo4jSources(), 'pom.xml');
  const pomText = await readFile(pom, 'utf8');
  const version = /<neo4j\.version>([^<]+)</.exec(pomText)?.[1] ?? 'unknown';
  const fingerprint = createHash('sha256').update(pomText).digest('hex').slice(0, 8);

  const cache =
    env['STACKSCAPE_CACHE'] || path.join(findProjectRoot(import.meta.url), '.stackscape');
  const folder = path.resolve(cache, 'neo4j', `${version}-${fingerprint}`);
  const library = path.join(folder, 'lib');
  if (existsSync(library)) return library;

  onProgress?.(`Fetching Neo4j ${version} with Maven (once, 125 MB) …`);
  await mkdir(path.dirname(folder), { recursive: true });
  await removeAbandoned(path.dirname(folder));
  const aside = await mkdtemp(`${folder}.preparing-${process.pid}-`);
  try {
    await copyDependencies({ pom, target: path.join(aside, 'lib'), env });
    await renameUnlessThere(aside, folder);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return library;
}

async function copyDependencies(options: {
  readonly pom: string;
  readonly target: string;
  readonly env: NodeJS.ProcessEnv;
}): Promise<void> {
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies';
  const args = ['-q', '-B', '-f', options.pom, goal, '-DincludeScope=runtime'];
  try {
    await execute('mvn', [...args, `-DoutputDirectory=${options.target}`], {
      env: options.env,
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    });
  } catch (error) {
    throw new Neo4jUnavailableError(toMavenSentence(error), { cause: error });
  }
}

/** @param error what `execFile` rejected with */
function toMavenSentence(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return 'A local Neo4j is fetched with Maven, and "mvn" is not on the PATH.';
  }
  const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
  const reason = /\[ERROR\][^\S\n]*(\S[^\n]*)/.exec(output)?.[1]?.replace(/ -> \[Help.*/, '');
  return `Maven could not fetch Neo4j${reason ? ` (${reason.slice(0, 300)})` : ''}; is its repository reachable?`;
}

async function renameUnlessThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!existsSync(path.join(to, 'lib'))) throw error;
  }
}

/** Half-made folders of processes that no longer run. */
async function removeAbandoned(parent: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    const pid = /\.preparing-(\d+)-/.exec(entry)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      await rm(path.join(parent, entry), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

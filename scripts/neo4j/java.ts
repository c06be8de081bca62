import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { Neo4jUnavailableError } from './unavailable.ts';

const execute = promisify(execFile);

/** The oldest Java that Neo4j 5 runs on. */
const OLDEST_JAVA = 17;

/**
 * The `java` of JAVA_HOME, else of PATH, once it has shown that it is new enough and has the
 * compiler that a single-file program needs. Throws `Neo4jUnavailableError`.
 */
export async function findJava(env: NodeJS.ProcessEnv): Promise<string> {
  const home = env['JAVA_HOME'];
  const java = home ? path.join(home, 'bin', 'java') : 'java';
  const version = await readJavaVersion(java, env);
  if (version < OLDEST_JAVA) {
    throw new Neo4jUnavailableError(
      `A local Neo4j needs Java ${OLDEST_JAVA} or later; "${java}" is Java ${version}.`,
    );
  }
  const { stdout: modules } = await execute(java, ['--list-modules'], { env });
  if (!modules.includes('jdk.compiler')) {
    throw new Neo4jUnavailableError(
      `A local Neo4j needs a JDK, with compiler; "${java}" is a runtime only.`,
    );
  }
  return java;
}

/** The number of the feature release: 17 for Java 17, 8 for what calls itself 1.8. */
async function readJavaVersion(java: string, env: NodeJS.ProcessEnv): Promise<number> {
  let output: string;
  try {
    const { stderr } = await execute(java, ['-XshowSettings:properties', '-version'], { env });
    output = stderr;
  } catch (error) {
    throw new Neo4jUnavailableError(
      `A local Neo4j needs Java ${OLDEST_JAVA} or later; "${java}" does not run.`,
      { cause: error },
    );
  }
  const version = /java\.specification\.version = (?:1\.)?(\d+)/.exec(output)?.[1];
  return Number(version ?? 0);
}

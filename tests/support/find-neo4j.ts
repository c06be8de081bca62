import { prepareNeo4jJars } from '../../scripts/neo4j/jars.ts';
import { findJava } from '../../scripts/neo4j/java.ts';
import { startLocalNeo4j } from '../../scripts/neo4j/local-neo4j.ts';
import { NEO4J_IMAGE, GUARDED_SETTINGS, toImageEnvironment } from '../../scripts/neo4j/settings.ts';
import { Neo4jUnavailableError } from '../../scripts/neo4j/unavailable.ts';

/** Where a Neo4j answers, in the form of the server's own settings. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string | null;
  readonly database: string;
}

type FoundNeo4j =
  | { readonly address: Neo4jAddress; readonly stop: () => Promise<void> }
  | { readonly missing: string };

const PASSWORD = 'only-for-tests';

const TEST_SETTINGS = {
  ...GUARDED_SETTINGS,
  // Suites try wrong passwords on purpose; the user must not be locked out for it.
  'dbms.security.auth_max_failed_attempts': '0',
};

/** The server of NEO4J_TEST_URI, else one by Docker, else one by Java and Maven. */
export async function findNeo4j(env: NodeJS.ProcessEnv): Promise<FoundNeo4j> {
  if (env['NEO4J_TEST_URI']) {
    return { address: toNamedAddress(env['NEO4J_TEST_URI'], env), stop: async () => {} };
  }
  const byDocker = await startInDocker();
  return byDocker ?? startByJava(env);
}

function toNamedAddress(uri: string, env: NodeJS.ProcessEnv): Neo4jAddress {
  return {
    uri,
    username: env['NEO4J_TEST_USERNAME'] || 'neo4j',
    password: env['NEO4J_TEST_PASSWORD'] || null,
    database: env['NEO4J_TEST_DATABASE'] || 'neo4j',
  };
}

/** Null where no Docker daemon answers, or it cannot get the image. */
async function startInDocker(): Promise<FoundNeo4j | null> {
  // Loaded here only: it takes a second that most runs need not spend.
  const { getContainerRuntimeClient } = await import('testcontainers');
  try {
    await getContainerRuntimeClient();
  } catch {
    return null;
  }
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  try {
    const container = await new Neo4jContainer(NEO4J_IMAGE)
      .withPassword(PASSWORD)
      .withEnvironment(toImageEnvironment(TEST_SETTINGS))
      .start();
    return {
      address: {
        uri: container.getBoltUri().replace(/\/$/, ''),
        username: container.getUsername(),
        password: PASSWORD,
        database: 'neo4j',
      },
      stop: async () => void (await container.stop()),
    };
  } catch (error) {
    console.error(`Docker could not start ${NEO4J_IMAGE}; trying Java.`, error);
    return null;
  }
}

async function startByJava(env: NodeJS.ProcessEnv): Promise<FoundNeo4j> {
  try {
    const { uri, username, password, database, stop } = await startLocalNeo4j({
      auth: { password: PASSWORD },
      settings: TEST_SETTINGS,
      env,
      onProgress: console.error,
    });
    return { address: { uri, username, password, database }, stop };
  } catch (error) {
    if (!(error instanceof Neo4jUnavailableError)) throw error;
    const others = 'NEO4J_TEST_URI is not set and no Docker daemon answers';
    return { missing: `No Neo4j: ${others}. ${error.message}` };
  }
}

/**
 * What is missing for suites that start, and kill, a Neo4j of their own by `startLocalNeo4j`: a
 * sentence, or null. Fetches Neo4j when it is not there yet.
 */
export async function findMissingForLocalNeo4j(env = process.env): Promise<string | null> {
  try {
    await findJava(env);
    await prepareNeo4jJars({ env, onProgress: console.error });
    return null;
  } catch (error) {
    if (error instanceof Neo4jUnavailableError) return error.message;
    throw error;
  }
}

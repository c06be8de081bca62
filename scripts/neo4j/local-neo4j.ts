import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findNeo4jSources, prepareNeo4jJars } from './jars.ts';
import { findJava } from './java.ts';
import { GUARDED_SETTINGS, toConfiguration } from './settings.ts';
import { Neo4jUnavailableError } from './unavailable.ts';
import { waitUntilReady } from './wait-until-ready.ts';

/** A Neo4j that runs as a child of this process, and ends with it at the latest. */
export interface LocalNeo4j {
  /** `bolt://127.0.0.1:PORT`; `neo4j://` works as well. */
  readonly uri: string;
  readonly port: number;
  readonly username: string;
  /** Null where it asks for no login. */
  readonly password: string | null;
  readonly database: string;
  /** The folder with its data, logs and settings. */
  readonly home: string;
  readonly pid: number;
  /** Resolves when it is gone, for whatever reason. */
  readonly ended: Promise<unknown>;
  /** Sends the signal (SIGKILL unless told) and resolves once the process is gone; keeps the data. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Stops it: cleanly where the data folder was given, at once where it was made and is removed. */
  stop(): Promise<void>;
}

export interface LocalNeo4jOptions {
  /** The data folder, made where it is missing. Without it: one in the system's temporary folder. */
  readonly home?: string;
  /** With it a login is asked for: user `neo4j` and this password, whatever it was before. */
  readonly auth?: { readonly password: string };
  /** 0, the default: one that is free. */
  readonly port?: number;
  readonly heapMegabytes?: number;
  /** It runs for long: code that is used much is compiled with care, for which it starts slower. */
  readonly isLasting?: boolean;
  /** Added to our own, or over them; keys of `neo4j.conf`. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly env?: NodeJS.ProcessEnv;
  readonly onProgress?: (sentence: string) => void;
}

/** Half of the processor's time until it answers. */
const QUICK_START = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/**
 * Starts Neo4j Community from its published artifacts, which Maven fetches the first time; takes
 * some 6 s and 500 MB. Throws `Neo4jUnavailableError` with a sentence for people.
 */
export async function startLocalNeo4j(options: LocalNeo4jOptions = {}): Promise<LocalNeo4j> {
  const { auth, port = 0, env = process.env, onProgress } = options;
  const java = await findJava(env);
  const library = await prepareNeo4jJars({ env, ...(onProgress && { onProgress }) });
  const isTemporary = options.home === undefined;
  const home = path.resolve(
    options.home ?? (await mkdtemp(path.join(tmpdir(), 'stackscape-neo4j-'))),
  );
  const removeHome = async () => {
    if (isTemporary) await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await writeConfiguration(home, {
      ...GUARDED_SETTINGS,
      'server.bolt.listen_address': `127.0.0.1:${port}`,
      'dbms.security.auth_enabled': String(auth !== undefined),
      ...options.settings,
    });
    const child = spawn(
      java,
      [
        `-Xmx${options.heapMegabytes ?? 512}m`,
        ...(options.isLasting === true ? [] : QUICK_START),
        '-cp',
        path.join(library, '*'),
        path.join(findNeo4jSources(), 'Server.java'),
        home,
      ],
      { env: { ...env, ...(auth && { LOCAL_NEO4J_PASSWORD: auth.password }) } },
    );
    const boltPort = await waitUntilReady(child, home);
    return toLocalNeo4j({ child, boltPort, home, auth, isTemporary, removeHome });
  } catch (error) {
    await removeHome();
    throw error;
  }
}

function toLocalNeo4j(started: {
  readonly child: ChildProcess;
  readonly boltPort: number;
  readonly home: string;
  readonly auth: { readonly password: string } | undefined;
  readonly isTemporary: boolean;
  readonly removeHome: () => Promise<void>;
}): LocalNeo4j {
  const { child, boltPort } = started;
  const isGone = child.exitCode !== null || child.signalCode !== null;
  const ended = isGone ? Promise.resolve() : once(child, 'exit');
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    child.kill(signal);
    await ended;
  };
  return {
    uri: `bolt://127.0.0.1:${boltPort}`,
    port: boltPort,
    username: 'neo4j',
    password: started.auth?.password ?? null,
    database: 'neo4j',
    home: started.home,
    // A child that has printed a line has a process id.
    pid: child.pid as number,
    ended,
    kill,
    stop: async () => {
      await kill(started.isTemporary ? 'SIGKILL' : 'SIGTERM');
      await started.removeHome();
    },
  };
}

async function writeConfiguration(
  home: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const folder = path.join(home, 'conf');
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(
      path.join(folder, 'neo4j.conf'),
      toConfiguration({
        'server.bolt.enabled': 'true',
        'server.memory.pagecache.size': '64m',
        // How long stopping waits, twice, for clients to say good-bye; 5 s unless told.
        'internal.server.bolt.thread_pool_shutdown_wait_time': '500ms',
        ...settings,
      }),
    );
  } catch (error) {
    throw new Neo4jUnavailableError(`The data folder ${home} cannot be written.`, { cause: error });
  }
}

import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { CommandIo } from './command-line/command.ts';
import { isDockerThere, startDockerNeo4j } from './neo4j/docker-neo4j.ts';
import { startLocalNeo4j } from './neo4j/local-neo4j.ts';
import { type KeptPassword, choosePassword, keepPassword } from './neo4j/password.ts';
import { Neo4jUnavailableError } from './neo4j/unavailable.ts';
import { findProjectRoot } from './command-line/project-root.ts';
import { runCommand } from './command-line/run-command.ts';

interface Options {
  readonly port: number;
  readonly data: string;
  readonly docker?: boolean;
  readonly java?: boolean;
}

interface RunningNeo4j {
  readonly uri: string;
  readonly ended: Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/**
 * `npm run neo4j`: a local Neo4j for people, whose data stay. Prints the settings that make the explorer use it, runs until it is told to stop, and resolves to the exit
 * code.
 */
export async function run(argv: string[], io: CommandIo): Promise<number> {
  const command = createCommand();
  return runCommand({ command, argv, io }, async () => {
    const options = command.opts<Options>();
    const folder = path.resolve(options.data);
    try {
      const kept = await choosePassword(folder, io.env);
      const neo4j = await start({ options, kept, home: path.join(folder, 'data'), io });
      return await serve({ neo4j, kept, io });
    } catch (error) {
      if (!(error instanceof Neo4jUnavailableError)) throw error;
      io.stderr.write(`${error.message}\n`);
      return 1;
    }
  });
}

function createCommand(): Command {
  const folder = path.join(findProjectRoot(import.meta.url), '.stackscape', 'neo4j');
  return new Command('stackscape neo4j')
    .description(
      'Start a local Neo4j: by Docker where its daemon answers, else by Java 17 or later and Maven.\n' +
        'The password is NEO4J_PASSWORD, or a new one that is printed once and kept.',
    )
    .addOption(
      new Option('--port <port>', 'port of Bolt, on 127.0.0.1 only')
        .default(7687)
        .argParser(parsePort),
    )
    .addOption(
      new Option('--data <folder>', 'folder that keeps data and password').default(
        folder,
        '.stackscape/neo4j',
      ),
    )
    .addOption(new Option('--docker', 'by Docker or not at all').conflicts('java'))
    .addOption(new Option('--java', 'by Java, even where there is Docker'))
    .allowExcessArguments(false);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 65535.');
  }
  return port;
}

async function start(request: {
  readonly options: Options;
  readonly kept: KeptPassword;
  readonly home: string;
  readonly io: CommandIo;
}): Promise<RunningNeo4j> {
  const { options, kept, home, io } = request;
  const { port } = options;
  const say = (sentence: string) => void io.stderr.write(`${sentence}\n`);
  if (!options.java) {
    if (await isDockerThere(io.env)) {
      assertPasswordIsUnchanged(kept);
      say('Starting Neo4j with Docker …');
      return startDockerNeo4j({ home, port, password: kept.password, env: io.env });
    }
    if (options.docker) {
      throw new Neo4jUnavailableError('No Docker daemon answers; start Docker, or use --java.');
    }
  }
  say('Starting Neo4j with Java …');
  const auth = { password: kept.password };
  const neo4j = await startLocalNeo4j({
    home,
    port,
    auth,
    isLasting: true,
    env: io.env,
    onProgress: say,
  });
  return { ...neo4j, uri: neo4j.uri.replace('bolt:', 'neo4j:') };
}

/** The image sets a password for new data only; a Neo4j by Java sets it at each start. */
function assertPasswordIsUnchanged({ previous, password, file }: KeptPassword): void {
  if (previous === null || previous === password) return;
  throw new Neo4jUnavailableError(
    `NEO4J_PASSWORD differs from the password of the data, which is in ${file}; unset it, or start once with --java, which changes the password.`,
  );
}

/** Until it is told to stop, or stops by itself. */
async function serve(running: {
  readonly neo4j: RunningNeo4j;
  readonly kept: KeptPassword;
  readonly io: CommandIo;
}): Promise<number> {
  const { neo4j, kept, io } = running;
  const toldToStop = waitForSignal();
  await keepPassword(kept);
  printSettings({ uri: neo4j.uri, kept, io });
  if ((await Promise.race([toldToStop, neo4j.ended])) === 'told') {
    await neo4j.stop();
    return 0;
  }
  const logs = path.join(path.dirname(kept.file), 'data/logs');
  io.stderr.write(`Neo4j stopped by itself; its logs are in ${logs}.\n`);
  return 1;
}

function printSettings(settings: {
  readonly uri: string;
  readonly kept: KeptPassword;
  readonly io: CommandIo;
}): void {
  const { uri, kept, io } = settings;
  io.stdout.write(`NEO4J_URI=${uri}\nNEO4J_USERNAME=neo4j\n`);
  if (kept.origin === 'new') io.stdout.write(`NEO4J_PASSWORD=${kept.password}\n`);
  const where = kept.origin === 'environment' ? '' : ` The password is kept in ${kept.file}.`;
  io.stderr.write(`Neo4j is ready; copy these into .env to use it.${where} Ctrl-C stops it.\n`);
}

function waitForSignal(): Promise<'told'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => resolve('told'));
    }
  });
}

import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { parseSettings, SettingsError } from '../server/config.ts';
import { startServer } from '../server/main.ts';
import { AppError } from '../graph-data/model/app-error.ts';
import type { CommandIo } from './command.ts';
import { ensureLoaded } from './import/ensure-loaded.ts';
import { findProjectRoot } from './project-root.ts';

/**
 * `npm start`: loads the bundled dataset where the store has none, serves the explorer, prints its
 * address, and stays until it is told to stop. Resolves to the exit code.
 */
export async function run(argv: string[], io: CommandIo): Promise<number> {
  const options = parseOptions(argv, io);
  if (typeof options === 'number') return options;
  const root = findProjectRoot(import.meta.url);
  try {
    const settings = parseSettings({ ...io.env, ...options }, process.cwd());
    await ensureLoaded({ settings, io, dataDirectory: path.join(root, 'graph-data') });
    const stopped = waitForStop();
    const server = await startServer({
      settings,
      clientDirectory: path.join(root, 'dist/client'),
      questionsDirectory: path.join(root, 'graph-data/questions'),
      io,
    });
    io.stdout.write(`Stackscape is ready: ${server.address}\n`);
    await stopped;
    await server.close();
    return 0;
  } catch (error) {
    if (error instanceof SettingsError) {
      io.stderr.write(`${error.message}\n`);
      return 2;
    }
    if (error instanceof AppError) {
      io.stderr.write(`${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

/** Options stand above environment variables; a number is the exit code after `--help` or misuse. */
function parseOptions(argv: string[], io: CommandIo): Record<string, string> | number {
  const command = new Command('stackscape start')
    .description('Serve the explorer; with NEO4J_URI set, from that Neo4j.')
    .option('--port <port>', 'port to listen on (STACKSCAPE_PORT, 4000); 0 takes a free one')
    .option('--host <address>', 'address to listen on (STACKSCAPE_HOST, 127.0.0.1)')
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    });
  try {
    command.parse(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  const { port, host } = command.opts<{ port?: string; host?: string }>();
  return {
    ...(port === undefined ? {} : { STACKSCAPE_PORT: port }),
    ...(host === undefined ? {} : { STACKSCAPE_HOST: host }),
  };
}

function waitForStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { parseSettings } from '../server/config.ts';
import { startServer } from '../server/main.ts';
import type { CommandIo } from './command-line/command.ts';
import { ensureLoaded } from './import/ensure-loaded.ts';
import { findProjectRoot } from './command-line/project-root.ts';
import { runCommand } from './command-line/run-command.ts';

/**
 * `npm start`: loads the bundled dataset where the store has none, serves the explorer, prints its
 * address, and stays until it is told to stop.
 */
export function run(argv: string[], io: CommandIo): Promise<number> {
  const command = new Command('stackscape start')
    .description('Serve the explorer; with NEO4J_URI set, from that Neo4j.')
    .option('--port <port>', 'port to listen on (STACKSCAPE_PORT, 4000); 0 takes a free one')
    .option('--host <address>', 'address to listen on (STACKSCAPE_HOST, 127.0.0.1)')
    .allowExcessArguments(false);
  return runCommand({ command, argv, io }, async () => {
    const { port, host } = command.opts<{ port?: string; host?: string }>();
    const settings = parseSettings(
      {
        ...io.env,
        STACKSCAPE_PORT: port ?? io.env.STACKSCAPE_PORT,
        STACKSCAPE_HOST: host ?? io.env.STACKSCAPE_HOST,
      },
      process.cwd(),
    );
    const root = findProjectRoot(import.meta.url);
    await ensureLoaded({ settings, io, dataDirectory: path.join(root, 'graph-data') });
    const stopped = waitForStop();
    const server = await startServer({
      settings,
      clientDirectory: path.join(root, 'dist/client'),
      questionsDirectory: path.join(root, 'graph-data/questions'),
      version: await readVersion(root),
    });
    io.stdout.write(`Stackscape is ready: ${server.address}\n`);
    await stopped;
    await server.close();
    return 0;
  });
}

async function readVersion(root: string): Promise<string> {
  const text = await readFile(path.join(root, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

function waitForStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

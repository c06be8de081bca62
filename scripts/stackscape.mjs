#!/usr/bin/env node
/**
 * The one door to every command. It needs nothing but Node: it installs the packages and builds
 * what is missing or stale, then hands over to the command itself.
 */
import { ensureBuilt, ensureInstalled } from './launcher/prepare.mjs';
import { COMMANDS, printUsage } from './launcher/commands.mjs';

const OLDEST_NODE = [20, 19];

/** @returns {Promise<number>} the exit code */
async function main(argv) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    console.error(
      `Stackscape needs Node ${OLDEST_NODE.join('.')} or later; this is ${process.versions.node}.`,
    );
    return 1;
  }
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    printUsage(name === undefined ? process.stderr : process.stdout);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS[name];
  if (command === undefined) {
    console.error(
      `There is no command "${name}". The commands are: ${Object.keys(COMMANDS).join(', ')}.`,
    );
    return 2;
  }
  loadDotEnv();
  await ensureInstalled();
  for (const target of command.needs) await ensureBuilt(target);
  return command.run(rest);
}

/** Variables of `.env` that the environment does not already set. */
function loadDotEnv() {
  try {
    process.loadEnvFile();
  } catch (error) {
    if (error.code !== 'ENOENT') {
      throw new Error(`.env cannot be read: ${error.message}`, { cause: error });
    }
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // A sentence for people; the stack only for those who ask for it.
  console.error(process.env.STACKSCAPE_LOG_LEVEL === 'debug' ? error : error.message);
  process.exitCode = 1;
}

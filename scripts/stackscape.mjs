#!/usr/bin/env node
/**
 * The one door to every command. It needs nothing but Node: it installs the packages and builds
 * what is missing or stale, then hands over to the command itself.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, ROOT } from './launcher/prepare.mjs';
import { COMMANDS, printHelp, printUsage } from './launcher/commands.mjs';

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
  if (name === '--version' || name === '-V') {
    console.log(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).version);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    console.error(
      `There is no command "${name}". The commands are: ${Object.keys(COMMANDS).join(', ')}.`,
    );
    return 2;
  }
  if (command.options !== undefined && rest.some((item) => item === '--help' || item === '-h')) {
    printHelp(process.stdout, name, command);
    return 0;
  }
  if (command.options?.length === 0 && rest.length > 0) {
    console.error(`"${name}" takes no options, not ${rest[0]}.`);
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

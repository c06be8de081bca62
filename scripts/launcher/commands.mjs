import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runDevelopment } from './develop.mjs';
import { ROOT } from './prepare.mjs';
import { runStaticChecks } from './static-checks.mjs';
import { runTests } from './tests.mjs';

/** A command of `scripts/NAME.ts`, from the built bundle. */
function program(name) {
  return async (argv) => {
    const built = pathToFileURL(path.join(ROOT, 'dist/server', `${name}.js`));
    const { run } = await import(built.href);
    return run(argv, { stdout: process.stdout, stderr: process.stderr, env: process.env });
  };
}

/**
 * A program of `scripts/NAME/main.ts`, from the sources: it uses what only those who develop have,
 * such as the tests' browser, and no bundle carries.
 */
function sourceProgram(name) {
  return async (argv) => {
    const main = path.join(ROOT, 'scripts', name, 'main.ts');
    const result = spawnSync(process.execPath, ['--import', 'tsx', main, ...argv], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    return result.status ?? 1;
  };
}

/**
 * What each command is for, what must be built before it, and what runs. The programs of `scripts/`
 * tell their options themselves; `options` are those of the commands that live here.
 */
export const COMMANDS = {
  start: {
    about: 'serve the explorer and print its address',
    needs: ['client', 'server'],
    run: program('start'),
  },
  import: { about: 'load the dataset into the store', needs: ['server'], run: program('import') },
  export: {
    about: 'write a part of the graph to a file',
    needs: ['server'],
    run: program('export'),
  },
  query: {
    about: 'run a query or answer a named question',
    needs: ['server'],
    run: program('query'),
  },
  harvest: {
    about: 'gather facts from upstream repositories',
    needs: ['server'],
    run: program('harvest'),
  },
  derive: {
    about: 'compute positions, communities and centralities',
    needs: ['server'],
    run: program('derive'),
  },
  check: { about: 'prove the dataset', needs: ['server'], run: program('check') },
  neo4j: { about: 'start a local Neo4j', needs: ['server'], run: program('neo4j') },
  bench: { about: 'run the benchmarks', needs: ['client', 'server'], run: sourceProgram('bench') },
  screenshots: {
    about: 'make the pictures of the documentation',
    needs: ['client', 'server'],
    run: sourceProgram('screenshots'),
  },
  tck: {
    about: "measure the embedded engine with openCypher's kit",
    needs: [],
    run: sourceProgram('tck'),
  },
  build: {
    about: 'build the server and the explorer',
    needs: ['client', 'server'],
    options: [],
    run: async () => 0,
  },
  dev: {
    about: 'serve with reload while you work on the code',
    needs: ['server'],
    options: [
      ['--port <port>', 'port of the server (STACKSCAPE_PORT, 4000); the explorer has its own'],
      ['--host <address>', 'address of the server (STACKSCAPE_HOST, 127.0.0.1)'],
    ],
    run: runDevelopment,
  },
  test: {
    about: 'run every suite',
    needs: ['client', 'server'],
    options: [
      ['PATH…', 'only the suites in these files or folders'],
      ['--project <name>', 'only unit, stores, failure, browser …; see vitest.config.ts'],
      ['…', 'every other option of vitest'],
    ],
    run: runTests,
  },
  validate: {
    about: 'check types, format, lint, import rules and unused code, then run every suite',
    needs: ['client', 'server'],
    options: [
      ['--static', 'the checks only, no suites'],
      ['…', 'what `test` takes'],
    ],
    run: async (argv) => {
      const code = runStaticChecks();
      return code !== 0 || argv.includes('--static') ? code : runTests(argv);
    },
  },
};

/** @param {NodeJS.WritableStream} stream */
export function printUsage(stream) {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  stream.write(
    [
      'Usage: stackscape COMMAND [options]      (or: npm run COMMAND -- [options])',
      '',
      ...Object.entries(COMMANDS).map(([name, { about }]) => `  ${name.padEnd(width)}  ${about}`),
      '',
      'Each command has --help. Settings come from the environment and from .env; see .env.example.',
      '',
    ].join('\n'),
  );
}

/**
 * The help of a command that lives here.
 *
 * @param {NodeJS.WritableStream} stream
 */
export function printHelp(stream, name, { about, options }) {
  const all = [...options, ['-h, --help', 'display help for command']];
  const width = Math.max(...all.map(([flag]) => flag.length));
  stream.write(
    [
      `Usage: stackscape ${name} [options]`,
      '',
      `${about[0].toUpperCase()}${about.slice(1)}.`,
      '',
      'Options:',
      ...all.map(([flag, text]) => `  ${flag.padEnd(width)}  ${text}`),
      '',
    ].join('\n'),
  );
}
